/** The second build, served where it was built for: below a path. */
import { expect, inject, it } from 'vitest';
import { BASE } from '../site/variant.ts';
import { blank, listen } from './browser.ts';
import { results } from './kinds.ts';

const url = inject('variantUrl');
const origin = new URL(url).origin;

it.each(['/', '/roles/ml-safety-officer/', '/roles/', '/articles/how-to-prepare/', '/search/'])(
  '%s loads all its files from there',
  async (address) => {
    const page = await blank();
    const { errors, requests } = listen(page);
    const missed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missed.push(response.url());
    });
    await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
    expect([...errors, ...missed]).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(`${origin}${BASE}/`))).toEqual([]);
    await page.getByRole('link', { name: 'Roles', exact: true }).first().click();
    await page.waitForURL(`${url}/roles/`);
  },
);

it('search finds, and its results lead below the path', async () => {
  const page = await blank();
  await page.goto(`${url}/search/?q=explainability`);
  const links = results(page).getByRole('link');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((list) => list.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !href.startsWith(`${BASE}/`))).toEqual([]);
  await links.first().click();
  await page.waitForURL(`${url}/*/*/`);
  expect(await page.locator('h1').isVisible()).toBe(true);
});

it('the masthead’s search leads there', async () => {
  const page = await blank();
  await page.goto(`${url}/about/`);
  await page.getByRole('searchbox').fill('quantum');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(`${url}/search/?q=quantum`);
  await results(page).getByRole('link').first().waitFor();
});

it('an unknown address gets the page for it, styled and with working links, however deep', async () => {
  const page = await blank();
  const response = await page.goto(`${url}/no/such/page/anywhere/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('No page at this address');
  const family = await page.locator('h1').evaluate((e) => getComputedStyle(e).fontFamily);
  expect(family).toContain('Newsreader Display');
  await page.getByRole('link', { name: 'All roles' }).click();
  await page.waitForURL(`${url}/roles/`);
});
