/** Adverts and promotions end on their day, also on a page that was built before it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LIVE, PROMOTIONS } from '../site/variant.ts';
import { blank } from './browser.ts';

const url = inject('variantUrl');

async function openOn(day: string, address: string, javaScriptEnabled = true): Promise<Page> {
  const page = await blank({ javaScriptEnabled });
  await page.clock.setFixedTime(new Date(`${day}T23:59:00Z`));
  await page.goto(`${url}${address}`);
  return page;
}
const row = (page: Page) => page.getByRole('row').filter({ hasText: LIVE.title }).first();

describe.each(['/vacancies/', '/roles/machine-learning-engineer/'])('a live advert on %s', (address) => {
  it('can be applied to until the end of its closing day', async () => {
    const page = await openOn(LIVE.closesOn, address);
    const link = row(page).getByRole('link', { name: 'Apply' });
    expect(await link.getAttribute('href')).toBe(LIVE.applyUrl);
    expect(await row(page).innerText()).toContain('It closes on 24 November 2026.');
  });

  it('is archived from the next day on, on the same page', async () => {
    const page = await openOn('2026-11-25', address);
    expect(await row(page).getByRole('link').count()).toBe(0);
    expect(await row(page).innerText()).toContain('Archived, seen 20 November 2026');
  });

  it('says without a script when it closes', async () => {
    const page = await openOn('2026-11-25', address, false);
    expect(await row(page).innerText()).toContain('It closes on 24 November 2026.');
  });
});

it('an advert that had closed before the build is archived without a script', async () => {
  const page = await openOn('2026-11-21', '/vacancies/', false);
  const closed = page.getByRole('row').filter({ hasText: 'Closed before the build' }).first();
  expect(await closed.getByRole('link').count()).toBe(0);
  expect(await closed.innerText()).toContain('Archived, seen');
});

describe('a promotion', () => {
  const box = (page: Page) => page.locator('.promotion');

  it('shows on its last day, and is gone the day after', async () => {
    expect(await box(await openOn('2026-12-31', '/')).innerText()).toContain(PROMOTIONS.sponsored);
    const after = await openOn('2027-01-01', '/');
    expect(await box(after).count()).toBe(0);
    expect(await after.locator('h1').isVisible()).toBe(true);
  });
});
