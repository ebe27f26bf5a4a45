/** No two words run together where one element ends and the next begins in the same line. */
import { describe, it } from 'vitest';
import { open, unfold } from './browser.ts';
import { KINDS } from './kinds.ts';

describe.concurrent('words', () => {
  it.for(KINDS)('$name', async ({ address, ready }, { expect, onTestFinished }) => {
    const page = await open(address, {}, (close) => onTestFinished(close));
    await ready?.(page);
    await unfold(page);
    const joined = await page.evaluate(() => {
      const isInline = (e: Element) => getComputedStyle(e).display === 'inline';
      /** The box in which a text’s line runs. */
      const lineBox = (text: Text): Element | null => {
        let e = text.parentElement;
        while (e && isInline(e)) e = e.parentElement;
        return e;
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node as Text;
        if (text.data && text.parentElement?.checkVisibility() && !text.parentElement.closest('svg, script, .cite'))
          texts.push(text);
      }
      return texts.flatMap((text, i) => {
        const next = texts[i + 1];
        if (!next || text.parentElement === next.parentElement || lineBox(text) !== lineBox(next)) return [];
        if (!/[\p{L}\p{N}.,;:!?)”’%]$/u.test(text.data) || !/^[\p{L}\p{N}“]/u.test(next.data)) return [];
        // A block or a break between them parts them as well as a space does.
        const range = document.createRange();
        range.setStartAfter(text);
        range.setEndBefore(next);
        const between = [...(range.cloneContents().querySelectorAll('br, p, div, li, td, th, h1, h2, h3') ?? [])];
        return between.length > 0 ? [] : [`${text.data.slice(-30)}|${next.data.slice(0, 30)}`];
      });
    });
    expect(joined).toEqual([]);
  });
});
