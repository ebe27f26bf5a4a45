/** The service worker, below a path: pages without a line, keeping on request, a new build, and its farewell. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it, onTestFinished } from 'vitest';
import { writeFarewell } from '../../src/finishing/service-worker.ts';
import { temporaryFolder } from '../site/builds.ts';
import { BASE } from '../site/variant.ts';
import { blank, listen } from './browser.ts';
import { results } from './kinds.ts';
import { serve, type Served } from './server.ts';

const ROLE = '/roles/ml-safety-officer/';
const OTHER_ROLE = '/roles/data-scientist/';
const first = inject('variantDir');

/** The site at an address of its own, so that each test has its own worker; and a page that lets it in. */
async function visitor(): Promise<{ site: Served; page: Page }> {
  const site = await serve(first, BASE);
  onTestFinished(() => site.close());
  return { site, page: await blank({ serviceWorkers: 'allow' }) };
}

/** Waits until a worker answers for the page. */
const workerIn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((again) => setTimeout(again, 20));
  });

const cacheNamesIn = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** The same site as if it had been built again after a change. */
function changedSite(change: (html: string) => string): string {
  const dir = path.join(temporaryFolder('deploy'), 'dist');
  onTestFinished(() => fs.rmSync(path.dirname(dir), { recursive: true, force: true }));
  fs.cpSync(first, dir, { recursive: true });
  const build = /data-build="([^"]+)"/.exec(fs.readFileSync(path.join(dir, 'index.html'), 'utf8'))?.[1];
  if (!build) throw new Error('the pages do not say which build they are of');
  for (const file of fs.globSync(['**/*.html', 'service-worker.js'], { cwd: dir })) {
    const text = fs.readFileSync(path.join(dir, file), 'utf8').replaceAll(build, 'next-build');
    fs.writeFileSync(path.join(dir, file), change(text));
  }
  return dir;
}

const heading = (page: Page) => page.locator('h1').textContent();

it('shows the pages that were read, the first one too, and says so where one was not', async () => {
  const { site, page } = await visitor();
  const { errors } = listen(page);
  await page.goto(site.url + ROLE);
  const title = await heading(page);
  await workerIn(page);
  await page.goto(`${site.url}/articles/how-to-prepare/?from=elsewhere`);
  site.show(undefined);
  errors.length = 0;
  await page.goto(site.url + ROLE);
  expect(await heading(page)).toBe(title);
  expect(await page.locator('h1').evaluate((e) => getComputedStyle(e).fontFamily)).toContain('Newsreader');
  await page.goto(`${site.url}/articles/how-to-prepare/`);
  expect(await heading(page)).toMatch(/^Prepare/);
  await page.goto(site.url + OTHER_ROLE);
  expect(await heading(page)).toBe('Reading without a connection');
  await page.getByText('There is no connection, and the page that you asked for').waitFor();
  expect(errors.filter((e) => !e.includes('net::'))).toEqual([]);
});

it('keeps roles, evolutions and search when asked to, says what that weighs, and lets go of them', async () => {
  const { site, page } = await visitor();
  await page.goto(`${site.url}/offline/`);
  const status = page.locator('keep-offline').getByRole('status');
  await status.getByText(/^Keeping them fetches about [\d,]+ KB/).waitFor();
  const before = await cacheNamesIn(page);
  expect(before.filter((name) => name.endsWith('kept'))).toEqual([]);
  await page.getByRole('button', { name: 'Keep for offline' }).click();
  await status.getByText(/^Kept on this device: about [\d,]+ KB/).waitFor();
  const remove = page.getByRole('button', { name: 'Remove' });
  expect(await remove.evaluate((e) => e === document.activeElement)).toBe(true);
  site.show(undefined);
  await page.goto(site.url + OTHER_ROLE);
  expect(await heading(page)).toBe('Data scientist');
  await page.goto(`${site.url}/search/?q=explainability`);
  await results(page).getByRole('link').first().waitFor();
  await page.goto(`${site.url}/offline/`);
  await remove.click();
  await status.getByText(/^Keeping them fetches/).waitFor();
  await page.goto(site.url + OTHER_ROLE);
  expect(await heading(page)).toBe('Reading without a connection');
});

it('a search that was made can be made again', async () => {
  const { site, page } = await visitor();
  await page.goto(`${site.url}/`);
  await workerIn(page);
  const search = async () => {
    await page.goto(`${site.url}/search/?q=explainability`);
    await results(page).getByRole('link').first().waitFor();
  };
  await search();
  site.show(undefined);
  await search();
});

it('a new build is seen at once, with what was kept, and nothing of the old one is left', async () => {
  const { site, page } = await visitor();
  await page.goto(`${site.url}/offline/`);
  await page.getByRole('button', { name: 'Keep for offline' }).click();
  await page.getByText(/^Kept on this device: about/).waitFor();
  await page.goto(site.url + ROLE);
  site.show(changedSite((html) => html.replaceAll(/<h1([^>]*)>/g, '<h1$1>New: ')));
  await page.reload();
  expect(await heading(page)).toMatch(/^New: /);
  await expect
    .poll(async () => (await cacheNamesIn(page)).filter((name) => !name.includes('next-build')), { timeout: 30_000 })
    .toEqual([]);
  site.show(undefined);
  for (const address of [ROLE, OTHER_ROLE, '/search/']) {
    await page.goto(site.url + address);
    expect(await heading(page)).toMatch(/^New: /);
  }
});

it('never keeps a page of another build than its own', async () => {
  const { site, page } = await visitor();
  await page.goto(site.url + ROLE);
  await workerIn(page);
  const dir = changedSite((html) => html.replaceAll(/<h1([^>]*)>/g, '<h1$1>New: '));
  // The host has the new pages and still the old worker: the middle of a deployment.
  fs.copyFileSync(path.join(first, 'service-worker.js'), path.join(dir, 'service-worker.js'));
  site.show(dir);
  await page.goto(site.url + OTHER_ROLE);
  expect(await heading(page)).toBe('New: Data scientist');
  site.show(undefined);
  await page.goto(site.url + ROLE);
  expect(await heading(page)).toBe('ML safety officer');
  await page.goto(site.url + OTHER_ROLE);
  expect(await heading(page)).toBe('Reading without a connection');
});

it('goes, with all that it kept, when a build has it turned off', async () => {
  const { site, page } = await visitor();
  await page.goto(site.url + ROLE);
  await workerIn(page);
  const dir = changedSite((html) => html);
  await writeFarewell(dir, `${BASE}/`);
  let changed = 0;
  for (const file of fs.globSync('assets/*.js', { cwd: dir })) {
    const code = fs.readFileSync(path.join(dir, file), 'utf8');
    // What the build leaves of the registration where it is off.
    const off = code.replaceAll(/["'`]serviceWorker["'`]\s*in navigator\b/g, 'false');
    if (off !== code) changed += 1;
    fs.writeFileSync(path.join(dir, file), off);
  }
  expect(changed).toBeGreaterThan(0);
  // The page itself comes from the network, and its scripts have changed under their old names here: past all caches.
  site.show(dir);
  await page.goto(`${site.url}/`);
  await expect.poll(() => cacheNamesIn(page), { timeout: 30_000 }).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

it('registers under Trusted Types with one policy, which gives one address', async () => {
  const { site, page } = await visitor();
  const { errors } = listen(page);
  await page.route('**/roles/**', async (route) => {
    const response = await route.fetch();
    const headers = {
      ...response.headers(),
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types service-worker",
    };
    await route.fulfill({ response, headers });
  });
  await page.goto(site.url + ROLE);
  await workerIn(page);
  expect(errors).toEqual([]);
});
