/** Which roles an address names, and what of it was ignored. Pure, so that it is tested without a browser. */
import { path } from '../../domain/addresses.ts';
import { MOST } from '../../domain/compare/compare.ts';
import { nearest } from '../../domain/problem.ts';
import { count } from '../../domain/words.ts';

export interface KnownRole {
  id: string;
  title: string;
}

/** Something of an address that was ignored, in words, and the role that may have been meant. */
export interface Ignored {
  words: string;
  meant?: KnownRole;
}

export interface ChosenRoles {
  /** Two to four in a comparison; fewer where too few are named. */
  ids: string[];
  ignored: Ignored[];
}

/** Longest value that is quoted or looked up, in characters; a longer one is cut. */
const LONGEST = 40;
/** Most remarks; what is beyond them is counted. */
const REMARKS = 4;

const cut = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

/** A value in the form of an id: `ML Safety Officer` is `ml-safety-officer`. */
const asId = (value: string): string =>
  value
    .slice(0, LONGEST * 2)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** The role that a mistyped id or name is nearest to. */
function meant(value: string, known: readonly KnownRole[]): KnownRole | undefined {
  if (value.length > LONGEST * 2) return undefined;
  const id = nearest(
    asId(value),
    known.map((r) => r.id),
  );
  return known.find((r) => r.id === id);
}

/**
 * Reads `?roles=a,b` and `?roles=a&roles=b`. What cannot be used is named in a sentence each; an empty value is what a
 * plain form sends for a list without a choice, and needs no word while there are others.
 */
export function readRoles(query: URLSearchParams, known: readonly KnownRole[]): ChosenRoles {
  const values = query
    .getAll('roles')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const ids: string[] = [];
  const ignored: Ignored[] = [];
  for (const value of values) {
    const role = known.find((r) => r.id === asId(value));
    if (!role) {
      const near = ignored.length < REMARKS ? meant(value, known) : undefined;
      ignored.push({ words: `We know no role “${cut(value)}”.`, ...(near === undefined ? {} : { meant: near }) });
    } else if (ids.includes(role.id))
      ignored.push({ words: `${role.title} was named more than once; it is shown once.` });
    else if (ids.length === MOST)
      ignored.push({ words: `No more than ${count(MOST)} roles fit beside each other; ${role.title} was left out.` });
    else ids.push(role.id);
  }
  if (query.has('roles') && values.length === 0) ignored.push({ words: 'The address names no role.' });
  return { ids, ignored: shorten(ignored) };
}

/** Each remark once, and a count in place of those beyond the first few. */
function shorten(ignored: readonly Ignored[]): Ignored[] {
  const once = ignored.filter((a, i) => ignored.findIndex((b) => b.words === a.words) === i);
  if (once.length <= REMARKS) return once;
  const rest = once.length - REMARKS;
  return [...once.slice(0, REMARKS), { words: `So were ${count(rest)} more values of the address ignored.` }];
}

/** The query of an address for these roles, or nothing for none. */
export const writeRoles = (ids: readonly string[]): string =>
  ids.length > 0 ? path.compareRoles(ids).slice(path.compare.length) : '';
