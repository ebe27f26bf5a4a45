/** Which two roles have a comparison of their own, ready without JavaScript. */
import type { Content } from './content.ts';

/** Two ids in alphabetical order. */
export type Pair = readonly [string, string];

/** The pair in one word: the end of its address, whichever role is named first. */
export const pairId = (a: string, b: string): string => [a, b].toSorted().join('-and-');

/** Name of the picture of a pair, for its files. */
export const pairPicture = (a: string, b: string): string => `compare-${pairId(a, b)}`;

/** What a pair page has that a link may name: its picture, its table and the parts of that. */
export const PAIR_SECTIONS = [
  { id: 'fingerprints', title: 'Fingerprints' },
  { id: 'at-a-glance', title: 'At a glance' },
  { id: 'skills', title: 'Skills' },
  { id: 'tasks', title: 'Tasks' },
  { id: 'why-and-where', title: 'Why and where' },
  { id: 'routes-in', title: 'Routes in' },
  { id: 'evidence', title: 'Evidence' },
  { id: 'forecasts', title: 'Forecasts' },
] as const;

/**
 * The pairs of every evolution and of every role with those it relates to, each once, in alphabetical order.
 * A role that does not exist is left out: the integrity check names it.
 */
export function comparedPairs({ roles, evolutions }: Pick<Content, 'roles' | 'evolutions'>): Pair[] {
  const known = new Set(roles.map((r) => r.id));
  const both = [
    ...evolutions.map((e) => [e.from, e.to]),
    ...roles.flatMap((r) => r.relatedRoles.map((other) => [r.id, other])),
  ]
    .filter(([a = '', b = '']) => a !== b && known.has(a) && known.has(b))
    .map((ids) => ids.toSorted().join(' '));
  return [...new Set(both)].toSorted().map((ids) => ids.split(' ') as unknown as Pair);
}
