/** Search from any page: the dialog, its keys, and how to do without them. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open } from './browser.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const links = (page: Page) => dialog(page).locator('.results h2 a');

it('opens with / and Ctrl K, shows results while one types, and Escape gives the focus back', async () => {
  const page = await open('/roles/');
  const before = page.getByRole('link', { name: 'Machine learning engineer', exact: true }).first();
  for (const key of ['/', 'Control+k']) {
    await before.focus();
    await page.keyboard.press(key);
    await dialog(page).waitFor();
    await field(page).fill('quantam');
    await expect.poll(() => links(page).first().textContent()).toBe('Quantum machine learning engineer');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
    expect(await before.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await page.getByRole('list', { name: 'Search results' }).count()).toBe(0);
  }
});

it('leads to a result with arrow keys and Enter, and to the search page with Enter on the words', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await field(page).fill('explainability');
  await links(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  const title = await links(page).first().textContent();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
  await page.keyboard.press('ArrowUp');
  expect(await field(page).evaluate((e) => e === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=explainability');
  await page.goBack();
  await page.keyboard.press('Control+k');
  await field(page).fill('explainability');
  await links(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/(roles|skills)\//);
  expect(await page.locator('h1').textContent()).toBe(title);
});

it('leaves / alone in a field, and everywhere once it is turned off', async () => {
  const page = await open('/');
  await page.getByRole('searchbox', { name: 'Search roles, skills and articles' }).press('/');
  expect(await dialog(page).isVisible()).toBe(false);
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('checkbox', { name: 'Open with the / key' }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  expect(await dialog(page).isVisible()).toBe(false);
  await page.keyboard.press('Control+k');
  await dialog(page).waitFor();
});
