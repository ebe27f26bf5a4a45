/** The skills match: choosing by mouse and keyboard, the address, what it says of a bad one, paper, and what it keeps to itself. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { commonGap, commonGapSentence, rankRoles } from '../../src/domain/match.ts';
import { levelRank } from '../../src/domain/skills.ts';
import { contentDir } from '../site/builds.ts';
import { blank, listen, open, PHONE } from './browser.ts';
import { fits, status } from './kinds.ts';

const { content } = readContent(contentDir());
const { roles, skills } = content;
const titleOf = (id: string) => skills.find((s) => s.id === id)?.title ?? id;
const scientist = roles.find((r) => r.id === 'data-scientist')!;
const START = new Map<string, number>(scientist.skills.map((s) => [s.skill, levelRank(s.level)]));
/** What the page should list for what is held, without the role one starts from. */
const expected = (held: ReadonlyMap<string, number>, start?: string) =>
  rankRoles(held, roles, titleOf).filter((m) => m.role.id !== start);
const missing = skills.find((s) => s.group === 'models' && !START.has(s.id))!;

const start = (page: Page) => page.getByRole('combobox', { name: 'Start from a role of today' });
const group = (page: Page, name: string) => page.locator('details[data-group] > summary').filter({ hasText: name });
const level = (page: Page, skill: string) => page.locator(`#level-${skill}`);
const titles = (page: Page) => page.locator('.match-list h3').allTextContents();
const shares = (page: Page) => page.locator('.match-list .match-fit b').allTextContents();
const hash = (page: Page): string => new URL(page.url()).hash;
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isVisible = (page: Page, selector: string) => page.locator(selector).first().isVisible();

describe('choosing', () => {
  it('by mouse: a role of today fills in its skills, and the others are ranked', async () => {
    const page = await open('/match/');
    expect(await fits(page).count()).toBe(0);
    expect(await isVisible(page, '.match-nothing')).toBe(true);
    await start(page).selectOption(scientist.title);
    await fits(page).waitFor();
    const ranked = expected(START, scientist.id);
    expect(await titles(page)).toEqual(ranked.map((m) => m.role.title));
    expect(await shares(page)).toEqual(ranked.map((m) => `${Math.round(m.fit * 100)}%`));
    expect(hash(page)).toBe('#from=data-scientist');
    await expect.poll(() => status(page).textContent()).toContain(`Best fit: ${ranked[0]!.role.title}`);
    expect(await page.locator('.match-chosen').textContent()).toContain('starting from a data scientist');
    expect(await page.locator('.match-common').textContent()).toBe(commonGapSentence(commonGap(ranked)!));
    for (const [skill, n] of START) expect(await level(page, skill).inputValue()).toBe(String(n));
    const software = skills.filter((s) => s.group === 'software');
    const filled = software.filter((s) => START.has(s.id)).length;
    expect(await group(page, 'Software').textContent()).toContain(`${filled} of ${software.length}`);
  });

  it('by keyboard: a fold opens, a level is set, and the text beside it says what the level means', async () => {
    const page = await open('/match/#from=data-scientist');
    await group(page, 'Models').focus();
    await page.keyboard.press('Enter');
    await level(page, missing.id).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => hash(page)).toBe(`#from=data-scientist&${missing.id}=2`);
    expect(await page.locator(`#means-${missing.id}`).textContent()).toBe(missing.levels.working);
    expect(await level(page, missing.id).getAttribute('aria-describedby')).toBe(`means-${missing.id}`);
    const ranked = expected(new Map([...START, [missing.id, 2]]), scientist.id);
    expect(await titles(page)).toEqual(ranked.map((m) => m.role.title));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`level-${missing.id}`);
  });

  it('changes the best fit that is seen with the list, and announces it once it has settled', async () => {
    const page = await open('/match/#from=data-scientist');
    const seen = await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select[name=from]')!;
      select.value = 'research-scientist';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      return { best: text('.match-list h3'), status: text('.match-status'), announced: text('[role=status]') };
    });
    expect(seen.status).toContain(`Best fit: ${seen.best}, `);
    expect(seen.announced).not.toBe(seen.status);
    await expect.poll(() => status(page).textContent()).toBe(seen.status);
  });

  it('gives reasons, what is had and lacked, what to learn first, the nearest of today and a comparison', async () => {
    const page = await open('/match/#ai-law-and-regulation=2');
    const match = expected(new Map([['ai-law-and-regulation', 2]])).find((m) => m.nearest)!;
    const item = page.locator(`[data-role=${match.role.id}]`);
    const fold = item.locator('xpath=ancestor::details');
    if ((await fold.count()) > 0) await fold.locator('> summary').click();
    await item.locator('summary').click();
    const words = (await item.innerText()).replaceAll(/\s+/g, ' ');
    for (const gap of match.lack) expect(words).toContain(gap.title);
    expect(words).toContain(`To learn first: ${match.first!.title}`);
    expect(words).toContain(`Nearest of today’s roles on the way: ${match.nearest!.title}`);
    expect(words).not.toMatch(/\b0 level|undefined|NaN/);
    const links = await item.locator('a').evaluateAll((list) => list.map((a) => a.getAttribute('href')));
    expect(links).toContain(`/roles/${match.role.id}/`);
    expect(links).toContain(`/skills/${match.first!.skill}/`);
    expect(links).toContain(`/compare/?roles=${match.nearest!.id},${match.role.id}`);
  });

  it('shows only the stages that are ticked', async () => {
    const page = await open('/match/#from=data-scientist');
    await page.getByRole('checkbox', { name: 'Emerging' }).check();
    expect(hash(page)).toBe('#from=data-scientist&stage=emerging');
    const emerging = expected(START, scientist.id).filter((m) => m.role.stage === 'emerging');
    expect(await titles(page)).toEqual(emerging.map((m) => m.role.title));
    await expect.poll(() => status(page).textContent()).toContain(emerging[0]!.role.title);
  });

  it('keeps open what the reader has opened', async () => {
    const page = await open('/match/#from=data-scientist');
    const first = fits(page).locator('> li').first();
    const id = await first.getAttribute('data-role');
    await first.locator('summary').click();
    await group(page, 'Models').click();
    await level(page, missing.id).selectOption('Awareness');
    expect(await page.locator(`[data-role=${id}] details`).evaluate((d: HTMLDetailsElement) => d.open)).toBe(true);
    expect(await page.locator('.match-list details[open]').count()).toBe(1);
  });
});

describe('the address', () => {
  it('is restored by Back, Forward and a reload', async () => {
    const page = await open('/match/');
    await start(page).selectOption(scientist.title);
    await group(page, 'Models').click();
    await level(page, missing.id).selectOption('Awareness');
    await level(page, missing.id).selectOption('Expert');
    const full = `#from=data-scientist&${missing.id}=4`;
    expect(hash(page)).toBe(full);
    await page.goBack();
    await expect.poll(() => level(page, missing.id).inputValue()).toBe('0');
    expect(await start(page).inputValue()).toBe('data-scientist');
    await page.goBack();
    await expect.poll(() => fits(page).count()).toBe(0);
    expect(await start(page).inputValue()).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => level(page, missing.id).inputValue()).toBe('4');
    await page.reload();
    await fits(page).waitFor();
    expect(await level(page, missing.id).inputValue()).toBe('4');
    expect(hash(page)).toBe(full);
  });

  it('keeps the choice where a link leads within the page', async () => {
    const page = await open('/match/#python=3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await fits(page).count()).toBe(1);
    expect(hash(page)).toBe('#python=3');
    await page.reload();
    await fits(page).waitFor();
  });

  it('is what a skill’s page leads to', async () => {
    const page = await open('/skills/model-evaluation/');
    await page.getByRole('link', { name: 'See where it leads' }).click();
    await fits(page).waitFor();
    expect(await level(page, 'model-evaluation').inputValue()).toBe('2');
  });

  it.each([
    [
      'unknown skills and levels',
      '#poetry=3&python=9&mlops=2',
      /“poetry=3” \(no skill we know\); “python=9” \(a level is 0 to 4\)/,
    ],
    ['repeats', '#mlops=2&mlops=4', /“mlops=4” \(named twice\)/],
    ['a broken escape', '#mlops=2&%E0%A4%A', /“%E0%A4%A” \(cannot be read\)/],
    ['a hundred thousand characters', `#mlops=2&${'y'.repeat(1e5)}`, /all that comes after 4000 characters/],
  ])('with %s gets a sentence, and the rest works', async (_, address, sentence) => {
    const page = await open(`/match/${address}`);
    await fits(page).waitFor();
    expect(await page.locator('.ignored').innerText()).toMatch(sentence);
    expect(await level(page, 'mlops').inputValue()).toBe('2');
    await start(page).selectOption(scientist.title);
    expect(hash(page)).toBe('#from=data-scientist');
  });

  it('never becomes markup', async () => {
    const page = await blank();
    const { errors } = listen(page);
    await page.goto(`/match/#${encodeURIComponent('<img src=x onerror=alert(1)>')}&mlops=1&from=<b>x</b>`);
    await fits(page).waitFor();
    expect(await page.locator('.ignored').innerText()).toContain('<img src=x onerror');
    expect(await page.locator('skills-match img, skills-match .ignored *').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('the buttons', () => {
  it('clear everything, and Undo brings it back', async () => {
    const page = await open('/match/#from=data-scientist&mlops=2');
    await act(page, 'Clear all').click();
    expect(await fits(page).count()).toBe(0);
    expect(hash(page)).toBe('');
    expect(await status(page).textContent()).toContain('cleared');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await fits(page).waitFor();
    expect(hash(page)).toBe('#from=data-scientist&mlops=2');
    expect(await act(page, 'Undo').isVisible()).toBe(false);
    await act(page, 'Clear all').click();
    await page.goBack();
    await fits(page).waitFor();
    expect(await act(page, 'Undo').isVisible()).toBe(false);
  });

  it('copy the link', async () => {
    const page = await open('/match/#python=3', { permissions: ['clipboard-read', 'clipboard-write'] });
    await act(page, 'Copy link').click();
    await expect.poll(() => status(page).textContent()).toContain('copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  it('select the link for copying by hand where the clipboard is refused', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await page.goto('/match/#python=3');
    await act(page, 'Copy link').click();
    await expect.poll(() => status(page).textContent()).toContain('copy it from the field');
    const field = page.getByRole('textbox', { name: 'Link to what you chose' });
    expect(await field.inputValue()).toBe(page.url());
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  });

  it('print', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.goto('/match/#python=3');
    await act(page, 'Print').click();
    expect(await page.title()).toBe('printed');
  });
});

describe('what it keeps to itself', () => {
  it('asks the network for nothing, and stores nothing, whatever is chosen', async () => {
    const page = await blank();
    const { requests, errors } = listen(page);
    await page.goto('/match/', { waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain('Nothing leaves your browser');
    const before = requests.length;
    await start(page).selectOption(scientist.title);
    await group(page, 'Models').click();
    await level(page, missing.id).selectOption('Expert');
    await page.getByRole('checkbox', { name: 'Emerging' }).check();
    await page.locator('.match-list summary').first().click();
    await act(page, 'Clear all').click();
    await page.goBack();
    await page.waitForTimeout(600);
    expect(requests.slice(before)).toEqual([]);
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).toEqual([0, 0, '']);
    expect(errors).toEqual([]);
  });

  it('runs under the site’s policy without leave to connect to anything', async () => {
    const page = await blank();
    const { errors } = listen(page);
    await page.route('**/match/', async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace("connect-src 'self'; ", '');
      expect(policy).toMatch(/^default-src 'none'; (?!.*connect-src)/);
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await page.goto('/match/#from=data-scientist&bad');
    await fits(page).waitFor();
    await act(page, 'Clear all').click();
    await act(page, 'Undo').click();
    expect(errors).toEqual([]);
  });

  it('links below the base path of the build', async () => {
    const page = await blank();
    await page.goto(`${inject('variantUrl')}/match/#python=3`);
    await fits(page).waitFor();
    const base = new URL(inject('variantUrl')).pathname;
    const links = await page.locator('.match-list a').evaluateAll((list) => list.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !link?.startsWith(`${base}/`))).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('is the table of all skills and roles, and says why', async () => {
    const page = await open('/match/#python=3', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    for (const hidden of ['.match-tool', 'select', '[role=status]', '.match-acts button'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    const table = page.locator('.skills-table');
    expect(await table.getByRole('rowheader').getByRole('link').count()).toBe(skills.length);
    expect(await table.getByRole('columnheader').getByRole('link').count()).toBe(roles.length);
    const asked = roles.reduce((sum, r) => sum + r.skills.length, 0);
    expect(
      await table
        .locator('td')
        .filter({ hasText: /^[1-4]$/ })
        .count(),
    ).toBe(asked);
  });
});

describe('the table', () => {
  it.each([
    ['wide', { width: 1280, height: 900 }],
    ['on a phone', { width: 320, height: 640 }],
  ])('keeps its heads in sight, and no link wholly under them when it has the focus: %s', async (_, viewport) => {
    const page = await open('/match/', { viewport, reducedMotion: 'reduce' });
    const covered = await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.match-scroll')!;
      const links = [...box.querySelectorAll<HTMLElement>('a')];
      box.scrollTo(box.scrollWidth, box.scrollHeight);
      return links.toReversed().flatMap((a) => {
        a.focus();
        const { left, right, y, height } = a.getBoundingClientRect();
        const isSeen = [left + 2, (left + right) / 2, right - 2].some((x) => {
          const top = document.elementFromPoint(x, y + height / 2);
          return top !== null && a.contains(top);
        });
        return isSeen ? [] : [a.textContent];
      });
    });
    expect(covered).toEqual([]);
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('.match-scroll')!;
      box.scrollIntoView();
      box.scrollTo(200, 400);
    });
    const where = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => e.getBoundingClientRect());
    const region = await where('.match-scroll');
    expect((await where('.skills-table thead tr:last-child th:nth-child(2)')).top).toBeGreaterThanOrEqual(region.top);
    expect((await where('.skills-table tbody th[scope=row]')).left).toBeCloseTo(region.left, 0);
  });

  it('has heads that stand beside each other', async () => {
    const page = await open('/match/');
    const boxes = await page
      .locator('.skills-table thead a')
      .evaluateAll((list) => list.map((a) => a.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.every((b, i) => i === 0 || b.left >= boxes[i - 1]!.right - 0.5)).toBe(true);
    expect(boxes.every((b) => b.width >= 24 && b.height >= 24)).toBe(true);
  });
});

describe('elsewhere', () => {
  it('on a phone leads from choice to result, without scrolling sideways', async () => {
    const page = await open('/match/', { viewport: { width: 320, height: 640 }, hasTouch: true });
    await start(page).selectOption(scientist.title);
    await group(page, 'People').tap();
    await fits(page).locator('summary').first().tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await fits(page).locator('h4').first().isVisible()).toBe(true);
  });

  it('prints what was chosen and its results, and not the form or the table', async () => {
    const page = await open('/match/#from=data-scientist&mlops=2');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.match-chosen').innerText()).toContain('MLOps (working)');
    expect(await fits(page).locator('> li').filter({ visible: true }).count()).toBe(8);
    const details = fits(page).locator('.match-sides').first();
    expect(await details.evaluate((e) => e.checkVisibility() && e.getBoundingClientRect().height > 20)).toBe(true);
    for (const hidden of ['.match-form', '.match-acts', '.match-filter', '.skills-table'])
      expect(await isVisible(page, hidden), hidden).toBe(false);
  });

  it('prints the table where nothing is chosen, no wider than the paper', async () => {
    // A4 less the margins of 16 mm, at 96 px an inch.
    const page = await open('/match/', { viewport: { width: 673, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    expect(await isVisible(page, '.match-tool')).toBe(false);
    const { right } = await page.locator('.skills-table').evaluate((e) => e.getBoundingClientRect());
    expect(right).toBeLessThanOrEqual(673);
  });

  it.each(['light', 'dark'] as const)('shows the fit in forced colours, %s', async (colorScheme) => {
    const page = await open('/match/#from=data-scientist', { forcedColors: 'active', colorScheme, viewport: PHONE });
    await fits(page).waitFor();
    const colours = await page.evaluate(() => {
      const fill = (selector: string) => getComputedStyle(document.querySelector(selector)!).fill;
      return [fill('.fit-bar .ink'), getComputedStyle(document.body).backgroundColor, fill('.fit-whole')];
    });
    expect(colours[0]).not.toBe(colours[1]);
    expect(colours[0]).not.toBe(colours[2]);
    expect(await page.locator('.match-fit b').first().isVisible()).toBe(true);
  });

  it('does not move the page when the script has come', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as { shift?: number }).shift = ((window as { shift?: number }).shift ?? 0) + entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/match/', { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (window as { shift?: number }).shift ?? 0)).toBeLessThan(0.01);
  });
});
