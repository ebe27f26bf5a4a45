/** axe finds nothing on any kind of page: light and dark, wide and on a phone, with everything unfolded. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, it } from 'vitest';
import { drawAll, open, PHONE, unfold, WIDE } from './browser.ts';
import { KINDS } from './kinds.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Only contrast depends on the colours: it is looked at in both, and everything else once in each size. */
const CONTRAST = 'color-contrast';
const LOOKS = [
  { colorScheme: 'light', size: WIDE, contrastOnly: false },
  { colorScheme: 'dark', size: WIDE, contrastOnly: true },
  { colorScheme: 'dark', size: PHONE, contrastOnly: false },
] as const;

describe.concurrent('axe', () => {
  it.for(KINDS)('$name', async ({ address, ready }, { expect, onTestFinished }) => {
    const page = await open(address, {}, (close) => onTestFinished(close));
    await ready?.(page);
    await unfold(page);
    const found: string[] = [];
    for (const { colorScheme, size, contrastOnly } of LOOKS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await drawAll(page);
      const axe = new AxeBuilder({ page })
        .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
        .setLegacyMode(true); // For pages without frames, of which there are none; three times as fast.
      const { violations } = await (contrastOnly ? axe.withRules(CONTRAST) : axe.withTags(TAGS)).analyze();
      found.push(
        ...violations.flatMap((v) =>
          v.nodes.map((n) => `${colorScheme} at ${size.width}: ${v.id}: ${n.target.join(' ')}: ${n.failureSummary}`),
        ),
      );
    }
    expect(found).toEqual([]);
  });
});
