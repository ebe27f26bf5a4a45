/** A skill over time: who asks for it, whether it gains or loses where jobs change, and what it is asked for with. */
import { byArrival } from './arrivals.ts';
import type { ArrivalYears } from '../schemas/index.ts';
import { levelWord } from './match.ts';
import { askedLevel, type SkilledRole } from './skills.ts';
import { capitalise, count, sentenceList } from './words.ts';

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

/**
 * Where a skill is going: in how many evolutions the later role asks for a higher level of it or newly lists it, asks for a
 * lower one, lists it no longer, asks for the same, or neither role lists it; and how many emerging roles ask for it.
 */
export interface Trend {
  rises: number;
  lowers: number;
  drops: number;
  steady: number;
  absent: number;
  emerging: number;
}

/** @param emerging the emerging roles */
export function trendOf(skill: string, pairs: readonly RolePair[], emerging: readonly SkilledRole[]): Trend {
  const moves = skillMoves(skill, pairs);
  const rises = moves.filter((m) => m.after > m.before).length;
  const drops = moves.filter((m) => m.after === 0).length;
  const lowers = moves.filter((m) => m.after < m.before).length - drops;
  return {
    rises,
    lowers,
    drops,
    steady: moves.length - rises - lowers - drops,
    absent: pairs.length - moves.length,
    emerging: emerging.filter((r) => askedLevel(r, skill) > 0).length,
  };
}

export const TREND_WORDS = ['rising', 'less asked for', 'mixed', 'steady', 'new'] as const;
export type TrendWord = (typeof TREND_WORDS)[number];

/**
 * A trend in one word or three. New where no evolution touches the skill; rising where more evolutions ask for more of it than
 * for less; less asked for where so many ask for less or list it no longer that those that ask for more and the emerging
 * roles that ask for it do not make up for them; steady where nothing moves, and mixed in between. An emerging role counts
 * because it is one more job that wants the skill. Published on the method page.
 */
export function trendWord({ rises, lowers, drops, steady, emerging }: Trend): TrendWord {
  const less = lowers + drops;
  if (rises + less + steady === 0) return 'new';
  if (rises > less) return 'rising';
  if (less === 0) return 'steady';
  return rises + emerging < less ? 'less asked for' : 'mixed';
}

/**
 * The finding above a skill's picture: who asks for it, and what becomes of it where jobs change.
 * @param roles how many roles there are, and how many of them ask for it; the same of emerging roles
 */
export function trendFinding(trend: Trend, roles: { asking: number; all: number; emerging: number }): string {
  const { rises, lowers, drops, steady, absent, emerging } = trend;
  const word = trendWord(trend);
  const ask = (n: number) => (n === 1 ? 'asks' : 'ask');
  if (word === 'new') {
    if (emerging === 0) return 'Not asked for by any role we follow';
    return `New: ${count(emerging)} of ${count(roles.emerging)} emerging roles ${ask(emerging)} for it, and none of today’s`;
  }
  const changes = [
    { n: rises, what: `${ask(rises)} for more` },
    { n: lowers, what: `${ask(lowers)} for less` },
    { n: drops, what: `no longer ${drops === 1 ? 'lists' : 'list'} it` },
    { n: steady, what: `${ask(steady)} for as much` },
  ].filter(({ n }) => n > 0);
  const total = rises + lowers + drops + steady + absent;
  const ofThem = emerging > 0 ? `, ${count(emerging)} of them emerging` : '';
  return `${capitalise(word)}: ${count(roles.asking)} of ${count(roles.all)} roles ${ask(roles.asking)} for it${ofThem}; where ${count(total)} jobs change, ${sentenceList(changes.map(({ n, what }) => `${count(n)} ${what}`))}`;
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

/** The finding above all skills: how many rise, how many are less asked for, and how many belong to new roles alone. */
export function trendsFinding(trends: readonly Trend[]): string {
  const n = (word: TrendWord) => trends.filter((t) => trendWord(t) === word).length;
  const verb = (k: number, one: string, many: string) => `${count(k)} ${k === 1 ? one : many}`;
  return `${capitalise(verb(n('rising'), 'skill rises', 'skills rise'))} where jobs change, ${verb(n('less asked for'), 'is less asked for', 'are less asked for')}; ${verb(n('new'), 'belongs', 'belong')} to new roles alone`;
}
