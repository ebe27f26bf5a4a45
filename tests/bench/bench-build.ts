/**
 * `npm run bench:build`: how long builds take and what they hold in memory: the site by itself, and with 1,000 and 5,000
 * generated articles more, beside Astro and Eleventy with the barest templates on those same files; then search among the
 * most pages. Reads a finished site for the words of the articles. Exits 1 where a budget of deploy/performance.md is not met.
 *
 *   --sizes N,M  other numbers of articles
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { cacheFolder } from '../../src/lib/environment.ts';
import { serve } from '../browser/server.ts';
import { start } from '../browser/start.ts';
import { readCorpus } from '../search/corpus.ts';
import { contentDir, requireSite, ROOT } from '../site/builds.ts';
import { BUILD, conclude, over, SEARCH, show } from './budgets.ts';
import { writeArticles } from './generated.ts';
import { buildAstro, buildEleventy, indexAstro } from './generators.ts';
import { cost, type Cost } from './process.ts';
import { benchSearch } from './search.ts';
import { gigabytes, table } from './table.ts';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000' } } });
const SIZES = options.sizes.split(',').map(Number);
if (!SIZES.every((n, i) => Number.isInteger(n) && n > (SIZES[i - 1] ?? 0)))
  throw new Error(`--sizes takes rising numbers, not “${options.sizes}”`);

const folder = fs.mkdtempSync(path.join(ROOT, '.dist-bench-build-'));
const place = (...parts: string[]): string => path.join(folder, ...parts);
const DIST = place('dist');
const PICTURES = path.join(ROOT, 'node_modules/.astro/pictures');
const pictures = (): string[] => fs.globSync('*.png', { cwd: PICTURES });
const picturesBefore = new Set(pictures());

/** Builds our site, with the articles of a folder beside its own; only social pictures are kept from the build before. */
async function buildOurs(articles?: string): Promise<Cost> {
  const content = place('content');
  fs.rmSync(content, { recursive: true, force: true });
  fs.cpSync(contentDir(), content, { recursive: true });
  if (articles) fs.cpSync(articles, path.join(content, 'articles'), { recursive: true });
  const variables = { CONTENT_DIR: content, OUT_DIR: DIST, SITE_URL: 'https://scale.example' };
  try {
    return await cost(process.execPath, ['src/commands/build.ts'], {
      cwd: ROOT,
      env: { ...process.env, ...variables },
    });
  } finally {
    fs.rmSync(cacheFolder(content), { recursive: true, force: true });
  }
}

/** A line of the table. @param beside bare Astro with the same files */
const row = (name: string, { seconds, memory }: Cost, pages: number, beside?: Cost): string[] => [
  name,
  seconds.toFixed(1),
  ((1000 * seconds) / pages).toFixed(1),
  memory === undefined ? '' : gigabytes(memory),
  beside ? (seconds / beside.seconds).toFixed(2) : '',
];
/** What one build takes longer than another. */
const difference = (longer: Cost, shorter: Cost): Cost => ({ seconds: longer.seconds - shorter.seconds });

/** Search in the site that was built last. */
async function searchThere(): Promise<string[]> {
  const { url, close } = await serve(DIST);
  const browser = await start((launch) => chromium.launch(launch));
  try {
    return await benchSearch(browser, { url, dir: DIST }, SEARCH.atScale);
  } finally {
    await browser.close();
    await close();
  }
}

try {
  const site = requireSite();
  const corpus = readCorpus(site);
  const pages = fs.globSync('**/index.html', { cwd: site }).length;
  await buildOurs();
  const alone = await buildOurs();
  const rows = [
    ['builds', 'seconds', 'ms each', 'GB at most', '× Astro'],
    row(`the site, ${pages} pages`, alone, pages),
  ];
  const faults = over('the site', alone.seconds, BUILD.seconds, show.seconds);
  let drawn = 0;
  for (const size of SIZES) {
    const articles = place(`articles-${size}`);
    writeArticles(articles, size, corpus);
    const first = await buildOurs(articles);
    const astro = await buildAstro(place(`astro-${size}`), articles);
    const index = await indexAstro(place(`astro-${size}`));
    const eleventy = await buildEleventy(place(`eleventy-${size}`), articles);
    const whole = await buildOurs(articles);
    const added = difference(whole, alone);
    rows.push(
      row(`the site and ${size} articles`, whole, pages + size),
      row('  what these add', added, size, astro),
      row(`  ${size - drawn} social pictures, drawn once`, difference(first, whole), size - drawn),
      row(`bare Astro, ${size} articles`, astro, size),
      row('  stock Pagefind on its pages', index, size, astro),
      row(`bare Eleventy, ${size} articles`, eleventy, size, astro),
    );
    drawn = size;
    if (size !== SIZES.at(-1)) continue;
    faults.push(
      ...over(`${size} articles, times bare Astro`, added.seconds / astro.seconds, BUILD.ratio, show.ratio),
      ...over(`${size} articles, memory`, whole.memory ?? 0, BUILD.memory, show.memory),
    );
  }
  console.log(table(rows));
  faults.push(...(await searchThere()));
  conclude(faults);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
  for (const picture of pictures().filter((p) => !picturesBefore.has(p))) fs.rmSync(path.join(PICTURES, picture));
}
