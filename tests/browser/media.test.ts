/** Print, reduced motion and forced colours. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, PHONE } from './browser.ts';
import { KINDS } from './kinds.ts';

const ENGINEER = '/roles/machine-learning-engineer/';

describe('print', () => {
  it.each(KINDS)('leaves out of $name what paper cannot do', async ({ address, ready }) => {
    const page = await open(address);
    await ready?.(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.mast nav', 'form', 'theme-switch', '.pager', '.skip', 'footer nav ul'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  const isShown = (part: Locator) => part.evaluate((e) => e.checkVisibility() && e.getBoundingClientRect().height > 10);

  it('unfolds a table that says more than its picture', async () => {
    const page = await open(ENGINEER);
    const table = page.locator('figure details table').first();
    expect(await isShown(table)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isShown(table)).toBe(true);
  });

  it.each(['/roles/ml-safety-officer/', '/', '/evolutions/'])(
    'leaves out of %s tables that repeat a picture, unless they were opened',
    async (address) => {
      const page = await open(address);
      const details = page.locator('figure details').first();
      await page.emulateMedia({ media: 'print' });
      expect(await isShown(details.locator('table'))).toBe(false);
      expect(await details.locator('summary').isVisible()).toBe(false);
      await details.evaluate((e) => e.setAttribute('open', ''));
      expect(await isShown(details.locator('table'))).toBe(true);
    },
  );

  it('keeps the words beside such a table', async () => {
    const page = await open('/roles/ml-safety-officer/');
    const words = page.locator('figure details > p').first();
    expect(await isShown(words)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await isShown(words)).toBe(true);
  });

  it('is black on white, whatever the screen shows', async () => {
    const page = await open(ENGINEER, { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const dark = await ink();
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).not.toBe(dark);
    const lightness = /oklch\(([\d.]+)/.exec(await ink())?.[1];
    expect(Number(lightness)).toBeLessThan(0.4);
  });

  it('writes out the addresses of sources', async () => {
    const page = await open(ENGINEER);
    await page.emulateMedia({ media: 'print' });
    const link = page.locator('.sources a[href^="https"]').first();
    const after = await link.evaluate((e) => getComputedStyle(e, '::after').content);
    expect(after).toContain('https://');
  });
});

describe('larger text', () => {
  it.each([
    ['/evolutions/', '.map-drawing'],
    ['/forecasts/mle-standard-2036/', '.beliefs'],
    [ENGINEER, '.horizon-rule'],
  ])('makes the words in the pictures of %s larger as well', async (address, picture) => {
    const page = await open(address);
    const height = () =>
      page
        .locator(`${picture} text`)
        .filter({ visible: true })
        .first()
        .evaluate((e) => e.getBoundingClientRect().height);
    const before = await height();
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect((await height()) / before).toBeCloseTo(2, 1);
  });
});

describe('reduced motion', () => {
  it('scrolls at once; without it, smoothly', async () => {
    const behaviour = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await open(ENGINEER, { reducedMotion });
      return page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    };
    expect(await behaviour('reduce')).toBe('auto');
    expect(await behaviour('no-preference')).toBe('smooth');
  });

  it('is the rule on a phone, where sections take their height as they come near', async () => {
    const page = await open(ENGINEER, { viewport: PHONE, reducedMotion: 'no-preference' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });

  it('leaves nothing that moves by itself', async () => {
    for (const { address } of KINDS.slice(0, 6)) {
      const page = await open(address, { reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });
});

describe('forced colours', () => {
  it.each([
    [ENGINEER, '.tasks .person', ''],
    ['/forecasts/', '.chance-scale', ''],
    ['/forecasts/', '.stack-ledger .due', '::before'],
  ])('leave on %s what is drawn with a background: %s', async (address, part, pseudo) => {
    const page = await open(address, { forcedColors: 'active' });
    const drawn = await page
      .locator(part)
      .first()
      .evaluate((e, p) => {
        const { backgroundImage, backgroundColor } = getComputedStyle(e, p);
        return backgroundImage === 'none' ? backgroundColor : backgroundImage;
      }, pseudo);
    expect(drawn).toMatch(/oklch/);
  });

  it.each(['light', 'dark'] as const)('in %s keep the three marks of a lead apart and visible', async (colorScheme) => {
    const page = await open(ENGINEER, { forcedColors: 'active', colorScheme });
    const pictures = new Map<string, string>();
    for (const lead of ['person', 'shared', 'machine']) {
      const mark = page.locator(`.key svg:has(use[href="#lead-${lead}"])`).first();
      expect(await mark.isVisible()).toBe(true);
      pictures.set(lead, (await mark.screenshot()).toString('base64'));
    }
    expect(new Set(pictures.values()).size).toBe(3);
    const contrast = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      const luminance = (colour: string): number => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => {
          const share = v / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = luminance(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll('.horizon-rule text, .tasks .edge, .key .edge')]
        .map((e) => getComputedStyle(e))
        .map((s) => luminance(s.stroke === 'none' ? s.fill : s.stroke))
        .map((ink) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
    });
    expect(contrast.length).toBeGreaterThan(0);
    expect(Math.min(...contrast)).toBeGreaterThanOrEqual(3);
  });

  it.each(KINDS)('render $name', async ({ address, ready }) => {
    const page = await open(address, { forcedColors: 'active', viewport: PHONE });
    await ready?.(page);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
