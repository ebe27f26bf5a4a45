/** Every kind of page under the real policy, by header and in its head, while everything on it is used. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { blank, listen, open, unfold } from './browser.ts';
import { requireSite } from '../site/builds.ts';
import { KINDS } from './kinds.ts';
import { headersFor } from './server.ts';

const HEADER = headersFor(requireSite())['Content-Security-Policy'];

/** Puts every breach of the policy on the console as an error, which `listen` hears. */
const tell = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      console.error(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile} ${e.sample}`);
    });
  });
};

/** Presses and changes whatever is on a page itself: folds, choices, buttons that send nothing. */
const useEverything = async (page: Page): Promise<number> => {
  await unfold(page);
  return page.evaluate(() => {
    const main = document.querySelector('main')!;
    let used = 0;
    for (const field of main.querySelectorAll<HTMLInputElement>('input')) {
      used += 1;
      if (field.type === 'checkbox' || field.type === 'radio') field.click();
      else {
        field.value = 'learning';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    for (const choice of main.querySelectorAll('select')) {
      used += 1;
      choice.selectedIndex = choice.options.length - 1;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (const button of main.querySelectorAll<HTMLButtonElement>('button[type="button"]')) {
      used += 1;
      button.click();
    }
    return used;
  });
};

describe.concurrent('nothing breaches the policy, and nothing is asked of another origin', () => {
  it.for(KINDS)('$name', async ({ address, ready, isMissing }, { expect, onTestFinished }) => {
    const page = await blank({}, (close) => onTestFinished(close));
    const { errors, requests } = listen(page);
    await tell(page);
    const response = await page.goto(address);
    expect(response?.headers()['content-security-policy']).toBe(HEADER);
    await ready?.(page);
    await page.getByRole('button', { name: /dark|light/i }).click();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill('quantam');
    await dialog.locator('.results h2 a').first().waitFor();
    await page.keyboard.press('Escape');
    await useEverything(page);
    await page.waitForLoadState('networkidle');
    expect(errors.filter((e) => !(isMissing && e.endsWith(address)))).toEqual([]);
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((url) => !url.startsWith(`${inject('url')}/`))).toEqual([]);
  });
});

it('a breach would be noticed, and is stopped: markup from a script, a script of the page, another origin', async () => {
  const page = await blank();
  const { errors } = listen(page);
  await tell(page);
  await page.goto('/about/');
  const outcome = await page.evaluate(async () => {
    const outcomes: string[] = [];
    try {
      document.body.innerHTML = '<b>markup</b>';
      outcomes.push('markup stood');
    } catch {
      outcomes.push('markup refused');
    }
    const image = document.createElement('img');
    try {
      image.setAttribute('onerror', 'document.title = "run"');
    } catch {
      outcomes.push('handler refused');
    }
    image.src = '/none.png';
    document.body.append(image);
    await fetch('https://elsewhere.example/').catch(() => outcomes.push('fetch refused'));
    await new Promise((done) => setTimeout(done, 300));
    return outcomes;
  });
  expect(outcome).toEqual(['markup refused', 'handler refused', 'fetch refused']);
  expect(await page.title()).not.toBe('run');
  const breached = errors.flatMap((e) => /^policy: (\S+)/.exec(e)?.[1] ?? []);
  expect(new Set(breached)).toEqual(new Set(['require-trusted-types-for', 'connect-src']));
});

it.each(['/', '/roles/machine-learning-engineer/'])(
  'the policy in the head of %s comes before all else; the header adds frames and what stands in other pages',
  async (address) => {
    const page = await open(address);
    const [first, content] = await page.evaluate(() => {
      const element = document.head.firstElementChild;
      return [element?.getAttribute('http-equiv'), element?.getAttribute('content')];
    });
    expect(first?.toLowerCase()).toBe('content-security-policy');
    const tokens = (policy = '') => policy.split(/; | /);
    const own = tokens(content ?? '');
    expect(own).toContain("'none'");
    expect(tokens(HEADER).filter((token) => !own.includes(token) && !token.startsWith("'sha256-"))).toEqual([
      'data:', // The typeface in drawings.
      'frame-ancestors',
    ]);
    expect(own.filter((token) => !tokens(HEADER).includes(token))).toEqual([]);
  },
);

it('a style or script of a page that its policy does not name stays out', async () => {
  const page = await blank();
  const { errors } = listen(page);
  await tell(page);
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    const added = '<style>h1 { color: red }</style><script>document.title = "run"</script></head>';
    const handler = `<main onclick="document.title = 'run'" `;
    const body = (await response.text()).replace('</head>', () => added).replace('<main ', () => handler);
    await route.fulfill({ response, body });
  });
  await page.goto('/about/');
  await page.locator('h1').click();
  expect(await page.title()).not.toBe('run');
  expect(await page.locator('h1').evaluate((e) => getComputedStyle(e).color)).not.toBe('rgb(255, 0, 0)');
  const breached = errors.flatMap((e) => /^policy: (\S+)/.exec(e)?.[1] ?? []);
  expect(new Set(breached)).toEqual(new Set(['style-src-elem', 'script-src-elem', 'script-src-attr']));
});
