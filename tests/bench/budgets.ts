/** The budgets of deploy/performance.md and what is held against them. Bytes, milliseconds and seconds unless said. */
import { gigabytes, kilobytes, median } from './table.ts';
import { KINDS, type Kind, type Visit } from './visit.ts';

/** The first visit to an article or a role page: everything it fetches, and the scripts among it. */
export const FIRST_VISIT = { all: 35_000, js: 3_000 };
/** Largest paint, in times of that of the same text as bare HTML. */
export const PAINT = 1.15;
/** Layout shift below this is a rounding error of Chromium’s. */
const NO_SHIFT = 0.0005;
/** A first search with all that it fetches, and a keystroke to results, index warm. */
export const SEARCH = {
  site: { first: 130_000, keystroke: 50 },
  /** With thousands of pages more: the names of all of them come with a first search, and no budget holds that. */
  atScale: { first: Infinity, keystroke: 150 },
};
/** What Lighthouse gives at most. */
export const SCORE = 100;
/** The site by itself; what most articles add, in times of bare Astro with the same files; memory with them. */
export const BUILD = { seconds: 20, ratio: 1.5, memory: 2e9 };

type Show = (value: number) => string;
export const show = {
  bytes: (bytes) => `${kilobytes(bytes)} KB`,
  memory: (bytes) => `${gigabytes(bytes)} GB`,
  milliseconds: (ms) => `${ms.toFixed(0)} ms`,
  seconds: (s) => `${s.toFixed(1)} s`,
  ratio: (ratio) => ratio.toFixed(2),
  shift: (cls) => cls.toFixed(4),
} satisfies Record<string, Show>;

/** A sentence where a figure is over its limit, as a list of one or none. */
export const over = (what: string, figure: number, limit: number, shown: Show): string[] =>
  figure > limit ? [`${what}: ${shown(figure)}, at most ${shown(limit)}`] : [];

/** Says what is over its budget and fails the run, or says that nothing is. */
export function conclude(faults: readonly string[]): void {
  if (faults.length === 0) return console.log('\nAll budgets are met.');
  console.error(`\nOver budget:\n${faults.map((f) => `  ${f}`).join('\n')}`);
  process.exitCode = 1;
}

/** The median of each figure of several visits. */
export function middle(visits: readonly Visit[]): Visit {
  const of = (figure: (visit: Visit) => number) => median(visits.map(figure));
  return {
    bytes: Object.fromEntries(KINDS.map((kind) => [kind, of((v) => v.bytes[kind])])) as Record<Kind, number>,
    requests: of((v) => v.requests),
    fcp: of((v) => v.fcp),
    lcp: of((v) => v.lcp),
    cls: of((v) => v.cls),
    tbt: of((v) => v.tbt),
    nodes: of((v) => v.nodes),
  };
}

export const total = ({ bytes }: Visit): number => KINDS.reduce((sum, kind) => sum + bytes[kind], 0);

/**
 * What a page does beyond its budget, a sentence each.
 * @param bare the same text as bare HTML, for a page whose bytes and largest paint are held to a budget as well
 */
export const overBudget = (name: string, visit: Visit, bare?: Visit): string[] => [
  ...over(`${name}, layout shift`, visit.cls, NO_SHIFT, show.shift),
  ...over(`${name}, blocking time`, visit.tbt, 0, show.milliseconds),
  ...(bare
    ? [
        ...over(`${name}, first visit`, total(visit), FIRST_VISIT.all, show.bytes),
        ...over(`${name}, JavaScript`, visit.bytes.js, FIRST_VISIT.js, show.bytes),
        ...over(`${name}, largest paint beside bare HTML`, visit.lcp / bare.lcp, PAINT, show.ratio),
      ]
    : []),
];
