/**
 * `npm run bench:search`: runs the judged queries through our search and through other engines, in a real Chromium.
 * It reads a finished site: OUT_DIR, or `dist`.
 *
 *   --json FILE    also writes the figures, and every answer, as JSON
 *   --misses       also lists our queries whose wanted page does not come first
 *   --queries FILE other judged queries than queries.yaml
 */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '../browser/server.ts';
import { requireSite, temporaryFolder } from '../site/builds.ts';
import { chromium } from 'playwright-core';
import { start } from '../browser/start.ts';
import { readCorpus } from './corpus.ts';
import { libraries } from './engines/libraries.ts';
import { ours } from './engines/ours.ts';
import { measure, type Figures } from './measure.ts';
import { readQueries, type Query } from './queries.ts';
import { misses, report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    misses: { type: 'boolean', default: false },
    queries: { type: 'string' },
  },
});

/** What must be closed and taken away at the end, last first. */
const closing: (() => unknown)[] = [];

async function host(dir: string) {
  const { url, close } = await serve(dir);
  closing.push(close);
  return { url, dir };
}

function folder(): string {
  const dir = temporaryFolder('bench');
  closing.push(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function compare(queries: readonly Query[]): Promise<Figures[]> {
  const site = requireSite();
  const engines = [ours(await host(site)), ...(await libraries(await host(folder()), site, readCorpus(site)))];
  const browser = await start((options) => chromium.launch(options));
  closing.push(() => browser.close());
  const all: Figures[] = [];
  for (const engine of engines) all.push(await measure(browser, engine, queries));
  console.log(report(all));
  if (options.misses && all[0]) console.log(`\nOurs not first:\n${misses(all[0])}`);
  return all;
}

try {
  const queries = readQueries(options.queries);
  const figures = await compare(queries);
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
} finally {
  for (const close of closing.toReversed()) await close();
}
