/** The search page with JavaScript, from the address to the results and back; and what it says when it cannot search. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { blank, listen, open } from './browser.ts';
import { results, status } from './kinds.ts';

const field = (page: Page) => page.locator('site-search').getByRole('searchbox');
const items = (page: Page) => results(page).locator('> li');
const titles = (page: Page) => items(page).locator('h2, h3').allTextContents();
const browse = (page: Page) => page.getByRole('heading', { name: 'Browse everything' });
const filter = (page: Page, name: string) =>
  page.locator('site-search').getByRole('checkbox', { name: new RegExp(`^${name}`) });
/** The count beside a filter. */
const countOf = (page: Page, name: string) =>
  page
    .locator('site-search label')
    .filter({ hasText: new RegExp(`^\\s*${name}`) })
    .locator('.count');
const query = (page: Page): string => new URL(page.url()).search;
const ofIndex = (noise: { requests: string[] }) => noise.requests.filter((url) => url.includes('/pagefind'));

describe('an address with a query', () => {
  it('fills the results on load, without a click', async () => {
    const page = await open('/search/?q=explainability');
    await items(page).first().waitFor();
    expect((await titles(page)).slice(0, 3)).toContain('AI explainability specialist');
    expect(await field(page).inputValue()).toBe('explainability');
    expect(await status(page).textContent()).toMatch(/^\d+ results? for “explainability”/);
    expect(await page.locator('ol[role=list][aria-label="Search results"]').count()).toBe(1);
  });

  it.each([
    ['quantum', 'Quantum machine learning engineer'],
    ['QML engineer', 'Quantum machine learning engineer'],
    ['machine learning engineer', 'Machine learning engineer'],
    ['MLOps', 'MLOps'],
  ])('%s finds it among the first', async (words, title) => {
    const page = await open(`/search/?q=${encodeURIComponent(words)}`);
    await items(page).first().waitFor();
    expect((await titles(page)).slice(0, 5).join('\n')).toContain(title);
  });

  it('lists items of which the first link is the page and the others lead into it', async () => {
    const page = await open('/search/?q=quantum');
    await items(page).first().waitFor();
    const links = await items(page).evaluateAll((list) =>
      list.map((li) => [...li.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '')),
    );
    for (const [first = '', ...others] of links) {
      expect(first).toMatch(/^\/((roles|evolutions|skills|articles|forecasts)\/[a-z0-9-]+|[a-z]+)\/$/);
      for (const other of others) expect(other.startsWith(`${first}#`)).toBe(true);
    }
    expect(new Set(links.map(([first]) => first)).size).toBe(links.length);
  });

  it('sets roles side by side where they are asked about together, also a pair without a page of its own', async () => {
    const page = await open('/search/?q=data+scientist+vs+ML+enginer');
    const first = items(page).first().getByRole('link').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe('/compare/data-scientist-and-machine-learning-engineer/');
    expect((await titles(page)).slice(1, 3).toSorted()).toEqual(['Data scientist', 'Machine learning engineer']);
    await field(page).fill('quantum machine learning engineer or NLP specialist');
    const pair = page.getByRole('link', { name: 'Quantum machine learning engineer and NLP specialist compared' });
    await pair.click();
    await page.waitForURL('**/compare/?roles=quantum-machine-learning-engineer,nlp-specialist');
    await page
      .getByRole('heading', { level: 2, name: /NLP specialist/ })
      .first()
      .waitFor();
  });

  it('leads where it says', async () => {
    const page = await open('/search/?q=quantum');
    const first = items(page).first().getByRole('link').first();
    const title = (await first.textContent()) ?? '';
    await first.click();
    await page.waitForURL(/\/(roles|evolutions|skills|articles)\//);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.goBack();
    await items(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('quantum');
  });

  it('marks the words, as text and never as markup', async () => {
    const page = await open('/search/?q=quantum');
    await items(page).first().waitFor();
    expect((await items(page).locator('mark').first().textContent())?.toLowerCase()).toContain('quantum');
    const other = await open(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect.poll(() => status(other).textContent()).not.toBe('');
    expect(await other.locator('site-search img').count()).toBe(0);
  });
});

describe('typing', () => {
  it('updates results and address without a new entry in the history', async () => {
    const page = await open('/search/');
    const entries = await page.evaluate(() => history.length);
    await field(page).pressSequentially('quantum');
    await expect.poll(() => query(page)).toBe('?q=quantum');
    await expect.poll(() => titles(page)).toContain('Quantum machine learning engineer');
    await field(page).fill('fairness');
    await expect.poll(() => status(page).textContent()).toMatch(/for “fairness”/);
    expect((await titles(page))[0]).toBe('Fairness testing');
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  it('an emptied field empties the results', async () => {
    const page = await open('/search/?q=quantum');
    await items(page).first().waitFor();
    await field(page).fill('');
    await expect.poll(() => results(page).count()).toBe(0);
    expect(await status(page).textContent()).toBe('');
    await expect.poll(() => query(page)).toBe('');
  });

  it('Enter adds to the history, and Back restores what was looked for', async () => {
    const page = await open('/search/?q=quantum');
    await items(page).first().waitFor();
    await field(page).fill('fairness');
    await field(page).press('Enter');
    await expect.poll(() => status(page).textContent()).toMatch(/for “fairness”/);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toMatch(/for “quantum”/);
    expect(await field(page).inputValue()).toBe('quantum');
    await page.goForward();
    await expect.poll(() => status(page).textContent()).toMatch(/for “fairness”/);
  });
});

describe('filters', () => {
  it('narrow the results, stand in the address, and Back and Forward undo and redo them', async () => {
    const page = await open('/search/?q=model');
    await items(page).first().waitFor();
    const all = await status(page).textContent();
    await filter(page, 'Article').check();
    await expect.poll(() => query(page)).toBe('?q=model&kind=article');
    await expect.poll(() => status(page).textContent()).not.toBe(all);
    const hrefs = () =>
      items(page)
        .locator(':is(h2, h3) a')
        .evaluateAll((list) => list.map((a) => a.getAttribute('href')));
    expect((await hrefs()).every((href) => href?.startsWith('/articles/'))).toBe(true);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(all);
    expect(await filter(page, 'Article').isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => filter(page, 'Article').isChecked()).toBe(true);
    await expect.poll(async () => (await hrefs()).every((href) => href?.startsWith('/articles/'))).toBe(true);
  });

  it('say how many each would leave, and that many it leaves', async () => {
    const page = await open('/search/?q=model');
    await items(page).first().waitFor();
    await expect.poll(() => countOf(page, 'Emerging').textContent()).toMatch(/^\d+$/);
    const count = await countOf(page, 'Emerging').textContent();
    await filter(page, 'Emerging').check();
    await expect.poll(() => status(page).textContent()).toMatch(new RegExp(`^${count} results?`));
    // Within a group any, so the other values of it still say what they would add.
    expect(Number(await countOf(page, 'Evolved').textContent())).toBeGreaterThan(0);
  });

  it('work without a word, and from a shared link', async () => {
    const page = await open('/search/?kind=evolution');
    await items(page).first().waitFor();
    expect(await items(page).count()).toBe(7);
    expect(await filter(page, 'Evolution').isChecked()).toBe(true);
    expect(await filter(page, 'Evolution').isVisible()).toBe(true);
  });
});

describe('nothing found', () => {
  it('is said, and the list of everything stays', async () => {
    const page = await open('/search/?q=xyzzyplugh');
    await expect.poll(() => status(page).textContent()).toMatch(/^Nothing found for “xyzzyplugh”/);
    expect(await results(page).count()).toBe(0);
    expect(await browse(page).isVisible()).toBe(true);
  });
});

describe('an index that cannot be loaded', () => {
  it('is said in words, the list of everything stays, and “Try again” does', async () => {
    const page = await blank();
    await page.route('**/pagefind*/**', (route) => route.abort());
    await page.goto('/search/?q=quantum');
    const words = page.getByText('The search index could not be loaded');
    await words.waitFor();
    expect(await results(page).count()).toBe(0);
    expect(await browse(page).isVisible()).toBe(true);
    await page.unroute('**/pagefind*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await items(page).first().waitFor();
    expect(await words.isVisible()).toBe(false);
    expect(await titles(page)).toContain('Quantum machine learning engineer');
  });

  // Pagefind goes on without some of its parts, and would then say that nothing was found.
  it.each([
    /search\.json/,
    /pagefind-entry\.json/,
    /\.pf_meta$/,
    /\.pf_index$/,
    /\.pf_fragment$/,
    /asked\/\d+\.json$/,
    /wasm\..*\.pagefind$/,
  ])('is said where a part of it is missing: %s', async (part) => {
    const page = await blank();
    await page.route(part, (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.goto('/search/?q=quantum+computers');
    await page.getByText('The search index could not be loaded').waitFor();
    expect(await browse(page).isVisible()).toBe(true);
    await page.unroute(part);
    await page.getByRole('button', { name: 'Try again' }).click();
    await items(page).first().waitFor();
  });

  it('is said where the connection goes away between two words', async () => {
    const page = await open('/search/?q=quantum');
    await items(page).first().waitFor();
    await page.context().setOffline(true);
    await field(page).fill('fairness');
    await page.getByText('The search index could not be loaded').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status(page).textContent()).toMatch(/for “fairness”/);
  });
});

describe('a browser that blocks WebAssembly', () => {
  const BLOCKED = 'Search needs WebAssembly, which this browser blocks';

  it('is told so, and the list of everything stays', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new WebAssembly.CompileError('WebAssembly is blocked'));
      Object.assign(WebAssembly, { compile: refuse, instantiate: refuse, instantiateStreaming: refuse });
    });
    await page.goto('/search/?q=quantum');
    await page.getByText(BLOCKED).waitFor();
    expect(await results(page).count()).toBe(0);
    expect(await browse(page).isVisible()).toBe(true);
  });

  it('by a policy of the host’s: the same', async () => {
    const page = await blank();
    await page.route('**/search/**', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto('/search/?q=quantum');
    await page.getByText(BLOCKED).waitFor();
    expect(await browse(page).isVisible()).toBe(true);
  });

  it('that has no WebAssembly at all: the same', async () => {
    const page = await blank();
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page.goto('/search/?q=quantum');
    await page.getByText(BLOCKED).waitFor();
    expect(await browse(page).isVisible()).toBe(true);
  });
});

describe('the index', () => {
  it('is not asked for before a reader turns to search', async () => {
    const page = await blank();
    const noise = listen(page);
    for (const address of ['/', '/roles/machine-learning-engineer/', '/articles/how-to-prepare/', '/search/'])
      await page.goto(address, { waitUntil: 'networkidle' });
    expect(ofIndex(noise)).toEqual([]);
    await field(page).focus();
    await expect.poll(() => ofIndex(noise).length).toBeGreaterThan(0);
  });

  it('fills in what the filters would find as soon as the field has the focus', async () => {
    const page = await open('/search/');
    expect(await countOf(page, 'Evolution').textContent()).toBe('');
    await field(page).focus();
    await expect.poll(() => countOf(page, 'Evolution').textContent()).toBe('7');
  });
});

describe('the masthead', () => {
  it('searches from any page', async () => {
    const page = await open('/skills/');
    await page.getByRole('searchbox', { name: 'Search roles, skills and articles' }).fill('explainability');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=explainability');
    await items(page).first().waitFor();
  });
});
