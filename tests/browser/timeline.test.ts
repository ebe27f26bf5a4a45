/** The timeline in a browser: its filters, its bands and its list. The second build’s rules and forecasts are made up. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import * as made from '../site/variant-ledger.ts';
import { boxesOf, overhang, overlaps } from './boxes.ts';
import { blank, listen, PHONE, unfold } from './browser.ts';

const OFF = { javaScriptEnabled: false };
const RULES = 3;
const ARRIVALS = 16;
const KINDS = ['law', 'signal', 'evolution', 'arrival', 'forecast'] as const;

async function openMade(address = '/timeline/', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options);
  await page.goto(`${inject('variantUrl')}${address}`);
  return page;
}
const items = (page: Page) => page.locator('.timeline [data-row]').filter({ visible: true });
const ofKind = (page: Page, kind: string) => items(page).and(page.locator(`[data-kind=${kind}] [data-row]`));
const bands = (page: Page) =>
  page
    .locator('.timeline-picture .band')
    .filter({ visible: true })
    .evaluateAll((list) => list.map((band) => (band as HTMLElement).dataset['band']));
const box = (page: Page, group: string, value: string) => page.locator(`[name=${group}][value=${value}]`);
const query = (page: Page): string => new URL(page.url()).search;
const shows = (page: Page, n: number) => expect.poll(() => items(page).count()).toBe(n);

describe('the timeline', () => {
  it.each([
    ['with JavaScript', {}],
    ['without', OFF],
  ])('has all four bands and everything in its list, %s', async (_, options) => {
    const page = await openMade('/timeline/', options);
    expect(await bands(page)).toEqual(['law', 'evolution', 'arrival', 'forecast']);
    expect(await ofKind(page, 'law').count()).toBe(RULES);
    expect(await ofKind(page, 'evolution').count()).toBe(21);
    expect(await ofKind(page, 'arrival').count()).toBe(ARRIVALS);
    expect(await ofKind(page, 'forecast').count()).toBe(made.TYPED);
  });

  it('gives the same as a table, also without JavaScript', async () => {
    const page = await openMade('/timeline/', OFF);
    const n = await items(page).count();
    await page.locator('.timeline-picture summary').click();
    expect(await page.locator('.timeline-picture details tbody tr').filter({ visible: true }).count()).toBe(n);
  });

  it('leads from the picture to the place in the list', async () => {
    const page = await openMade();
    await page.locator('.timeline-picture').getByRole('link', { name: made.MOVED_RULE }).click();
    expect(new URL(page.url()).hash).toBe('#moved-rule');
    const isInSight = () => page.locator('#moved-rule').evaluate((e) => e.getBoundingClientRect().top < innerHeight);
    await expect.poll(isInSight).toBe(true);
  });
});

describe('the filters of the timeline', () => {
  it('go into the address, and Back and Forward undo and redo them', async () => {
    const page = await openMade();
    const all = await items(page).count();
    await page.getByRole('checkbox', { name: /^Law/ }).check();
    await expect.poll(() => query(page)).toBe('?kind=law');
    await shows(page, RULES);
    expect(await bands(page)).toEqual(['law']);
    await page.getByRole('checkbox', { name: /^Transport/ }).check();
    await expect.poll(() => query(page)).toBe('?kind=law&sector=transport');
    await shows(page, 3);
    await page.getByRole('checkbox', { name: /^Trust/ }).check();
    await shows(page, 1);
    expect(await items(page).innerText()).toContain('A standard for yards in transport');

    await page.goBack();
    await page.goBack();
    await shows(page, RULES);
    await page.goBack();
    await shows(page, all);
    expect(query(page)).toBe('');
    expect(await bands(page)).toEqual(['law', 'evolution', 'arrival', 'forecast']);
    await page.goForward();
    await shows(page, RULES);
  });

  it('work by keyboard', async () => {
    const page = await openMade();
    const all = await items(page).count();
    await box(page, 'kind', 'law').focus();
    await page.keyboard.press('Space');
    await shows(page, RULES);
    while (!(await box(page, 'driver', 'trust').evaluate((e) => e === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await shows(page, 1);
    expect(query(page)).toBe('?kind=law&driver=trust');
    while (!(await page.evaluate(() => document.activeElement?.matches('button[type=reset]'))))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, all);
  });

  it.each([
    ['?kind=forecast', made.TYPED, ['forecast']],
    ['?kind=arrival&kind=law', ARRIVALS + RULES, ['law', 'arrival']],
    ['?kind=law&sector=health', 2, ['law']],
  ])('are read from a shared link: %s, also on a phone with the fold open', async (address, n, shown) => {
    const page = await openMade(`/timeline/${address}`, { viewport: PHONE });
    await shows(page, n);
    expect(await bands(page)).toEqual(shown);
    expect(await page.locator('.filters details').evaluate((e) => (e as HTMLDetailsElement).open)).toBe(true);
  });

  it('hide a year that has nothing left', async () => {
    const page = await openMade('/timeline/?kind=law');
    await shows(page, RULES);
    const years = page.locator('.timeline-year h3.side').filter({ visible: true });
    expect(await years.allInnerTexts()).toEqual(['Before 2026', '2027', '2030']);
  });

  it('say so where nothing matches, and clear at a button', async () => {
    const page = await openMade();
    const all = await items(page).count();
    // The rules are about regulation and trust alone.
    await page.goto(`${inject('variantUrl')}/timeline/?kind=law&driver=computing`);
    const words = page.getByText('Nothing matches all of these');
    await words.waitFor();
    await shows(page, 0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await shows(page, all);
    expect(await words.isVisible()).toBe(false);
  });

  it('say how many are left, and nothing once all are', async () => {
    const page = await openMade();
    const all = await items(page).count();
    const words = page.locator('.shown');
    expect(await words.innerText()).toBe('');
    await box(page, 'kind', 'law').check();
    await expect.poll(() => words.innerText()).toBe(`${RULES} of ${all} shown`);
    await box(page, 'kind', 'law').uncheck();
    await expect.poll(() => words.innerText()).toBe('');
  });

  it.each([
    ['with JavaScript', {}],
    ['without', OFF],
  ])('take the picture away with its title where none of its bands is left, %s', async (_, options) => {
    const page = await openMade('/timeline/', options);
    const picture = page.locator('.timeline-picture');
    await box(page, 'kind', 'signal').check();
    await expect.poll(() => picture.isVisible()).toBe(false);
    await box(page, 'kind', 'arrival').check();
    await expect.poll(() => picture.isVisible()).toBe(true);
  });

  it('ignore values that nobody knows, however long', async () => {
    const page = await blank();
    const { errors } = listen(page);
    await page.goto(`${inject('variantUrl')}/timeline/?kind=${'x'.repeat(8000)}&sector=%22%3E%3Cb%3E&kind=law`);
    await shows(page, RULES);
    expect(errors).toEqual([]);
  });

  it.each([
    ['wide', {}],
    ['on a phone', { viewport: PHONE }],
  ])('work without JavaScript, within a group any, between groups all: %s', async (_, options) => {
    const page = await openMade('/timeline/', { ...OFF, ...options });
    if ('viewport' in options) await page.getByText('Filter the timeline').click();
    await box(page, 'kind', 'law').check();
    expect(await items(page).count()).toBe(RULES);
    expect(await bands(page)).toEqual(['law']);
    await box(page, 'driver', 'trust').check();
    expect(await items(page).count()).toBe(1);
    await box(page, 'driver', 'regulation').check();
    expect(await items(page).count()).toBe(RULES);
    await box(page, 'sector', 'health').check();
    expect(await items(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await bands(page)).toEqual(['law', 'evolution', 'arrival', 'forecast']);
  });

  it.each(KINDS)('show for the kind %s as many entries as its checkbox says', async (kind) => {
    const page = await openMade('/timeline/', OFF);
    const label = page.locator(`.filters label:has([value=${kind}])`);
    await label.locator('input').check();
    expect(String(await items(page).count())).toBe(await label.locator('.count').innerText());
  });

  it.each(['driver', 'sector'])('show for each %s as many entries as its checkbox says', async (group) => {
    const page = await openMade('/timeline/', OFF);
    for (const label of await page.locator(`.filters label:has([name=${group}])`).all()) {
      await label.locator('input').check();
      expect(String(await items(page).count()), await label.innerText()).toBe(
        await label.locator('.count').innerText(),
      );
      await label.locator('input').uncheck();
    }
  });
});

describe('on paper and on small screens', () => {
  it.each([320, 768, 1280])('keeps names and their pictures apart at %i px', async (width) => {
    const page = await openMade('/timeline/', { viewport: { width, height: 900 } });
    await unfold(page);
    expect(await overhang(page)).toEqual([]);
    for (const band of ['law', 'evolution', 'arrival']) {
      const words = await boxesOf(page.locator(`[data-band=${band}] .axis-rows :is(h4, .fine)`));
      const drawings = await boxesOf(page.locator(`[data-band=${band}] .axis-rows [data-row] > svg`));
      expect(drawings.length, band).toBeGreaterThan(0);
      expect(overlaps([...words, ...drawings]), band).toEqual([]);
    }
  });

  it('prints every band and every entry, and no filters', async () => {
    const page = await openMade();
    const all = await items(page).count();
    await page.emulateMedia({ media: 'print' });
    expect(await items(page).count()).toBe(all);
    expect(await bands(page)).toEqual(['law', 'evolution', 'arrival', 'forecast']);
    expect(await page.locator('.filters').isVisible()).toBe(false);
  });

  it('prints what the filters have left', async () => {
    const page = await openMade('/timeline/?kind=law');
    await shows(page, RULES);
    await page.emulateMedia({ media: 'print' });
    expect(await items(page).count()).toBe(RULES);
  });
});
