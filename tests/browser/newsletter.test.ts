/** The newsletter’s form against a real endpoint that behaves as the providers do. Nothing typed may be lost. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { branded, type Branded } from '../site/branded.ts';
import { blank, open } from './browser.ts';
import { serve, type Served } from './server.ts';

interface Received {
  method: string;
  type: string;
  fields: Record<string, string>;
}
const received: Received[] = [];
let provider: http.Server;
let site: Served;
let build: Branded;

/** Subscribes, or refuses an address of nowhere.example, each with a page of its own. */
function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const fields = Object.fromEntries(new URLSearchParams(body));
    received.push({ method: request.method ?? '', type: request.headers['content-type'] ?? '', fields });
    const isRefused = fields['email']?.endsWith('@nowhere.example');
    response.writeHead(isRefused ? 400 : 200, { 'content-type': 'text/html' });
    response.end(isRefused ? '<h1>We cannot write there</h1>' : '<h1>Check your post</h1>');
  });
}

beforeAll(async () => {
  provider = http.createServer(answer);
  await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready));
  const action = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/subscribe`;
  build = branded({ provider: 'listmonk', action, list: '01234567-89ab-cdef-0123-456789abcdef' });
  site = await serve(build.dir);
});
afterAll(async () => {
  await site.close();
  build.remove();
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
});

const typed = 'somebody@mail.example';
async function form() {
  const page = await blank();
  await page.goto(site.url);
  const field = page.getByLabel('E-mail address');
  return { page, field, submit: () => page.getByRole('button', { name: 'Subscribe' }).click() };
}

describe('the form', () => {
  it('says what becomes of an address, and links privacy and terms', async () => {
    const { page, field } = await form();
    const consent = page.locator(`#${await field.getAttribute('aria-describedby')}`);
    expect(await consent.innerText()).toContain('every letter says how to leave it');
    for (const name of ['Privacy', 'Terms']) expect(await consent.getByRole('link', { name }).count()).toBe(1);
  });

  it('sends the address to the provider, with what it needs, and nothing before', async () => {
    const { page, field, submit } = await form();
    const before = received.length;
    await field.fill(typed);
    expect(received.length).toBe(before);
    await submit();
    await page.getByRole('heading', { name: 'Check your post' }).waitFor();
    expect(received.at(-1)).toEqual({
      method: 'POST',
      type: 'application/x-www-form-urlencoded',
      fields: { email: typed, l: '01234567-89ab-cdef-0123-456789abcdef', nonce: '' },
    });
  });

  it.each(['', 'somebody', 'some body@mail.example'])('does not send “%s”, and keeps it', async (wrong) => {
    const { page, field, submit } = await form();
    const before = received.length;
    await field.fill(wrong);
    await submit();
    expect(await field.evaluate((e: HTMLInputElement) => e.validity.valid)).toBe(false);
    expect([page.url(), await field.inputValue(), received.length]).toEqual([`${site.url}/`, wrong, before]);
  });

  it('keeps what was typed where the provider refuses it', async () => {
    const { page, field, submit } = await form();
    await field.fill('somebody@nowhere.example');
    await submit();
    await page.getByRole('heading', { name: 'We cannot write there' }).waitFor();
    await page.goBack();
    expect(await field.inputValue()).toBe('somebody@nowhere.example');
  });

  it('keeps what was typed where the provider cannot be reached', async () => {
    const { page, field, submit } = await form();
    await field.fill(typed);
    await page.context().setOffline(true);
    await submit();
    await page.waitForURL(/^chrome-error:/);
    await page.context().setOffline(false);
    await page.goBack();
    await page.waitForURL(`${site.url}/`);
    expect(await field.inputValue()).toBe(typed);
  });

  it('works without a script', async () => {
    const page = await blank({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.getByLabel('E-mail address').fill(typed);
    await page.getByLabel('E-mail address').press('Enter');
    await page.getByRole('heading', { name: 'Check your post' }).waitFor();
  });
});

it('without a provider there is no form, and the feeds are there', async () => {
  const page = await open('/');
  const follow = page.getByRole('region', { name: 'Follow' });
  expect(await follow.locator('form').count()).toBe(0);
  expect(await follow.innerText()).toContain('There is no newsletter.');
  for (const name of ['Articles as Atom', 'Articles as RSS', 'Articles as JSON', 'Forecasts as Atom']) {
    const link = follow.getByRole('link', { name });
    const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(response.status(), name).toBe(200);
  }
});
