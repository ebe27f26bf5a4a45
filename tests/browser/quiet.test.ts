/** No kind of page puts an error on the console, throws, misses a file or asks another origin for anything. */
import { describe, inject, it } from 'vitest';
import { blank, listen } from './browser.ts';
import { KINDS } from './kinds.ts';

describe.concurrent('quiet', () => {
  it.for(KINDS)('$name', async ({ address, ready, isMissing }, { expect, onTestFinished }) => {
    const page = await blank({}, (close) => onTestFinished(close));
    const { errors, requests } = listen(page);
    const missed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missed.push(response.url());
    });
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    await ready?.(page);
    expect(response?.status()).toBe(isMissing ? 404 : 200);
    expect(missed).toEqual(isMissing ? [`${inject('url')}${address}`] : []);
    // A browser reports the page’s own 404 on the console; nothing else may stand there.
    expect(errors.filter((e) => !(isMissing && e.endsWith(address)))).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${inject('url')}/`))).toEqual([]);
  });
});
