/** With JavaScript, the address of /roles/ holds the filters: Back, Forward, reload and a shared link restore them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from '../site/builds.ts';
import { open, PHONE } from './browser.ts';

const { content } = readContent(contentDir());
const emerging = content.roles.filter((r) => r.stage === 'emerging');
const inHealth = emerging.filter((r) => r.sectors.includes('health'));

const rows = (page: Page) => page.locator('.index h3').filter({ visible: true });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const query = (page: Page): string => new URL(page.url()).search;

describe('the filters of /roles/', () => {
  it('go into the address, and Back and Forward undo and redo them', async () => {
    const page = await open('/roles/');
    await box(page, 'Emerging').check();
    await expect.poll(() => query(page)).toBe('?stage=emerging');
    await box(page, 'Health').check();
    await expect.poll(() => query(page)).toBe('?stage=emerging&sector=health');
    expect(await rows(page).count()).toBe(inHealth.length);

    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(emerging.length);
    expect(await box(page, 'Health').isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(content.roles.length);
    expect(query(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => rows(page).count()).toBe(inHealth.length);
    expect(await box(page, 'Health').isChecked()).toBe(true);
  });

  it('come back with Back from a role', async () => {
    const page = await open('/roles/');
    await box(page, 'Emerging').check();
    await rows(page).first().getByRole('link').click();
    await page.waitForURL('**/roles/*/');
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(emerging.length);
    expect(await box(page, 'Emerging').isChecked()).toBe(true);
  });

  it('are read from a shared link, on a phone with the fold open', async () => {
    const page = await open('/roles/?stage=emerging&sector=health', { viewport: PHONE });
    await expect.poll(() => rows(page).count()).toBe(inHealth.length);
    expect(await box(page, 'Emerging').isVisible()).toBe(true);
    expect(await box(page, 'Emerging').isChecked()).toBe(true);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(inHealth.length);
  });

  it('count what is left in each band, and hide a band without any', async () => {
    const page = await open('/roles/?sector=health');
    for (const stage of ['today', 'evolved', 'emerging']) {
      const left = content.roles.filter((r) => r.stage === stage && r.sectors.includes('health')).length;
      const count = page.locator(`.band[data-band=${stage}] h2 .count`);
      await expect.poll(() => count.textContent()).toBe(String(left));
      expect(await count.isVisible()).toBe(left > 0);
    }
  });

  it('say so where nothing matches, and clear at a button', async () => {
    const nothing = ['today', 'evolved', 'emerging'].flatMap((stage) =>
      ['applications', 'regulation', 'computing', 'convergence', 'trust'].flatMap((driver) =>
        ['health', 'finance', 'defence', 'energy', 'education', 'manufacturing', 'research']
          .filter(
            (sector) =>
              !content.roles.some(
                (r) =>
                  r.stage === stage &&
                  (r.drivers as readonly string[]).includes(driver) &&
                  (r.sectors as readonly string[]).includes(sector),
              ),
          )
          .map((sector) => `?stage=${stage}&driver=${driver}&sector=${sector}`),
      ),
    )[0];
    expect(nothing).toBeDefined();
    const page = await open(`/roles/${nothing}`);
    const words = page.getByText('No role matches all of these');
    await words.waitFor();
    expect(await rows(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(() => rows(page).count()).toBe(content.roles.length);
    expect(query(page)).toBe('');
    expect(await words.isVisible()).toBe(false);
  });

  it('ignore values that nobody knows', async () => {
    const page = await open('/roles/?stage=nonsense&colour=blue');
    await expect.poll(() => rows(page).count()).toBe(content.roles.length);
  });
});
