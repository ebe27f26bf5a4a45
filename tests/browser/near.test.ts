/** On a phone, sections that are laid out when they come near: a reader must not notice. */
import { describe, expect, it } from 'vitest';
import { open, PHONE } from './browser.ts';

const ENGINEER = '/roles/machine-learning-engineer/';
/** Pixels from the window’s top at which a place that was jumped to may stand: `scroll-padding`, and a letter’s height. */
const NEAR_THE_TOP = 40;

const isSkipped = (e: Element): boolean => !e.checkVisibility({ contentVisibilityAuto: true });

describe('far sections on a phone', () => {
  it('are not laid out, and on a desk they are', async () => {
    const phone = await open(ENGINEER, { viewport: PHONE, javaScriptEnabled: false });
    expect(await phone.locator('#sources').evaluate(isSkipped)).toBe(true);
    const desk = await open(ENGINEER);
    expect(await desk.locator('#sources').evaluate(isSkipped)).toBe(false);
  });

  it('are laid out when the page has loaded and nothing else is to be done', async () => {
    const page = await open('/timeline/', { viewport: PHONE });
    const areFar = () =>
      page.locator('main *').evaluateAll((all) => all.some((e) => getComputedStyle(e).contentVisibility === 'auto'));
    await expect.poll(areFar).toBe(false);
  });

  it.each([
    [ENGINEER, 'exposure'],
    [ENGINEER, 'sources'],
    ['/timeline/', 'y2035'],
  ])('can be jumped to: %s#%s, by its address and by a link', async (address, id) => {
    const page = await open(`${address}#${id}`, { viewport: PHONE });
    const top = () => page.locator(`[id="${id}"]`).evaluate((e) => Math.abs(e.getBoundingClientRect().top));
    await expect.poll(top).toBeLessThan(NEAR_THE_TOP);
    await page.goto(address);
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: `#${to}`, textContent: 'There' });
      document.querySelector('h1')!.append(link);
    }, id);
    await page.getByRole('link', { name: 'There', exact: true }).click();
    await expect.poll(top).toBeLessThan(NEAR_THE_TOP);
  });

  it('keep the reader’s place as those above them take their height', async () => {
    const page = await open(`${ENGINEER}#sources`, { viewport: PHONE });
    const heading = page.locator('#sources');
    await expect.poll(() => heading.evaluate((e) => e.getBoundingClientRect().top)).toBeLessThan(NEAR_THE_TOP);
    await page.mouse.move(200, 400);
    await page.mouse.wheel(0, -300);
    await expect.poll(() => heading.evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThan(200);
    const before = await heading.evaluate((e) => e.getBoundingClientRect().top);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await heading.evaluate((e) => e.getBoundingClientRect().top)).toBeCloseTo(before, 0);
  });

  it('are all on paper', async () => {
    const page = await open(ENGINEER, { viewport: PHONE, javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#sources').evaluate(isSkipped)).toBe(false);
  });

  it('leave room for the outline of what has the focus', async () => {
    const page = await open(ENGINEER, { viewport: PHONE });
    const [margin, needed] = await page
      .locator('main > .sec a')
      .first()
      .evaluate((link) => {
        (link as HTMLElement).focus();
        const { outlineWidth, outlineOffset } = getComputedStyle(link);
        const section = getComputedStyle(link.closest('.sec')!);
        return [
          Number.parseFloat(section.overflowClipMargin),
          Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset),
        ];
      });
    expect(margin).toBeGreaterThanOrEqual(needed!);
  });
});
