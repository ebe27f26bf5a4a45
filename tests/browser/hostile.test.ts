/** Content that tries to break out of the page: a build of it shows it as text, runs none of it, and asks nobody anything. */
import fs from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/lib/environment.ts';
import { contentDir, runBuild, temporaryFolder } from '../site/builds.ts';
import { editFrontMatter, editList } from '../site/content.ts';
import { attribute, readSite, type BuiltSite } from '../site/site.ts';
import { lockLedger } from '../site/variant-ledger.ts';
import { blank, listen } from './browser.ts';
import { serve, type Served } from './server.ts';

const RUN = 'document.documentElement.dataset.hit=1';
/** Ends a title, an attribute, a script and a JSON text, and turns what follows round. */
const HOSTILE = `Zzyzx "'></title></script><script>${RUN}</script><img src=x onerror="${RUN}">\${1}&lt;b&gt; ]]> \u202Edenrut`;
/** The same in the length of an article’s title. */
const SHORT = `Zzyzx "></title><script>${RUN}</script>\u202Edenrut`;

const folder = temporaryFolder('hostile');
const content = path.join(folder, 'content');
const dist = path.join(folder, 'dist');
let site: BuiltSite;
let served: Served;

const ROLE = '/roles/ml-safety-officer/';
const ARTICLE = '/articles/how-to-prepare/';

beforeAll(async () => {
  fs.cpSync(contentDir(), content, { recursive: true });
  const inFile = (name: string, change: (data: Record<string, unknown>) => void) =>
    editFrontMatter(path.join(content, name), change);
  const inList = (name: string, key: string, value: unknown = HOSTILE) =>
    editList(path.join(content, name), (list) =>
      list.map((entry, i) => (i === 0 ? { ...entry, [key]: value } : entry)),
    );
  inFile('roles/ml-safety-officer.mdx', (role) => {
    role['title'] = HOSTILE;
    role['definition'] = `${HOSTILE} and so on.`;
    role['aliases'] = [`${HOSTILE} alias`];
    (role['tasks'] as Record<string, unknown>[])[0]!['name'] = `${HOSTILE} task`;
  });
  inFile('roles/data-scientist.mdx', (role) => {
    role['field'] = HOSTILE;
  });
  inFile('articles/how-to-prepare.mdx', (article) => {
    article['title'] = SHORT;
    article['description'] = `${HOSTILE} described at some length.`;
    article['inShort'] = ['first', 'second', 'third'].map((nth) => `${HOSTILE} ${nth} in short.`);
  });
  inList('skills.yaml', 'title');
  inList('sources.yaml', 'title');
  inList('vacancies.yaml', 'title');
  inList('promotions.yaml', 'title');
  inList('questions.yaml', 'questions', [SHORT]);
  lockLedger(content);
  const { status, output } = runBuild({
    CONTENT_DIR: content,
    OUT_DIR: dist,
    SITE_URL: 'https://careers.example',
    AS_OF: '2026-11-22',
  });
  if (status !== 0) throw new Error(output);
  site = readSite(dist);
  served = await serve(dist);
});

afterAll(async () => {
  await served.close();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(cacheFolder(content), { recursive: true, force: true });
});

describe('the built files', () => {
  it('hold it on many pages, as text alone', () => {
    const hit = site.pages.filter((page) => page.html.includes('Zzyzx'));
    expect(hit.length).toBeGreaterThan(20);
    const wrong = hit.flatMap(({ address, doc }) =>
      doc
        .querySelectorAll('*')
        .filter(
          (e) =>
            e.attributes.some(({ key }) => /^on|^style$/.test(key)) ||
            (e.tagName === 'script' && e.textContent.includes(RUN) && attribute(e, 'type') !== 'application/ld+json') ||
            (e.tagName === 'img' && attribute(e, 'src') === 'x'),
        )
        .map((e) => `${address}: <${e.tagName}>`),
    );
    expect(wrong).toEqual([]);
  });

  it('are sound JSON and XML, within pages and beside them', () => {
    const wrong: string[] = [];
    const tryJson = (name: string, text: string) => {
      try {
        JSON.parse(text);
      } catch (error) {
        wrong.push(`${name}: ${String(error)}`);
      }
    };
    for (const { address, html } of site.pages)
      for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
        tryJson(address, text);
    for (const file of fs.globSync('**/*.{json,webmanifest}', { cwd: dist }))
      tryJson(file, fs.readFileSync(path.join(dist, file), 'utf8'));
    for (const file of fs.globSync('**/*.{xml,svg}', { cwd: dist })) {
      const verdict = XMLValidator.validate(fs.readFileSync(path.join(dist, file), 'utf8'));
      if (verdict !== true) wrong.push(`${file}: ${verdict.err.msg}`);
    }
    expect(wrong).toEqual([]);
  });

  it('turn nothing round but the title itself', () => {
    const open = /\u202E(?![^\u202C<>]*\u202C)/;
    expect(site.pages.filter((page) => open.test(page.html)).map((page) => page.address)).toEqual([]);
  });
});

describe('a browser', () => {
  it.each([ROLE, ARTICLE, '/', '/roles/', '/articles/', '/skills/', '/sources/', '/vacancies/', '/timeline/'])(
    'shows %s and runs none of it',
    async (address) => {
      const page = await blank({ baseURL: served.url });
      const { errors, requests } = listen(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.locator('html').getAttribute('data-hit')).toBeNull();
      expect(errors).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(served.url))).toEqual([]);
      if (address === ROLE) expect(await page.locator('h1').textContent()).toBe(`${HOSTILE}\u202C`);
    },
  );

  it('finds it, shows it as text, and shows hostile words of its reader as text', async () => {
    const page = await blank({ baseURL: served.url });
    const { errors } = listen(page);
    await page.goto('/search/?q=zzyzx');
    const found = page.getByRole('list', { name: 'Search results' });
    await found.getByRole('listitem').first().waitFor();
    expect(await found.textContent()).toContain('<script>');
    await page.goto(`/search/?q=${encodeURIComponent(HOSTILE)}&kind=${encodeURIComponent(HOSTILE)}#${RUN}`);
    await page.getByRole('status').getByText(/\w/).first().waitFor();
    expect(await page.locator('html').getAttribute('data-hit')).toBeNull();
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
