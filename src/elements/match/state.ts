/**
 * What the reader of /match/ has chosen, and its form in the address: `#from=data-scientist&mlops=2`.
 * With a start, only what differs from it is written. Pure, so that it is tested without a browser.
 */
import type { Held } from '../../domain/match.ts';
import { count } from '../../domain/words.ts';
import { STAGES, type Stage } from '../../schemas/lists.ts';

export interface MatchState {
  /** The role of today that the reader starts from. */
  from: string | undefined;
  /** Stages that are shown; none ticked means all, as on /roles/. In the order of `STAGES`. */
  stages: readonly Stage[];
  /** Skills with their levels, 1 to 4. */
  held: Held;
}

/** What an address may name. */
export interface Known {
  /** Ids of skills, in the order in which they are written. */
  skills: readonly string[];
  /** Roles of today with their levels. */
  starts: ReadonlyMap<string, Held>;
}

export const EMPTY: MatchState = { from: undefined, stages: [], held: new Map() };

/** Characters of an address that are read; three times what all skills take together. */
const MOST_READ = 4000;
/** Ignored parts that are named, and how much of each is shown. */
const MOST_NAMED = 3;
const MOST_SHOWN = 30;

/** Cuts the address at `&`, undoing percent escapes; a part that cannot be decoded is marked. */
const partsOf = (hash: string): { part: string; isBroken: boolean }[] =>
  hash
    .replace(/^#/, '')
    .slice(0, MOST_READ)
    .split('&')
    .flatMap((raw) => {
      try {
        // Some mail programs escape the whole of it, so a decoded part may hold several.
        return decodeURIComponent(raw)
          .split('&')
          .map((part) => ({ part, isBroken: false }));
      } catch {
        return [{ part: raw, isBroken: true }];
      }
    })
    .filter(({ part }) => part !== '');

/** A part as it may be shown: without invisible characters, and short. */
function shown(part: string): string {
  const visible = [...part.replaceAll(/\p{C}/gu, '')];
  return `“${visible.slice(0, MOST_SHOWN).join('')}${visible.length > MOST_SHOWN ? '…' : ''}”`;
}

/** @param isAll whether nothing was left to use */
function ignoredSentence(
  ignored: readonly { part: string; why: string }[],
  isCut: boolean,
  isAll: boolean,
): string | undefined {
  if (ignored.length === 0 && !isCut) return undefined;
  const named = ignored.slice(0, MOST_NAMED).map(({ part, why }) => `${shown(part)} (${why})`);
  const more = ignored.length > MOST_NAMED ? [`and ${count(ignored.length - MOST_NAMED)} more`] : [];
  const cut = isCut ? [`all that comes after ${MOST_READ} characters`] : [];
  return `Ignored in the address: ${[...named, ...more, ...cut].join('; ')}. ${isAll ? 'Nothing else stands in it.' : 'The rest is used.'}`;
}

/**
 * Reads what follows `#`. Whatever cannot be used is left out, and `ignored` says what and why.
 * @param hash with or without `#`
 */
export function readState(hash: string, known: Known): { state: MatchState; ignored: string | undefined } {
  const ignored: { part: string; why: string }[] = [];
  const levels = new Map<string, number>();
  const stages = new Set<string>();
  let from: string | undefined;
  for (const { part, isBroken } of partsOf(hash)) {
    const [key = '', value = '', ...rest] = part.split('=');
    const refuse = (why: string) => ignored.push({ part, why });
    if (isBroken) refuse('cannot be read');
    else if (rest.length > 0) refuse('more than one =');
    else if (key === 'from') {
      if (!known.starts.has(value)) refuse('no role of today');
      else if (from !== undefined) refuse('a second start');
      else from = value;
    } else if (key === 'stage') {
      if (!STAGES.some((s) => s === value)) refuse('no stage');
      else if (stages.has(value)) refuse('named twice');
      else stages.add(value);
    } else if (!known.skills.includes(key)) refuse('no skill we know');
    else if (!/^[0-4]$/.test(value)) refuse('a level is 0 to 4');
    else if (levels.has(key)) refuse('named twice');
    else levels.set(key, Number(value));
  }
  const chosen = new Map([...(from === undefined ? [] : (known.starts.get(from) ?? [])), ...levels]);
  return {
    state: {
      from,
      stages: STAGES.filter((s) => stages.has(s)),
      held: new Map([...chosen].filter(([, level]) => level > 0)),
    },
    ignored: ignoredSentence(
      ignored,
      hash.replace(/^#/, '').length > MOST_READ,
      from === undefined && stages.size === 0 && levels.size === 0,
    ),
  };
}

/** The address of a state, with `#`, or nothing for the empty state. */
export function writeState({ from, stages, held }: MatchState, known: Known): string {
  const start = from === undefined ? undefined : known.starts.get(from);
  const parts = [
    ...(from === undefined ? [] : [`from=${from}`]),
    ...stages.map((s) => `stage=${s}`),
    ...known.skills
      .filter((skill) => (held.get(skill) ?? 0) !== (start?.get(skill) ?? 0))
      .map((skill) => `${skill}=${held.get(skill) ?? 0}`),
  ];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** Whether there is nothing to match. */
export const isEmpty = ({ held }: MatchState): boolean => held.size === 0;
