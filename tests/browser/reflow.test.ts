/** Nothing scrolls sideways: at 320 px, with wider text spacing (WCAG 1.4.12), and with text at 200 %. */
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { open, unfold } from './browser.ts';
import { KINDS } from './kinds.ts';

const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** What sticks out of the window to the right, outside boxes that scroll by themselves; empty where the page fits. */
const overhang = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1 && !e.closest('.scroll, .sr-only'),
    );
    return [
      `the page is ${scrollWidth} px wide in a window of ${clientWidth}`,
      ...culprits.slice(-3).map((e) => e.outerHTML.slice(0, 120)),
    ];
  });

describe.concurrent('reflow', () => {
  it.for(KINDS)('$name', async ({ address, ready }, { expect, onTestFinished }) => {
    const page = await open(address, { viewport: { width: 320, height: 640 }, bypassCSP: true }, (close) =>
      onTestFinished(close),
    );
    await ready?.(page);
    await unfold(page);
    expect(await overhang(page), 'at 320 px').toEqual([]);
    const spacing = await page.addStyleTag({ content: TEXT_SPACING });
    expect(await overhang(page), 'at 320 px with text spacing').toEqual([]);
    await spacing.evaluate((style) => (style as Element).remove());
    await page.setViewportSize({ width: 640, height: 640 });
    await page.evaluate(() => document.documentElement.setAttribute('style', 'font-size: 200%'));
    expect(await overhang(page), 'at 640 px with text at 200 %').toEqual([]);
  });
});
