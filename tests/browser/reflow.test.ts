/** Nothing scrolls sideways: at 320 px, with wider text spacing (WCAG 1.4.12), and with text at 200 %. */
import { describe, it } from 'vitest';
import { overhang } from './boxes.ts';
import { open, unfold } from './browser.ts';
import { KINDS } from './kinds.ts';

const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

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
