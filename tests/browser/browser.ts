/** The one browser of a run, and pages in it. */
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

// One connection for all files of a worker; it ends with it.
const browser = await chromium.connect(inject('browser'));

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Finished = (close: () => Promise<void>) => void;

/** A page in a context of its own, which is closed when the test has finished. Concurrent tests pass their own hook. */
export async function blank(
  options: BrowserContextOptions = {},
  finished: Finished = (close) => onTestFinished(close),
): Promise<Page> {
  const context = await browser.newContext({
    viewport: WIDE,
    baseURL: inject('url'),
    serviceWorkers: 'block', // It would answer requests that a test means to change; offline.test.ts lets it in.
    ...options,
  });
  finished(() => context.close());
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** The same, at an address. */
export async function open(address: string, options: BrowserContextOptions = {}, finished?: Finished): Promise<Page> {
  const page = await blank(options, finished);
  await page.goto(address);
  return page;
}

/** Unfolds everything that is folded. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Lays out what a phone would leave until it comes near. */
export const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const e of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(e).contentVisibility === 'auto') e.style.contentVisibility = 'visible';
  });

/** Everything that a page puts on the console as an error, throws, or asks of the network. */
export interface Noise {
  errors: string[];
  requests: string[];
}

export function listen(page: Page): Noise {
  const noise: Noise = { errors: [], requests: [] };
  page.on('pageerror', (error) => noise.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') noise.errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => noise.requests.push(request.url()));
  return noise;
}
