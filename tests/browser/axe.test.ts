/** axe finds nothing on any kind of page: light and wide, dark and on a phone, with everything unfolded. */
import { describe, it } from 'vitest';
import { axeFinds } from './axe.ts';
import { drawAll, open, PHONE, unfold, WIDE } from './browser.ts';
import { KINDS } from './kinds.ts';

const LOOKS = [
  { colorScheme: 'light', size: WIDE },
  { colorScheme: 'dark', size: PHONE },
] as const;

describe.concurrent('axe', () => {
  it.for(KINDS)('$name', async ({ address, ready }, { expect, onTestFinished }) => {
    const page = await open(address, {}, (close) => onTestFinished(close));
    await ready?.(page);
    await unfold(page);
    for (const { colorScheme, size } of LOOKS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await drawAll(page);
      expect(await axeFinds(page), `${colorScheme}, ${size.width} px wide`).toEqual([]);
    }
  });
});
