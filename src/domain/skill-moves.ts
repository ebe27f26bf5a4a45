/** A skill over time: who asks for it, whether it gains or loses where jobs change, and what it is asked for with. */
import { byArrival } from './arrivals.ts';
import type { ArrivalYears } from '../schemas/index.ts';
import { levelWord } from './match.ts';
import { askedLevel, type SkilledRole } from './skills.ts';
import { capitalise, count } from './words.ts';

/** One of today's roles and what it becomes. */
export interface RolePair<R extends SkilledRole = SkilledRole> {
  from: R;
  to: R;
}

/** A skill at both ends of an evolution; levels 0 to 4, 0 where it is not listed. */
export interface SkillMove<R extends SkilledRole = SkilledRole> extends RolePair<R> {
  before: 0 | 1 | 2 | 3 | 4;
  after: 0 | 1 | 2 | 3 | 4;
}

const byTitle = (a: { title: string }, b: { title: string }): number => a.title.localeCompare(b.title, 'en-GB');

/** The evolutions that touch a skill: largest rise first, largest fall last, ties by the later level, then by title. */
export const skillMoves = <R extends SkilledRole>(skill: string, pairs: readonly RolePair<R>[]): SkillMove<R>[] =>
  pairs
    .map(({ from, to }) => ({ from, to, before: askedLevel(from, skill), after: askedLevel(to, skill) }))
    .filter(({ before, after }) => before > 0 || after > 0)
    .toSorted((a, b) => b.after - b.before - (a.after - a.before) || b.after - a.after || byTitle(a.from, b.from));

/** In how many evolutions a skill is asked for at a higher level afterwards, at a lower one, at the same, or not at all. */
export interface Trend {
  rises: number;
  fades: number;
  steady: number;
  absent: number;
}

export function trendOf(skill: string, pairs: readonly RolePair[]): Trend {
  const moves = skillMoves(skill, pairs);
  const rises = moves.filter((m) => m.after > m.before).length;
  const fades = moves.filter((m) => m.after < m.before).length;
  return { rises, fades, steady: moves.length - rises - fades, absent: pairs.length - moves.length };
}

export const TREND_WORDS = ['rising', 'fading', 'steady', 'mixed', 'new'] as const;
export type TrendWord = (typeof TREND_WORDS)[number];

/**
 * A trend in one word: rising where it rises in more evolutions than it fades in, fading the other way round; where they are
 * equal, mixed if any moves and steady if none does; new where no evolution touches it.
 */
export function trendWord({ rises, fades, steady }: Trend): TrendWord {
  if (rises + fades + steady === 0) return 'new';
  if (rises !== fades) return rises > fades ? 'rising' : 'fading';
  return rises > 0 ? 'mixed' : 'steady';
}

/**
 * The finding above a skill's picture.
 * @param asking how many of how many emerging roles ask for it
 */
export function trendFinding(trend: Trend, asking: { n: number; of: number }): string {
  const { rises, fades, steady, absent } = trend;
  const word = trendWord(trend);
  if (word === 'new') {
    if (asking.n === 0) return 'Not asked for by any role we follow';
    return `New: ${count(asking.n)} of ${count(asking.of)} emerging roles ${asking.n === 1 ? 'asks' : 'ask'} for it, and none of today’s`;
  }
  const total = rises + fades + steady + absent;
  const more = { n: rises, what: 'more' };
  const less = { n: fades, what: 'less' };
  const [first, ...rest] = [
    ...(word === 'fading' ? [less, more] : [more, less]),
    { n: steady, what: 'as much' },
  ].filter(({ n }) => n > 0);
  if (!first) return '';
  const of = first.what === 'as much' ? 'as much of it as before' : `${first.what} of it`;
  return `${capitalise(word)}: ${[
    `${count(first.n)} of ${count(total)} changing jobs ${first.n === 1 ? 'asks' : 'ask'} for ${of}`,
    ...rest.map(({ n, what }) => `${count(n)} for ${what}`),
  ].join(', ')}`;
}

/** A change of level in words: `practitioner to expert`, `not listed, then working`. */
export function moveWords({ before, after }: Pick<SkillMove, 'before' | 'after'>): string {
  const word = (level: number) => (level === 0 ? 'not listed' : levelWord(level));
  if (before === after) return `${word(after)} before and after`;
  return `${word(before)}${before === 0 || after === 0 ? ', then ' : ' to '}${word(after)}`;
}

/** A skill that is asked for together with another. */
export interface RelatedSkill {
  skill: string;
  title: string;
  /** Roles that ask for both, as a share of those that ask for either, 0 to 1. */
  share: number;
  both: number;
  either: number;
}

/**
 * Skills most often asked for together with one: roles that ask for both over roles that ask for either (Jaccard's index), best
 * first, ties by title. Skills that no role asks for with it are left out.
 */
export function relatedSkills(
  skill: string,
  skills: readonly { id: string; title: string }[],
  roles: readonly SkilledRole[],
  most = 4,
): RelatedSkill[] {
  const asking = (id: string) => roles.filter((r) => askedLevel(r, id) > 0);
  const own = asking(skill);
  return skills
    .filter((s) => s.id !== skill)
    .map((s) => {
      const other = asking(s.id);
      const both = own.filter((r) => other.includes(r)).length;
      const either = own.length + other.length - both;
      return { skill: s.id, title: s.title, share: either === 0 ? 0 : both / either, both, either };
    })
    .filter(({ both }) => both > 0)
    .toSorted((a, b) => b.share - a.share || byTitle(a, b))
    .slice(0, most);
}

/**
 * Roles in the order in which the skills' strips and table have them: those of today by title, evolved ones in the order of what
 * they come from, emerging ones by arrival.
 */
export function inStageOrder<T extends SkilledRole, E extends SkilledRole & { arrival: ArrivalYears }>(
  today: readonly T[],
  pairs: readonly RolePair<SkilledRole>[],
  future: readonly E[],
): { today: T[]; evolved: E[]; emerging: E[] } {
  const ordered = today.toSorted(byTitle);
  const place = (role: SkilledRole): number => {
    const from = pairs.find((p) => p.to.id === role.id)?.from.id;
    const at = ordered.findIndex((r) => r.id === from);
    return at < 0 ? ordered.length : at;
  };
  return {
    today: ordered,
    evolved: future.filter((r) => r.stage === 'evolved').toSorted((a, b) => place(a) - place(b) || byTitle(a, b)),
    emerging: byArrival(future.filter((r) => r.stage === 'emerging')),
  };
}

/** The finding above all skills: how many gain and lose over the evolutions, and the group that gains most often. */
export function trendsFinding(trends: readonly Trend[]): string {
  const n = (word: TrendWord) => trends.filter((t) => trendWord(t) === word).length;
  const verb = (k: number, one: string, many: string) => `${count(k)} ${k === 1 ? one : many}`;
  return `${capitalise(verb(n('rising'), 'skill rises', 'skills rise'))} where jobs change, ${verb(n('fading'), 'fades', 'fade')}; ${verb(n('new'), 'belongs', 'belong')} to new roles alone`;
}
