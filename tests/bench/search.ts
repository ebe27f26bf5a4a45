/** Our search, asked all judged queries and held against its budgets. */
import type { Browser } from 'playwright-core';
import { ours } from '../search/engines/ours.ts';
import { measure } from '../search/measure.ts';
import { readQueries } from '../search/queries.ts';
import type { Host } from '../search/traffic.ts';
import { over, show } from './budgets.ts';
import { kilobytes } from './table.ts';

/**
 * Prints what a first search fetches and how soon results stand after a keystroke.
 * @returns what is over its budget
 */
export async function benchSearch(
  browser: Browser,
  site: Host,
  limits: { first: number; keystroke: number },
): Promise<string[]> {
  const { bytes, milliseconds: ms } = await measure(browser, ours(site), readQueries());
  console.log(
    [
      `\nFirst search, in KB: ${kilobytes(bytes.first)} in the middle, ${kilobytes(bytes.firstMost)} at most.`,
      `Keystroke to results, in ms: ${ms.warm.toFixed(1)} in the middle, ${ms.warm95.toFixed(1)} for 95 % of queries.`,
    ].join('\n'),
  );
  return [
    ...over('first search', bytes.firstMost, limits.first, show.bytes),
    ...over('keystroke to results', ms.warm, limits.keystroke, show.milliseconds),
  ];
}
