/** Boxes on a real page. */
import type { Locator } from 'playwright-core';

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
