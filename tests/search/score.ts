/** How good answers are. A query of the class `nothing` succeeds when nothing is found. */
import { CLASSES, type Query, type QueryClass } from './queries.ts';

/** As many results are looked at: what our page shows before “Show all”. */
export const DEPTH = 20;

export interface Answer {
  query: Query;
  /** Paths of the results, best first. */
  found: string[];
}

export interface Score {
  queries: number;
  /** Share of queries with a wanted page first. */
  success1: number;
  /** Share with one among the first three. */
  success3: number;
  /** Mean reciprocal rank of the first wanted page. */
  mrr: number;
  /** Share without any result. */
  empty: number;
}
export type Scores = Partial<Record<QueryClass, Score>> & { overall: Score };

/** Place of the first wanted page, from 1; undefined where there is none. */
export function rankOf({ query, found }: Answer): number | undefined {
  const at = found.slice(0, DEPTH).findIndex((path) => query.want.includes(path));
  return at < 0 ? undefined : at + 1;
}

/** One over the rank; for nonsense 1 where nothing was found. */
function reciprocal(answer: Answer): number {
  if (answer.query.class === 'nothing') return answer.found.length === 0 ? 1 : 0;
  const rank = rankOf(answer);
  return rank === undefined ? 0 : 1 / rank;
}

export function score(answers: readonly Answer[]): Score {
  const share = (holds: (a: Answer) => boolean) => answers.filter(holds).length / answers.length;
  return {
    queries: answers.length,
    success1: share((a) => reciprocal(a) === 1),
    success3: share((a) => reciprocal(a) >= 1 / 3),
    mrr: answers.reduce((sum, a) => sum + reciprocal(a), 0) / answers.length,
    empty: share((a) => a.found.length === 0),
  };
}

export function scores(answers: readonly Answer[]): Scores {
  const classes = CLASSES.map((name) => [name, answers.filter((a) => a.query.class === name)] as const);
  return {
    ...Object.fromEntries(classes.filter(([, list]) => list.length > 0).map(([name, list]) => [name, score(list)])),
    overall: score(answers),
  };
}

/** The value below which a share of the values lies; the nearest one that occurs. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
