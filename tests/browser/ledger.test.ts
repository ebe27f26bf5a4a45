/** The ledger in a browser. The second build’s is made up (tests/site/variant-ledger.ts), so every count is known. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import * as made from '../site/variant-ledger.ts';
import { axeFinds } from './axe.ts';
import { boxesOf, overhang, overlaps } from './boxes.ts';
import { blank, listen, open, PHONE, unfold } from './browser.ts';

/** 16 arrivals, of which one has come; 21 open forecasts on roles; five on hiring: three closed, one overdue, one open. */
const ARRIVALS = 16;
const ALL = made.TYPED + ARRIVALS;
const OFF = { javaScriptEnabled: false };

async function openMade(address = '/forecasts/', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await blank(options);
  await page.goto(`${inject('variantUrl')}${address}`);
  return page;
}
const rows = (page: Page) => page.locator('.filterable tbody tr').filter({ visible: true });
const box = (page: Page, group: string, value: string) => page.locator(`[name=${group}][value='${value}']`);
const query = (page: Page): string => new URL(page.url()).search;
const shows = (page: Page, n: number) => expect.poll(() => rows(page).count()).toBe(n);

describe('the filters of the ledger', () => {
  it('go into the address, and Back and Forward undo and redo them', async () => {
    const page = await openMade();
    await shows(page, ALL);
    await page.getByRole('checkbox', { name: /^Arrival/ }).check();
    await expect.poll(() => query(page)).toBe('?topic=arrival');
    await shows(page, ARRIVALS);
    await page.getByRole('checkbox', { name: /^Happened/ }).check();
    await expect.poll(() => query(page)).toBe('?topic=arrival&status=happened');
    await shows(page, 1);
    expect(await rows(page).innerText()).toContain('AI systems architect');

    await page.goBack();
    await shows(page, ARRIVALS);
    expect(await box(page, 'status', 'happened').isChecked()).toBe(false);
    await page.goBack();
    await shows(page, ALL);
    expect(query(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await shows(page, 1);
  });

  it('work by keyboard', async () => {
    const page = await openMade();
    await box(page, 'topic', 'hiring').focus();
    await page.keyboard.press('Space');
    await shows(page, 5);
    while (!(await box(page, 'status', 'overdue').evaluate((e) => e === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await shows(page, 1);
    expect(query(page)).toBe('?topic=hiring&status=overdue');
    while (!(await page.evaluate(() => document.activeElement?.matches('button[type=reset]'))))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, ALL);
    expect(query(page)).toBe('');
  });

  it.each([
    ['?status=overdue', 1],
    ['?status=cannot-be-decided&status=did-not-happen', 2],
    ['?topic=role&horizon=2036', 7],
    ['?horizon=2046', ARRIVALS - 7],
    ['?topic=role&topic=hiring', made.TYPED],
  ])('are read from a shared link: %s, also on a phone with the fold open', async (address, n) => {
    const page = await openMade(`/forecasts/${address}`, { viewport: PHONE });
    await shows(page, n);
    expect(await page.locator('.filters details').evaluate((e) => (e as HTMLDetailsElement).open)).toBe(true);
    await page.reload();
    await shows(page, n);
  });

  it('count what is left beside the heading', async () => {
    const page = await openMade('/forecasts/?topic=hiring');
    await expect.poll(() => page.locator('#all .count').textContent()).toBe('5');
  });

  it('say so where nothing matches, and clear at a button', async () => {
    const page = await openMade('/forecasts/?topic=law');
    const words = page.getByText('No forecast matches all of these');
    await words.waitFor();
    await shows(page, 0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await shows(page, ALL);
    expect(await words.isVisible()).toBe(false);
    expect(query(page)).toBe('');
  });

  it('ignore values that nobody knows, however long', async () => {
    const page = await blank();
    const { errors } = listen(page);
    const long = 'x'.repeat(8000);
    const odd = encodeURIComponent('"><img src=x onerror=alert(1)>');
    await page.goto(`${inject('variantUrl')}/forecasts/?topic=${long}&status=${odd}&colour=blue&topic=hiring`);
    await shows(page, 5);
    expect(await page.locator('img[src=x]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('leave alone what is next to be decided', async () => {
    const page = await openMade('/forecasts/?topic=arrival');
    await shows(page, ARRIVALS);
    const next = page.locator('section:has(#next) tbody tr').filter({ visible: true });
    expect(await next.count()).toBe(6);
  });
});

describe('the ledger without JavaScript', () => {
  it('is a real table with a row for each forecast, and a link to the feed', async () => {
    const page = await openMade('/forecasts/', OFF);
    const table = page.locator('.filterable table');
    expect(await table.isVisible()).toBe(true);
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Claim',
      'Probability',
      'Falls due',
      'About',
      'Status',
    ]);
    expect(await rows(page).count()).toBe(ALL);
    expect(await page.getByRole('link', { name: 'Atom feed' }).isVisible()).toBe(true);
  });

  it.each([
    ['wide', {}],
    ['on a phone', { viewport: PHONE }],
  ])('is narrowed by CSS alone, within a group any, between groups all: %s', async (_, options) => {
    const page = await openMade('/forecasts/', { ...OFF, ...options });
    if ('viewport' in options) await page.getByText('Filter the forecasts').click();
    await box(page, 'status', 'happened').check();
    expect(await rows(page).count()).toBe(2);
    await box(page, 'status', 'did-not-happen').check();
    expect(await rows(page).count()).toBe(3);
    await box(page, 'topic', 'hiring').check();
    expect(await rows(page).count()).toBe(2);
    await box(page, 'horizon', '2026').check();
    expect(await rows(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    expect(await rows(page).count()).toBe(ALL);
  });

  it.each(['topic', 'status', 'horizon'])('shows for each %s as many rows as its checkbox says', async (group) => {
    const page = await openMade('/forecasts/', OFF);
    for (const label of await page.locator(`.filters label:has([name=${group}])`).all()) {
      await label.locator('input').check();
      expect(String(await rows(page).count()), await label.innerText()).toBe(await label.locator('.count').innerText());
      await label.locator('input').uncheck();
    }
  });
});

describe('what is overdue or decided', () => {
  it('stands out in the table, in words and weight', async () => {
    const page = await openMade();
    const cell = (status: string) => page.locator(`.filterable tr[data-status=${status}] td:last-child`).first();
    const weight = (status: string) => cell(status).evaluate((e) => Number(getComputedStyle(e).fontWeight));
    for (const status of ['overdue', 'happened', 'did-not-happen', 'cannot-be-decided'])
      expect(await weight(status)).toBeGreaterThanOrEqual(600);
    expect(await weight('open')).toBeLessThan(600);
  });

  it('has nothing that axe finds, and contrast in the dark too', async () => {
    for (const address of [
      '/forecasts/',
      ...[made.HAPPENED, made.FAILED, made.UNDECIDED, made.OVERDUE].map((f) => `/forecasts/${f.id}/`),
    ]) {
      const page = await openMade(address);
      await unfold(page);
      expect(await axeFinds(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFinds(page, ['color-contrast']), `${address} in the dark`).toEqual([]);
    }
  });

  it.each([made.HAPPENED.id, made.OVERDUE.id, `arrival-${made.NAMED}`])(
    'keeps the words in the picture of %s apart and within the window',
    async (id) => {
      for (const width of [320, 768, 1280]) {
        const page = await openMade(`/forecasts/${id}/`, { viewport: { width, height: 900 } });
        const words = await boxesOf(page.locator('svg.beliefs text'));
        expect(overlaps(words), `${width} px`).toEqual([]);
        for (const { left, right } of words) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
        }
      }
    },
  );
});

describe('the bricks', () => {
  it.each([320, 390, 768, 896, 1024, 1280])('keep apart from each other and in the window at %i px', async (width) => {
    for (const url of [inject('variantUrl'), inject('url')])
      for (const address of ['/forecasts/', '/timeline/']) {
        const page = await open(`${url}${address}`, { viewport: { width, height: 900 } });
        const bricks = await boxesOf(page.locator('svg.ledger rect.open'));
        expect(bricks.length, address).toBeGreaterThan(15);
        expect(overlaps(bricks), address).toEqual([]);
        for (const { left, right } of bricks) {
          expect(left, address).toBeGreaterThanOrEqual(0);
          expect(right, address).toBeLessThanOrEqual(width);
        }
      }
  });
});

describe('at 320 px', () => {
  it.each(['/forecasts/', `/forecasts/${made.HAPPENED.id}/`])('%s does not scroll sideways', async (address) => {
    const page = await openMade(address, { viewport: { width: 320, height: 640 } });
    await unfold(page);
    expect(await overhang(page)).toEqual([]);
  });

  it('every row still says probability, day and status', async () => {
    const page = await openMade('/forecasts/', { viewport: { width: 320, height: 640 } });
    const cells = rows(page).first().locator('th, td');
    expect(await cells.count()).toBe(5);
    for (const cell of await cells.all()) {
      const { x, width } = (await cell.boundingBox())!;
      expect(width).toBeGreaterThan(10);
      expect(x + width).toBeLessThanOrEqual(320);
    }
  });
});

describe('in print', () => {
  it('has every row, no filters, and the table of the picture where it has been opened', async () => {
    const page = await openMade('/forecasts/');
    await page.emulateMedia({ media: 'print' });
    expect(await rows(page).count()).toBe(ALL);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const fold = page.locator('figure details').first();
    const isPrinted = () =>
      fold.locator('table').evaluate((e) => e.checkVisibility() && e.getBoundingClientRect().height > 20);
    expect(await isPrinted()).toBe(false);
    await fold.evaluate((e: HTMLDetailsElement) => (e.open = true));
    expect(await isPrinted()).toBe(true);
  });
});

describe('the finished site’s ledger', () => {
  it('narrows to its arrivals, one for each role to come', async () => {
    const page = await open('/forecasts/?topic=arrival');
    await shows(page, 17);
    for (const title of await rows(page).locator('th').allInnerTexts()) expect(title).toContain('a UK framework lists');
  });
});
