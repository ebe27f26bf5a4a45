/** The site’s own search page, used as a reader does: type, press Enter, read the list. */
import type { Page } from 'playwright-core';
import type { Query } from '../queries.ts';
import type { Host } from '../traffic.ts';
import type { Engine, Reply } from './engine.ts';

const FIELD = 'site-search input[type=search]';
const STATUS = 'site-search [role=status]';
const LIST = 'site-search ol[aria-label="Search results"]';

declare global {
  interface Window {
    /** The last keystroke, and how long after it a new list stood in the page. */
    keystroke?: { at: number; shown: number | undefined };
  }
}

/** Measures in the page: from the input event to the list in the document. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(
    ([field, list]) => {
      if (window.keystroke) return;
      window.keystroke = { at: 0, shown: undefined };
      document.addEventListener(
        'input',
        (event) => {
          if (event.target instanceof Element && event.target.matches(field))
            window.keystroke = { at: performance.now(), shown: undefined };
        },
        { capture: true },
      );
      new MutationObserver((records) => {
        const isNew = records.some((r) => [...r.addedNodes].some((n) => n instanceof Element && n.matches(list)));
        if (isNew && window.keystroke) window.keystroke.shown ??= performance.now() - window.keystroke.at;
      }).observe(document.body, { childList: true, subtree: true });
    },
    [FIELD, LIST] as const,
  );

const isSaid = (selector: string) => (document.querySelector(selector)?.textContent ?? '') !== '';

async function search(page: Page, query: Query): Promise<Reply> {
  await watch(page);
  const field = page.locator(FIELD);
  await field.fill('');
  await page.waitForFunction((status) => document.querySelector(status)?.textContent === '', STATUS);
  // One keystroke brings the whole query, as a paste does: no chunk of the index has come with earlier letters.
  await field.fill(query.q);
  await page.waitForFunction(
    (status) => window.keystroke?.shown !== undefined || (document.querySelector(status)?.textContent ?? '') !== '',
    STATUS,
  );
  const milliseconds = await page.evaluate(() => window.keystroke?.shown);
  if (query.class !== 'typing') await field.press('Enter');
  await page.waitForFunction(isSaid, STATUS);
  const found = await page
    .locator(`${LIST} > li`)
    .evaluateAll((items) => items.map((li) => new URL(li.querySelector('a')?.href ?? 'about:blank').pathname));
  return { found, milliseconds };
}

export const ours = (host: Host): Engine => ({
  name: 'ours',
  setup: 'the built site’s /search/: input event → list in the document',
  host,
  address: `${host.url}/search/`,
  search,
});
