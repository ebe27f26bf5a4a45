/** The evolution map in windows of every kind: its words apart and legible, one form at a time, lit by pointer, key and address. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from '../site/builds.ts';
import { open, PHONE, WIDE } from './browser.ts';

const { roles } = readContent(contentDir()).content;
const WIDTHS = [320, 351, 352, 390, 639, 640, 768, 1023, 1024, 1088, 1280, 1440];
const FORM = (width: number) => (width < 640 ? 'narrow' : width < 1024 ? 'middle' : 'wide');

interface Words {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every line of type in the drawing that shows, as its box stands on the screen. */
const wordsOf = (page: Page, drawing: string): Promise<Words[]> =>
  page.evaluate(async (selector) => {
    await document.fonts.ready;
    return [...document.querySelectorAll<SVGTextElement>(`${selector} text, ${selector} tspan`)]
      .filter((e) => e.checkVisibility() && !e.querySelector('tspan'))
      .map((e) => {
        const { left, right, top, bottom } = e.getBoundingClientRect();
        return {
          text: e.textContent ?? '',
          size: Number.parseFloat(getComputedStyle(e).fontSize),
          left,
          right,
          top,
          bottom,
        };
      });
  }, drawing);

/** A pixel of leeway across; down, boxes of lines under each other may share the space above and below their letters. */
const meet = (a: Words, b: Words): boolean =>
  a.left + 1 < b.right && b.left + 1 < a.right && a.top + a.size * 0.3 < b.bottom && b.top + b.size * 0.3 < a.bottom;
const collisions = (words: readonly Words[]): string[] =>
  words.flatMap((a, i) => words.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.text} × ${b.text}`] : [])));

describe.each(WIDTHS)('at %i px', (width) => {
  it('no words of the map meet, none is small, none leaves the page, and one form shows', async () => {
    const page = await open('/evolutions/', { viewport: { width, height: 900 } });
    expect(await page.locator('.map-drawing').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator(`.map-${FORM(width)}`).isVisible()).toBe(true);
    const words = await wordsOf(page, '.map-drawing');
    expect(words.length).toBeGreaterThan(roles.length);
    expect(collisions(words)).toEqual([]);
    expect(words.filter((w) => w.size < 13 || w.left < 0 || w.right > width)).toEqual([]);
  });

  it.each(['data-scientist', 'human-ai-collaboration-designer', 'quantum-machine-learning-engineer'])(
    'no words around %s meet',
    async (id) => {
      const page = await open(`/roles/${id}/`, { viewport: { width, height: 900 } });
      const words = await wordsOf(page, '.near');
      expect(words.length).toBeGreaterThan(4);
      expect(collisions(words)).toEqual([]);
      expect(words.filter((w) => w.size < 13 || w.left < 0 || w.right > width)).toEqual([]);
    },
  );
});

it('the check above notices words that meet', async () => {
  const page = await open('/evolutions/', { viewport: PHONE });
  await page.setViewportSize({ width: 200, height: 900 });
  expect(collisions(await wordsOf(page, '.map-drawing'))).not.toEqual([]);
});

/** Names that have not stepped back, in the drawing that shows. */
const lit = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-drawing .map-role')]
      .filter((e) => e.checkVisibility() && getComputedStyle(e).getPropertyValue('--lit') === '')
      .map(
        (e) => new URL(e.querySelector('a')?.getAttribute('href') ?? '', 'http://x').pathname.split('/').at(-2) ?? '',
      )
      .toSorted(),
  );
const linesLit = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.map-drawing .map-line')].filter(
        (e) => e.checkVisibility() && getComputedStyle(e).getPropertyValue('--lit') === '',
      ).length,
  );
const nameOf = (page: Page, id: string) =>
  page.locator(`.map-drawing a[href$="/roles/${id}/"]`).filter({ visible: true });
/** Today’s role, what it becomes, and what that leads to, as the built page’s own lines say. */
const chain = (page: Page, from: string): Promise<string[]> =>
  page.evaluate((id) => {
    const rows = [...document.querySelectorAll('.carries > li')];
    const row = rows.find((li) => li.querySelector(`a[href="#map-${id}"]`));
    const ids = [...(row?.querySelectorAll('a[href^="#map-"]') ?? [])].map((a) => a.getAttribute('href')!.slice(5));
    return [...new Set(ids)].toSorted();
  }, from);

describe.each([
  ['wide', WIDE],
  ['on a phone', PHONE],
])('a role %s', (_, viewport) => {
  it('lights what it is connected with when it is pointed at', async () => {
    const page = await open('/evolutions/', { viewport });
    const all = await lit(page);
    expect(all).toHaveLength(roles.length);
    await nameOf(page, 'data-scientist').locator('text').first().hover();
    const expected = await chain(page, 'data-scientist');
    expect(expected.length).toBeGreaterThan(3);
    expect(await lit(page)).toEqual(expected);
    expect(await linesLit(page)).toBe(expected.length - 1);
    await page.locator('h1').hover();
    expect(await lit(page)).toEqual(all);
  });

  it('lights it by keyboard too, without a script', async () => {
    const page = await open('/evolutions/', { viewport, javaScriptEnabled: false });
    await nameOf(page, 'machine-learning-engineer').focus();
    expect(await lit(page)).toEqual(await chain(page, 'machine-learning-engineer'));
  });

  it('lights it by address, says so in words, and lets go', async () => {
    const page = await open('/evolutions/', { viewport, javaScriptEnabled: false, reducedMotion: 'reduce' });
    await page.locator('.carries a[href="#map-nlp-specialist"]').click();
    await page.waitForURL('**/evolutions/#map-nlp-specialist');
    await page.mouse.move(0, 0); // Where it clicked there may now be another role, which it would light as well.
    const words = page.locator('#map-nlp-specialist');
    expect(await words.isVisible()).toBe(true);
    expect(await words.innerText()).toMatch(/^The NLP specialist turns into the/);
    const top = (await words.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(await lit(page)).toEqual(await chain(page, 'nlp-specialist'));

    await nameOf(page, 'data-scientist').focus();
    expect(await lit(page)).toEqual(await chain(page, 'data-scientist'));
    await words.getByRole('link', { name: 'Show the whole map' }).click();
    await expect.poll(() => words.isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    await expect.poll(() => lit(page)).toHaveLength(roles.length);
  });

  it('is a link that leads to its page, and stands once in the order of the Tab key', async () => {
    const page = await open('/evolutions/', { viewport });
    const links = page.locator('.map-drawing a').filter({ visible: true });
    expect(await links.count()).toBe(roles.length);
    await nameOf(page, 'ai-ethics-auditor').locator('text').first().click();
    await page.waitForURL('**/roles/ai-ethics-auditor/');
    const near = page.locator('.near').getByRole('link', { name: 'Human-centred ML designer', exact: true });
    await near.locator('tspan').first().click();
    await page.waitForURL('**/roles/human-centred-ml-designer/');
  });
});

describe('names that are not lit', () => {
  it.each(['light', 'dark'] as const)('stay legible in %s', async (colorScheme) => {
    const page = await open('/evolutions/#map-nlp-specialist', { colorScheme });
    const contrast = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      const luminance = (colour: string): number => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((v) => {
          const part = v / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const name = document.querySelector('.map-wide .map-role:not(.kin-0) text:is(.role-label, .quiet)')!;
      const [ink, paper] = [
        luminance(getComputedStyle(name).fill),
        luminance(getComputedStyle(document.body).backgroundColor),
      ];
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    });
    expect(contrast).toBeGreaterThanOrEqual(4.5);
    expect(contrast).toBeLessThan(8);
  });
});

it('paper shows the map whole, whatever the address lights', async () => {
  const page = await open('/evolutions/#map-nlp-specialist', { viewport: { width: 673, height: 900 } });
  expect((await lit(page)).length).toBeLessThan(roles.length);
  await page.emulateMedia({ media: 'print' });
  expect(await lit(page)).toHaveLength(roles.length);
  expect(await page.locator('.lit-words').filter({ visible: true }).count()).toBe(0);
});
