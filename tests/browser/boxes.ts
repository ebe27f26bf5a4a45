/** Boxes on a real page. */
import type { Locator, Page } from 'playwright-core';
import { drawAll } from './browser.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of everything that a locator finds and that is drawn. */
export const boxesOf = (locator: Locator): Promise<Box[]> =>
  locator.evaluateAll((elements) =>
    elements
      .map((e) => e.getBoundingClientRect())
      .filter((r) => r.width > 0 && r.height > 0)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );

/** Pairs that overlap by more than half a pixel each way. */
export const overlaps = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b): [Box, Box] => [a, b]),
  );

/** What sticks out of the window to the right, outside boxes that scroll by themselves; empty where the page fits. */
export const overhang = async (page: Page): Promise<string[]> => {
  await drawAll(page);
  return page.evaluate(() => {
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
};
