/**
 * `npm run bench`: what a first visit costs, beside other sites with the same text, in one run: the same Chromium, the same
 * slow phone, the same host with Brotli. It reads a finished site (OUT_DIR, or `dist`) and exits 1 where a budget of
 * deploy/performance.md is not met.
 *
 *   --rounds N       visits to each page, in an order that differs each round; 5 unless said
 *   --no-lighthouse  leaves Lighthouse out
 *   --json FILE      also writes all visits as JSON
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { start } from '../browser/start.ts';
import { sizeOf } from '../search/traffic.ts';
import { requireSite, ROOT } from '../site/builds.ts';
import { barePage } from './bare.ts';
import { conclude, middle, overBudget, SEARCH, total } from './budgets.ts';
import { host, warm, type Host } from './host.ts';
import { lighthouseScores } from './lighthouse.ts';
import { buildStarlight, buildTheme, readArticles } from './peers.ts';
import { benchSearch } from './search.ts';
import { kilobytes, shuffled, table } from './table.ts';
import { KINDS, phone, visit, type Visit } from './visit.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'no-lighthouse': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const ROUNDS = Number(options.rounds);
if (!(Number.isInteger(ROUNDS) && ROUNDS > 0)) throw new Error(`--rounds takes a number, not “${options.rounds}”`);

/** Lighthouse speaks to the browser through it. */
const DEBUGGER = 9222 + Math.floor(Math.random() * 1000);
/** The articles and roles that are weighed, and what a reader opens after them. */
const ARTICLE = 'how-to-prepare';
const SECOND = 'is-an-ml-degree-worth-it';
const ROLES = ['machine-learning-engineer', 'data-scientist'] as const;

interface Target {
  name: string;
  address: string;
  /** Opened before it in the same visit, so that its cache is warm. */
  after?: string;
  /** Held to the budget for bytes, and to that for its largest paint. */
  isMeasured?: boolean;
  /** The target that is the same text as bare HTML. */
  bare?: string;
}

/** Pages of a built site as bare HTML, in a folder of their own. */
function writeBare(site: string, folder: string, pages: readonly string[]): string {
  for (const page of pages) {
    const target = path.join(folder, page, 'index.html');
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, barePage(fs.readFileSync(path.join(site, page, 'index.html'), 'utf8')));
  }
  return folder;
}

/** An article, and another one after it. */
function twoArticles(name: string, { url }: Host, isMeasured = false): Target[] {
  const address = `${url}/articles/${ARTICLE}/`;
  return [
    { name: `${name}: article`, address, isMeasured, bare: 'bare: article' },
    {
      name: `${name}: second article`,
      address: `${url}/articles/${SECOND}/`,
      after: address,
      bare: 'bare: second article',
    },
  ];
}

const targets = (site: Host, bare: Host, starlight: Host, theme: Host): Target[] => [
  { name: 'ours: home', address: `${site.url}/` },
  { name: 'ours: search', address: `${site.url}/search/` },
  ...ROLES.flatMap((id): Target[] => [
    { name: `ours: ${id}`, address: `${site.url}/roles/${id}/`, isMeasured: true, bare: `bare: ${id}` },
    { name: `bare: ${id}`, address: `${bare.url}/roles/${id}/` },
  ]),
  ...twoArticles('ours', site, true),
  ...twoArticles('bare', bare),
  ...twoArticles('Starlight', starlight),
  ...twoArticles('Tailwind theme', theme),
];

async function visitOnce(browser: Browser, { address, after }: Target): Promise<Visit> {
  const context = await phone(browser);
  try {
    if (after) await visit(context, after);
    return await visit(context, address);
  } finally {
    await context.close();
  }
}

async function visitAll(browser: Browser, list: readonly Target[]): Promise<Map<string, Visit[]>> {
  const visits = new Map(list.map(({ name }) => [name, [] as Visit[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const target of shuffled(list)) visits.get(target.name)?.push(await visitOnce(browser, target));
  return visits;
}

function report(list: readonly Target[], visits: ReadonlyMap<string, Visit>): string {
  const ms = (value: number) => value.toFixed(0);
  return table([
    [`median of ${ROUNDS}`, 'requests', ...KINDS, 'all KB', 'FCP', 'LCP', 'CLS', 'TBT', 'elements', 'LCP / bare'],
    ...list.map(({ name, bare }) => {
      const v = visits.get(name)!;
      const beside = bare === undefined ? undefined : visits.get(bare);
      return [
        name,
        String(v.requests),
        ...KINDS.map((kind) => kilobytes(v.bytes[kind])),
        kilobytes(total(v)),
        ...[ms(v.fcp), ms(v.lcp), v.cls.toFixed(3), ms(v.tbt), String(v.nodes)],
        beside ? (v.lcp / beside.lcp).toFixed(2) : '',
      ];
    }),
  ]);
}

/** What the service worker fetches by itself after a first visit. */
async function workerBytes(browser: Browser, site: Host): Promise<string> {
  const seen = async (serviceWorkers: 'allow' | 'block') => {
    const context = await phone(browser, serviceWorkers);
    const before = site.log.length;
    await visit(context, `${site.url}/articles/${ARTICLE}/`);
    await context.close();
    return site.log.slice(before);
  };
  const without = (await seen('block')).map(({ path: file }) => file);
  const more = (await seen('allow')).filter(({ path: file }) => {
    const at = without.indexOf(file);
    if (at >= 0) without.splice(at, 1);
    return at < 0;
  });
  return more.map(({ path: file, bytes }) => `${file} ${kilobytes(bytes)}`).join(', ') || 'nothing';
}

/** What “keep for offline” fetches, where the site offers it. */
function offlineBytes({ dir }: Host): string {
  const [list] = fs.globSync('assets/offline.*.json', { cwd: dir });
  if (list === undefined) return 'not offered';
  const { pages, files } = JSON.parse(fs.readFileSync(path.join(dir, list), 'utf8')) as Record<string, string[]>;
  const kept = [...(pages ?? []).map((page) => `${page}index.html`), ...(files ?? [])];
  const bytes = kept.reduce((sum, file) => sum + sizeOf(path.join(dir, file)), 0);
  return `${kilobytes(bytes)} in ${kept.length} files, on request alone`;
}

const closing: (() => unknown)[] = [];
async function serve(dir: string): Promise<Host> {
  warm(dir);
  const served = await host(dir);
  closing.push(served.close);
  return served;
}

try {
  const dir = requireSite();
  // Within this project, so that what is built there finds its packages.
  const folder = fs.mkdtempSync(path.join(ROOT, '.dist-bench-'));
  closing.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const articles = readArticles(dir);
  const pages = [`articles/${ARTICLE}`, `articles/${SECOND}`, ...ROLES.map((id) => `roles/${id}`)];
  const site = await serve(dir);
  const list = targets(
    site,
    await serve(writeBare(dir, path.join(folder, 'bare'), pages)),
    await serve(buildStarlight(path.join(folder, 'starlight'), articles)),
    await serve(await buildTheme(path.join(folder, 'theme'), articles)),
  );
  const browser = await start((launch) =>
    chromium.launch({ ...launch, args: [...(launch.args ?? []), `--remote-debugging-port=${DEBUGGER}`] }),
  );
  closing.push(() => browser.close());
  const visits = await visitAll(browser, list);
  const middles = new Map([...visits].map(([name, all]) => [name, middle(all)]));
  console.log(report(list, middles));
  console.log(`\nService worker, in KB after a first visit: ${await workerBytes(browser, site)}`);
  console.log(`Keeping for offline, in KB: ${offlineBytes(site)}`);
  const faults = list
    .filter(({ address }) => address.startsWith(site.url))
    .flatMap(({ name, isMeasured = false, bare = '' }) =>
      overBudget(name, middles.get(name)!, isMeasured ? middles.get(bare) : undefined),
    );
  faults.push(...(await benchSearch(browser, site, SEARCH.site)));
  if (!options['no-lighthouse']) faults.push(...(await lighthouseScores(site, DEBUGGER)));
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(Object.fromEntries(visits), undefined, 2)}\n`);
  conclude(faults);
} finally {
  for (const close of closing.toReversed()) await close();
}
