/** Comparing roles: any two to four at /compare/, its address, what it says of bad ones, and the pages of pairs. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { path } from '../../src/domain/addresses.ts';
import { comparedPairs } from '../../src/domain/pairs.ts';
import { contentDir } from '../site/builds.ts';
import { blank, listen, open, PHONE, WIDE } from './browser.ts';
import { status } from './kinds.ts';

const { content } = readContent(contentDir());
const ENGINEER = 'machine-learning-engineer';
const OFFICER = 'ml-safety-officer';
const SCIENTIST = 'data-scientist';
const AUDITOR = 'ai-ethics-auditor';
const title = (id: string) => content.roles.find((r) => r.id === id)?.title ?? '';
const PAIR = path.comparePair(ENGINEER, OFFICER);

const comparison = (page: Page) => page.locator('.comparison');
const heads = (page: Page) => page.locator('.compare thead a').allTextContents();
const picker = (page: Page, name: 'First' | 'Second' | 'Third' | 'Fourth') =>
  page.getByRole('combobox', { name: new RegExp(`^${name} role`) });
const query = (page: Page): string => new URL(page.url()).search;
const shows = (page: Page, ...ids: string[]) => expect.poll(() => heads(page)).toEqual(ids.map(title));
/** A cell of the table by its row and the role’s place. */
const cell = (page: Page, row: string, place: number) =>
  page
    .locator('.compare tbody tr')
    .filter({ has: page.locator('th[scope=row]').filter({ hasText: row }) })
    .first()
    .locator('td')
    .nth(place);

describe('an address', () => {
  it.each([`?roles=${ENGINEER},${OFFICER}`, `?roles=${ENGINEER}&roles=${OFFICER}&roles=&roles=`])(
    'of the form %s fills lists, title and comparison',
    async (search) => {
      const page = await open(`/compare/${search}`);
      await shows(page, ENGINEER, OFFICER);
      expect(await picker(page, 'First').inputValue()).toBe(ENGINEER);
      expect(await picker(page, 'Second').inputValue()).toBe(OFFICER);
      expect(await picker(page, 'Third').inputValue()).toBe('');
      expect(await page.title()).toBe('Machine learning engineer and ML safety officer compared: Roles Ahead');
      const own = page.getByRole('link', { name: 'This comparison’s own page' });
      expect(await own.getAttribute('href')).toBe(PAIR);
      expect(await status(page).textContent()).toContain('are compared below');
    },
  );

  it('keeps the order that it names, up to four', async () => {
    const ids = [OFFICER, SCIENTIST, AUDITOR, ENGINEER];
    const page = await open(`/compare/?roles=${ids.join(',')}`);
    await shows(page, ...ids);
    expect(await page.locator('.key li').allTextContents()).toEqual(ids.map(title));
    expect(await page.getByRole('link', { name: 'This comparison’s own page' }).isVisible()).toBe(false);
  });

  it('gives in the browser what the page of the pair was built with', async () => {
    const words = async (address: string) => {
      const page = await open(address);
      await comparison(page).waitFor();
      return comparison(page).evaluate((e) => e.outerHTML);
    };
    expect(await words(`/compare/?roles=${ENGINEER},${OFFICER}`)).toBe(await words(PAIR));
  });

  it('shows the levels and the verdict that the content has', async () => {
    const page = await open(`/compare/?roles=${OFFICER},${ENGINEER}`);
    await comparison(page).waitFor();
    for (const [place, id] of [OFFICER, ENGINEER].entries()) {
      const role = content.roles.find((r) => r.id === id)!;
      for (const { skill, level } of role.skills) {
        const name = content.skills.find((s) => s.id === skill)!.title;
        expect((await cell(page, name, place).textContent())?.toLowerCase(), name).toBe(level);
      }
    }
    expect(await cell(page, 'Stage', 0).textContent()).toBe('Emerging role');
    expect(await cell(page, 'Software engineering', 0).textContent()).toBe('Not listed');
  });
});

describe('choosing', () => {
  it('by keyboard updates comparison, address and title, and Back and Forward undo and redo it', async () => {
    const page = await open('/compare/');
    expect(await comparison(page).count()).toBe(0);
    await picker(page, 'First').focus();
    await page.keyboard.type('Data sci');
    await page.keyboard.press('Tab');
    expect(await picker(page, 'First').inputValue()).toBe(SCIENTIST);
    await expect.poll(() => status(page).textContent()).toBe('Choose another role to compare it with.');
    await picker(page, 'Second').focus();
    await page.keyboard.type('ML safety');
    await shows(page, SCIENTIST, OFFICER);
    await expect.poll(() => query(page)).toBe(`?roles=${SCIENTIST},${OFFICER}`);
    expect(await page.title()).toContain('Data scientist and ML safety officer compared');

    await picker(page, 'Third').selectOption(ENGINEER);
    await shows(page, SCIENTIST, OFFICER, ENGINEER);
    await page.goBack();
    await shows(page, SCIENTIST, OFFICER);
    expect(await picker(page, 'Third').inputValue()).toBe('');
    await page.goForward();
    await shows(page, SCIENTIST, OFFICER, ENGINEER);
    expect(await picker(page, 'Third').inputValue()).toBe(ENGINEER);
    expect(query(page)).toBe(`?roles=${SCIENTIST},${OFFICER},${ENGINEER}`);
  });

  it('Compare leads to the comparison, without a reload', async () => {
    const page = await open(`/compare/?roles=${SCIENTIST},${OFFICER}`);
    await shows(page, SCIENTIST, OFFICER);
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Data scientist and ML safety officer');
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });

  it('offers no role twice', async () => {
    const page = await open(`/compare/?roles=${SCIENTIST},${OFFICER}`);
    await comparison(page).waitFor();
    const isOffered = (name: 'First' | 'Third', id: string) =>
      picker(page, name)
        .locator(`option[value="${id}"]`)
        .evaluate((o) => !(o as HTMLOptionElement).disabled);
    expect(await isOffered('Third', OFFICER)).toBe(false);
    expect(await isOffered('First', SCIENTIST)).toBe(true);
    await picker(page, 'Second').selectOption(ENGINEER);
    await shows(page, SCIENTIST, ENGINEER);
    expect(await isOffered('Third', OFFICER)).toBe(true);
  });

  it('removing takes one away, the others move up, down to a list that waits for a second', async () => {
    const page = await open(`/compare/?roles=${SCIENTIST},${OFFICER},${ENGINEER}`);
    await comparison(page).waitFor();
    expect(await page.getByRole('button', { name: 'Remove fourth role' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Remove first role' }).click();
    await shows(page, OFFICER, ENGINEER);
    expect(await picker(page, 'First').inputValue()).toBe(OFFICER);
    expect(await picker(page, 'First').evaluate((e) => e === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Remove second role' }).click();
    await expect.poll(() => comparison(page).count()).toBe(0);
    expect(query(page)).toBe(`?roles=${OFFICER}`);
    expect(await page.title()).toBe('Compare roles: Roles Ahead');
    await page.getByRole('button', { name: 'Remove first role' }).click();
    await expect.poll(() => query(page)).toBe('');
  });

  it('fetches each role once, and none before it is chosen', async () => {
    const page = await blank();
    const { requests } = listen(page);
    await page.goto('/compare/', { waitUntil: 'networkidle' });
    const asked = () => requests.filter((url) => url.includes('/profiles/')).map((url) => url.split('/').at(-1));
    expect(asked()).toEqual([]);
    await picker(page, 'First').selectOption(SCIENTIST);
    await picker(page, 'Second').selectOption(OFFICER);
    await shows(page, SCIENTIST, OFFICER);
    await picker(page, 'Second').selectOption(ENGINEER);
    await shows(page, SCIENTIST, ENGINEER);
    await page.goBack();
    await shows(page, SCIENTIST, OFFICER);
    expect(asked()).toEqual([SCIENTIST, OFFICER, ENGINEER].map((id) => `${id}.json`));
  });
});

describe('bad input', () => {
  it('names what it ignored, asks whether another was meant, and shows the rest', async () => {
    const page = await open(
      `/compare/?roles=ml-safty-oficer,${SCIENTIST},${SCIENTIST},zebra,${ENGINEER}&roles=${AUDITOR}`,
    );
    await shows(page, SCIENTIST, ENGINEER, AUDITOR);
    const said = await status(page).innerText();
    expect(said).toContain('We know no role “ml-safty-oficer”. Did you mean ML safety officer?');
    expect(said).toContain('We know no role “zebra”.');
    expect(said).toContain('Data scientist was named more than once; it is shown once.');
    await status(page).getByRole('link', { name: 'ML safety officer' }).click();
    await shows(page, SCIENTIST, ENGINEER, AUDITOR, OFFICER);
    expect((await status(page).innerText()).includes('We know no role')).toBe(false);
  });

  it('leaves a fifth role out', async () => {
    const page = await open(`/compare/?roles=${ENGINEER},${OFFICER},${SCIENTIST},${AUDITOR},nlp-specialist`);
    await shows(page, ENGINEER, OFFICER, SCIENTIST, AUDITOR);
    expect(await status(page).innerText()).toContain('NLP specialist was left out');
  });

  it.each([
    ['an empty value', '?roles=', 'The address names no role.'],
    ['four empty ones', '?roles=&roles=&roles=&roles=', 'The address names no role.'],
    ['one role', `?roles=${SCIENTIST}`, 'Choose another role to compare it with.'],
    ['5,000 characters', `?roles=${'q'.repeat(5000)}`, `We know no role “${'q'.repeat(40)}…”.`],
  ])('%s: is answered in words', async (_, search, words) => {
    const page = await open(`/compare/${search}`);
    await expect.poll(() => status(page).innerText()).toContain(words);
    expect(await comparison(page).count()).toBe(0);
    expect(await page.locator('.fault').isVisible()).toBe(false);
  });

  it('is text and never markup', async () => {
    const page = await blank();
    const { errors, requests } = listen(page);
    await page.goto(
      `/compare/?roles=${encodeURIComponent('<img src=x onerror=alert(1)>')}&roles=${encodeURIComponent('<script>alert(1)</script>')}`,
    );
    await expect.poll(() => status(page).innerText()).toContain('We know no role “<img src=x onerror=alert(1)>”.');
    expect(await page.locator('role-compare :is(img, script)').count()).toBe(0);
    expect([...errors, ...requests.filter((url) => /\/x$/.test(url))]).toEqual([]);
  });

  it('of thousands of values does not hold the page up', async () => {
    const page = await open(`/compare/?roles=${Array.from({ length: 1500 }, (_, i) => `r${i}`).join(',')}`);
    await expect.poll(() => status(page).innerText()).toContain('more values of the address ignored');
    await picker(page, 'First').selectOption(SCIENTIST);
    await picker(page, 'Second').selectOption(OFFICER);
    await shows(page, SCIENTIST, OFFICER);
  });
});

describe('a role that cannot be loaded', () => {
  it('is named, and “Try again” does', async () => {
    const page = await open(`/compare/?roles=${SCIENTIST},${OFFICER}`);
    await shows(page, SCIENTIST, OFFICER);
    await page.context().setOffline(true);
    await picker(page, 'Second').selectOption(ENGINEER);
    const words = page.getByText('What there is to compare could not be loaded for Machine learning engineer.');
    await words.waitFor();
    expect(await comparison(page).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await shows(page, SCIENTIST, ENGINEER);
    expect(await words.isVisible()).toBe(false);
  });

  it.each([
    ['missing', { status: 404, body: '<h1>No page</h1>' }],
    ['something else', { status: 200, body: '<!doctype html><title>Log in</title>' }],
  ])('because its file is %s: the same, and what was ignored stays said', async (_, answer) => {
    const page = await blank();
    await page.route(`**/profiles/${OFFICER}.json`, (route) => route.fulfill(answer));
    await page.goto(`/compare/?roles=${SCIENTIST},${OFFICER},zebra`);
    await page.getByText('could not be loaded for ML safety officer.').waitFor();
    await page.unroute(`**/profiles/${OFFICER}.json`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await shows(page, SCIENTIST, OFFICER);
    expect(await status(page).innerText()).toContain('“zebra”');
  });
});

describe('taking it along', () => {
  it('copies the link, and says so; where it may not, it says that', async () => {
    const page = await blank({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`/compare/?roles=${SCIENTIST}&roles=${OFFICER}`);
    await comparison(page).waitFor();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => status(page).innerText()).toBe('The link is copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).search).toBe(`?roles=${SCIENTIST},${OFFICER}`);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => status(page).innerText()).toContain('could not be copied');
  });

  it('prints both roles, the picture’s table and no control', async () => {
    const page = await open(`/compare/?roles=${SCIENTIST},${OFFICER}`);
    await comparison(page).waitFor();
    const printed = page.evaluate(() => new Promise((done) => Object.assign(window, { print: () => done(true) })));
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await printed).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['role-compare form', '.tools', '.remarks'])
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
    const table = page.locator('.comparison details table');
    expect(await table.evaluate((e) => e.getBoundingClientRect().height)).toBeGreaterThan(20);
    expect(await page.locator('.compare thead').isVisible()).toBe(true);
  });
});

describe('without JavaScript', () => {
  const OFF = { javaScriptEnabled: false };

  it('there are ready comparisons and one table of all roles, and no form', async () => {
    const page = await open('/compare/', OFF);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    // A form that does nothing is worse than none.
    for (const control of ['.compare-form', 'main select', 'main button'])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
    for (const hidden of ['.remove', '.fault', '.compare-head', '.tools'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    const rows = page.locator('.all-roles tbody tr');
    expect((await rows.locator('th').allTextContents()).map((t) => t.trim()).toSorted()).toEqual(
      content.roles.map((r) => r.title).toSorted(),
    );
    const hrefs = await page.locator('.ready a').evaluateAll((list) => list.map((a) => a.getAttribute('href')));
    expect(hrefs.toSorted()).toEqual(
      comparedPairs(content)
        .map(([a, b]) => path.comparePair(a, b))
        .toSorted(),
    );
  });

  it('the page of a pair has picture, table and a way back to both roles', async () => {
    const page = await open(PAIR, OFF);
    expect(await heads(page)).toEqual([title(ENGINEER), title(OFFICER)]);
    expect(await page.locator('.overlay-lines .role-line').count()).toBeGreaterThan(6);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${PAIR}$`));
    await page.getByText('The same as a table').click();
    expect(await page.locator('.comparison details td').first().isVisible()).toBe(true);
  });

  it('role pages and evolution pages lead to the comparisons', async () => {
    const page = await open(path.role(ENGINEER), OFF);
    await page.getByRole('link', { name: /^Compare ML safety officer with Machine learning engineer/ }).click();
    await page.waitForURL(`**${PAIR}`);
    await page.goto('/evolutions/machine-learning-engineer-to-ai-systems-architect/');
    await page.getByRole('link', { name: 'Compare the two, side by side' }).click();
    await page.waitForURL('**/compare/ai-systems-architect-and-machine-learning-engineer/');
    // From now to later, whatever the alphabet says of the address.
    expect(await heads(page)).toEqual(['Machine learning engineer', 'AI systems architect']);
  });
});

describe('the layout', () => {
  const FOUR = `/compare/?roles=reinforcement-learning-specialist,autonomous-decision-maker-supervisor,${SCIENTIST},${OFFICER}`;

  it('stacks on a phone: each cell says whose it is', async () => {
    const page = await open(FOUR, { viewport: { width: 320, height: 640 } });
    await comparison(page).waitFor();
    const boxes = await page
      .locator('.compare tbody tr:not(.group)')
      .nth(1)
      .locator('td')
      .evaluateAll((cells) =>
        cells.map((c) => ({
          label: getComputedStyle(c, '::before').content,
          left: c.getBoundingClientRect().left,
          right: c.getBoundingClientRect().right,
        })),
      );
    expect(boxes.map((b) => b.label)).toContain('"Autonomous decision-maker supervisor"');
    expect(boxes.every((b) => b.left >= 0 && b.right <= 320)).toBe(true);
  });

  it('on a desk keeps the names of the roles in sight while the rows pass', async () => {
    const page = await open(FOUR, { viewport: WIDE });
    await comparison(page).waitFor();
    await page.locator('#evidence').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await page.locator('.compare thead a').first().boundingBox())?.y).toBeLessThan(120);
    expect((await page.locator('.compare thead a').first().boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  it.each([{ width: 320, height: 640 }, PHONE, { width: 768, height: 900 }, WIDE])(
    'lets no two words of the picture touch at $width px',
    async (viewport) => {
      const page = await open(FOUR, { viewport });
      await comparison(page).waitFor();
      const touching = await page.locator('.overlay').evaluate((overlay) => {
        const texts = [...overlay.querySelectorAll('text')].filter((t) => t.getBoundingClientRect().width > 0);
        return texts.flatMap((a, i) =>
          texts.slice(i + 1).flatMap((b) => {
            const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
            const isApart = p.right <= q.left || q.right <= p.left || p.bottom <= q.top || q.bottom <= p.top;
            return isApart ? [] : [`${a.textContent} and ${b.textContent}`];
          }),
        );
      });
      expect(touching).toEqual([]);
    },
  );

  it('in forced colours keeps the four lines apart', async () => {
    const page = await open(FOUR, { forcedColors: 'active' });
    await comparison(page).waitFor();
    const pictures = new Set<string>();
    for (let i = 0; i < 4; i++)
      pictures.add((await page.locator('.key .line-sample').nth(i).screenshot()).toString('base64'));
    expect(pictures.size).toBe(4);
  });
});
