/** Without JavaScript: every page has its content, the filters of /roles/ work, search is a list of everything. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from '../site/builds.ts';
import { open, PHONE, unfold } from './browser.ts';
import { KINDS } from './kinds.ts';

const { content } = readContent(contentDir());
const OFF = { javaScriptEnabled: false };
const titles = (list: readonly { title: string }[]): string[] => list.map((r) => r.title).toSorted();

describe.concurrent('content', () => {
  it.for(KINDS)('$name', async ({ address, isMissing }, { expect, onTestFinished }) => {
    const page = await open(address, OFF, (close) => onTestFinished(close));
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(isMissing ? 100 : 500);
    expect(await page.locator('theme-switch').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').count()).toBeGreaterThan(3);
  });

  it('is the same with it, on pages where scripts only add', async ({ expect, onTestFinished }) => {
    const words = async (address: string, javaScriptEnabled: boolean) => {
      const page = await open(address, { javaScriptEnabled }, (close) => onTestFinished(close));
      return page.locator('main').innerText();
    };
    for (const name of ['a role of today', 'an emerging role', 'the front page', 'an article']) {
      const { address } = KINDS.find((k) => k.name === name)!;
      expect(await words(address, true)).toBe(await words(address, false));
    }
  });
});

describe('a fold', () => {
  it('opens without a script', async () => {
    const page = await open('/roles/machine-learning-engineer/', OFF);
    const table = page.locator('figure details table');
    expect(await table.isVisible()).toBe(false);
    await page.locator('figure summary').click();
    expect(await table.isVisible()).toBe(true);
  });
});

describe('the filters of /roles/', () => {
  const shown = async (page: Page): Promise<string[]> =>
    (await page.locator('.index h3').filter({ visible: true }).allTextContents()).toSorted();
  const emerging = content.roles.filter((r) => r.stage === 'emerging');

  it('show all roles while nothing is ticked', async () => {
    expect(await shown(await open('/roles/', OFF))).toEqual(titles(content.roles));
  });

  it.each([
    ['wide', {}],
    ['on a phone', { viewport: PHONE }],
  ])('narrow the list by stage, then sector, then driver: %s', async (_, options) => {
    const page = await open('/roles/', { ...OFF, ...options });
    if ('viewport' in options) await page.getByText('Filter the roles').click();
    await page.getByRole('checkbox', { name: /^Emerging/ }).check();
    expect(await shown(page)).toEqual(titles(emerging));
    expect(await page.locator('.band').filter({ visible: true }).count()).toBe(1);

    await page.getByRole('checkbox', { name: /^Health/ }).check();
    const inHealth = emerging.filter((r) => r.sectors.includes('health'));
    expect(await shown(page)).toEqual(titles(inHealth));

    await page.getByRole('checkbox', { name: /^Finance/ }).check();
    const inEither = emerging.filter((r) => r.sectors.includes('health') || r.sectors.includes('finance'));
    expect(await shown(page)).toEqual(titles(inEither));

    await page.getByRole('checkbox', { name: /^Regulation/ }).check();
    expect(await shown(page)).toEqual(titles(inEither.filter((r) => r.drivers.includes('regulation'))));

    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await shown(page)).toEqual(titles(content.roles));
  });
});

describe('the search page', () => {
  it('lists everything, says that searching needs a script, and shows no empty box', async () => {
    const page = await open('/search/', OFF);
    await unfold(page);
    for (const list of [content.roles, content.articles, content.skills])
      for (const { title } of list)
        expect(await page.locator('.browse').getByRole('link', { name: title, exact: true }).isVisible()).toBe(true);
    expect(await page.locator('noscript p').innerText()).toContain('Searching needs JavaScript');
    for (const hidden of ['[role=status]', '.fault', '.found', '.filters'])
      expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0);
  });

  it('is where the masthead’s search field leads', async () => {
    const page = await open('/', OFF);
    await page.getByRole('searchbox').fill('quantum');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/search/?q=quantum');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });
});
