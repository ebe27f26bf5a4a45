/** The keyboard alone: the skip link, every control in order and in sight, the theme switch. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from './browser.ts';
import { KINDS } from './kinds.ts';

/** Pages that hold one of every control, and are not so long that walking them takes minutes. */
const WALKED = [
  'the front page',
  'all roles',
  'a role of today',
  'an emerging role',
  'all evolutions',
  'an article',
  'a skill',
  'a forecast',
  'the skills match with results',
  'search with results',
  'the method',
];
const at = (name: string) => KINDS.find((kind) => kind.name === name)!;

/** Numbers everything that takes part in the order of the Tab key, as it stands in the document. */
const numberControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((e) => e.tabIndex >= 0 && !e.matches(':disabled') && e.checkVisibility({ visibilityProperty: true }));
    controls.forEach((e, i) => {
      e.dataset['walk'] = String(i);
    });
    return controls.length;
  });

interface Stop {
  number: number;
  name: string;
  isOutlined: boolean;
  isInSight: boolean;
}

/** What has the focus. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const e = document.activeElement as HTMLElement;
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    return {
      number: Number(e.dataset['walk'] ?? -1),
      name: e.outerHTML.slice(0, 100),
      isOutlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

describe.each(WALKED.map(at))('the Tab key on $name', ({ address, ready }) => {
  it('reaches every control in order, each outlined and in sight', async () => {
    const page = await open(address, { reducedMotion: 'reduce' });
    await ready?.(page);
    // Results get their links to sections as they come into view.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo(0, 0));
    const controls = await numberControls(page);
    expect(controls).toBeGreaterThan(10);
    const stops: Stop[] = [];
    for (let i = 0; i < controls; i++) {
      await page.keyboard.press('Tab');
      stops.push(await stop(page));
    }
    expect(stops.map((s) => s.number)).toEqual(stops.map((_, i) => i));
    expect(stops.filter((s) => !s.isOutlined || !s.isInSight)).toEqual([]);
  });
});

describe('the skip link', () => {
  it.each(KINDS)('is the first stop on $name and leads past the masthead', async ({ address, ready }) => {
    const page = await open(address);
    await ready?.(page);
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.textContent()).toBe('Skip to the page');
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const e = document.activeElement;
      return e?.closest('main') ? 'main' : e?.closest('footer') ? 'footer' : e?.outerHTML.slice(0, 100);
    });
    expect(where).toBe('main');
  });
});

describe('the theme switch', () => {
  const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('changes the colours by keyboard, and they stay after a reload, from the first frame on', async () => {
    const page = await open('/roles/', { colorScheme: 'light' });
    const light = await paper(page);
    const button = page.getByRole('button', { name: 'Switch to dark colours' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await theme(page)).toBe('dark');
    expect(await paper(page)).not.toBe(light);
    expect(await page.locator('theme-switch button').getAttribute('aria-label')).toBe('Switch to light colours');
    expect(await page.evaluate(() => document.activeElement?.closest('theme-switch') !== null)).toBe(true);

    await page.addInitScript(() =>
      requestAnimationFrame(() => {
        (window as { firstTheme?: string }).firstTheme = document.documentElement.dataset['theme'] ?? 'none';
      }),
    );
    await page.reload();
    await expect.poll(() => page.evaluate(() => (window as { firstTheme?: string }).firstTheme)).toBe('dark');
    await page.goto('/about/');
    expect(await theme(page)).toBe('dark');
    await page.keyboard.press('Tab');
    await page.locator('theme-switch button').press('Space');
    expect(await theme(page)).toBe('light');
    expect(await paper(page)).toBe(light);
  });

  it('follows the system until it is used', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    expect(await theme(page)).toBeUndefined();
    const dark = await paper(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper(page)).not.toBe(dark);
    await page.getByRole('button', { name: 'Switch to dark colours' }).waitFor();
  });

  it('works where storage is blocked', async () => {
    const page = await open('/about/');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    expect(await theme(page)).toBe('dark');
  });
});
