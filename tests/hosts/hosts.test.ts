/** The site on real servers with the shipped recipes, at the root and below a path. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { choicesOf } from '../../src/hosting/choices.ts';
import { HSTS, isHashedFolder, KEEP, policyOf, REVALIDATE, UNSERVED } from '../../src/hosting/policy.ts';
import { inlineOf } from '../../src/lib/inline.ts';
import { blank, listen } from '../browser/browser.ts';
import { ask } from './ask.ts';
import { HOSTS, type Running } from './servers.ts';
import { CONFIG, MOVED } from './sites.ts';

/** Pages that stand for all: an index, one with a picture, one with a script of its own, text, a folder two deep. */
const PAGES = [
  '/',
  '/roles/',
  '/roles/machine-learning-engineer/',
  '/articles/how-to-prepare/',
  '/timeline/',
  '/about/',
];

/** What a browser must be told of each kind of file; servers differ in words that mean the same. */
const TYPES: Record<string, RegExp> = {
  '.css': /^text\/css/,
  '.csv': /^text\/csv/,
  '.html': /^text\/html/,
  '.ico': /^image\//,
  '.js': /^(text|application)\/javascript/,
  '.json': /^application\/json/,
  '.png': /^image\/png/,
  '.svg': /^image\/svg\+xml/,
  '.txt': /^text\/plain/,
  '.webmanifest': /^application\/manifest\+json/,
  '.woff2': /^font\/woff2/,
  '.xml': /^(text|application)\/(\w+\+)?xml/,
};

const isStyled = (page: Page): Promise<boolean> =>
  page.locator('h1').evaluate((e) => getComputedStyle(e).fontFamily.includes('Newsreader Display'));

const sites = inject('laid');
for (const { name } of HOSTS.filter((host) => host.program === undefined))
  console.warn(`Not tested: ${name} is not installed here.`);

describe.each(HOSTS)('$name', (host) => {
  const missing = host.program === undefined;
  const note = missing ? ' (not tested: it is not installed here)' : '';

  describe.skipIf(missing).each(sites)(`at $basePath${note}`, (laid) => {
    const { base, dir } = laid;
    const policy = policyOf({ ...choicesOf(CONFIG, laid.basePath), inline: inlineOf(laid.dir) });
    const files = fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => path.relative(dir, path.join(f.parentPath, f.name)).split(path.sep).join('/'))
      .toSorted();
    const inFolder = (start: string, end: string) =>
      `/${files.find((f) => f.startsWith(start) && f.endsWith(end)) ?? ''}`;
    const searchFolder = fs.readdirSync(dir).find((name) => isHashedFolder(name) && name !== 'assets') ?? '';
    const hashed = [
      inFolder('assets/', '.css'),
      inFolder('assets/', '.woff2'),
      `/${searchFolder}/pagefind.js`,
      `/${searchFolder}/pagefind-entry.json`,
    ];
    let running: Running;
    beforeAll(async () => {
      running = await host.start(laid, host.program ?? '');
    });
    afterAll(() => running.stop());
    const at = (address: string) => `${running.origin}${base}${address}`;

    // Mostly waiting, so side by side.
    it.concurrent.for(PAGES)('shows %s with all its files', async (address, { expect, onTestFinished }) => {
      const page = await blank({}, (close) => onTestFinished(close));
      const { errors, requests } = listen(page);
      const missed: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) missed.push(response.url());
      });
      const response = await page.goto(at(address), { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect([...errors, ...missed]).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(`${running.origin}${base}/`))).toEqual([]);
      expect(await isStyled(page)).toBe(true);
    });

    it('finds something from the search page and from the dialog', async () => {
      const page = await blank();
      const { errors } = listen(page);
      await page.goto(at('/search/?q=fedrated+learning'));
      const found = page.getByRole('list', { name: 'Search results' }).getByRole('link');
      await found.first().waitFor();
      await page.goto(at('/about/'));
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('quantum');
      await page.getByRole('dialog').locator('.results h2 a').first().click();
      await page.waitForURL(`${running.origin}${base}/*/*/**`);
      expect(errors).toEqual([]);
    });

    it('says what each file is', async () => {
      const examples = new Map(files.map((file) => [path.extname(file), file]));
      const wrong: string[] = [];
      for (const [extension, type] of Object.entries(TYPES)) {
        const file = examples.get(extension);
        if (file === undefined) continue;
        const { status, headers } = await ask(at(`/${file}`.replace(/index\.html$/, '')));
        if (status !== 200 || !type.test(headers['content-type'] ?? ''))
          wrong.push(`${file}: ${status} ${headers['content-type']}`);
      }
      expect(wrong).toEqual([]);
      // Pagefind packs its files itself. A host may pack them again, but must not call that packing its own.
      const packed = files.filter((file) => file.startsWith(`${searchFolder}/`) && /pf_|\.pagefind$/.test(file));
      expect(packed).not.toEqual([]);
      for (const file of packed.slice(0, 3)) {
        const { headers, body } = await ask(at(`/${file}`), { 'accept-encoding': 'gzip' });
        const unpacked = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        expect(unpacked.equals(fs.readFileSync(path.join(dir, file)))).toBe(true);
      }
    });

    it('leads from /x to /x/, keeping the query, and names neither another host nor another port', async () => {
      const query = '?a=b&c=d';
      for (const address of ['/roles', '/roles/machine-learning-engineer', ...(base ? [''] : [])]) {
        const { status, headers } = await ask(at(`${address}${query}`));
        expect([301, 302, 307, 308]).toContain(status);
        expect(new URL(headers.location ?? '', at(address)).href).toBe(at(`${address}/${query}`));
      }
      // As behind a proxy: the reader’s address is not the one that the server listens at.
      const { headers } = await ask(at('/roles'), { host: 'careers.example' });
      expect(new URL(headers.location ?? '', `http://careers.example${base}/roles`).host).toBe('careers.example');
      // Two slashes at the start of a Location would name a host.
      const doubled = await ask(`${running.origin}//${base.slice(1)}${base && '/'}roles`);
      expect(new URL(doubled.headers.location ?? '/', running.origin).origin).toBe(running.origin);
      const page = await blank();
      await page.goto(at('/roles'));
      expect(page.url()).toBe(at('/roles/'));
      expect(await isStyled(page)).toBe(true);
    });

    it('leads on from an old address', async () => {
      const page = await blank();
      const { errors } = listen(page);
      await page.goto(at(MOVED.from));
      await page.waitForURL(at(MOVED.to));
      expect(errors).toEqual([]);
      if (!host.knowsPolicy) return;
      for (const address of [MOVED.from, MOVED.from.replace(/\/$/, '')]) {
        const { status, headers } = await ask(at(address));
        expect(status).toBe(301);
        expect(new URL(headers.location ?? '', running.origin).href).toBe(at(MOVED.to));
      }
    });

    if (!host.knowsPolicy) return;

    it.concurrent.for(['/no/such/page/', '/no/such/page', '/roles/no-such-role/', '/assets/no-such-file.js'])(
      'answers %s with the page for it, styled, and status 404',
      async (address, { expect, onTestFinished }) => {
        const page = await blank({}, (close) => onTestFinished(close));
        const { errors } = listen(page);
        const response = await page.goto(at(address), { waitUntil: 'networkidle' });
        expect(response?.status()).toBe(404);
        expect(response?.headers()['content-type']).toMatch(/^text\/html; charset=utf-8$/i);
        expect(await page.locator('h1').textContent()).toBe('No page at this address');
        expect(await isStyled(page)).toBe(true);
        expect(errors.filter((error) => !error.endsWith(address))).toEqual([]);
      },
    );

    it('sends the policy’s headers with pages, files, index files and the 404', async () => {
      const addresses = [
        '/',
        '/roles/',
        '/roles/index.html',
        '/404.html',
        '/service-worker.js',
        '/.well-known/security.txt',
      ];
      const missing = ['/no/such/page/', '/roles/none/', `/${searchFolder}/none.js`];
      const wrong: string[] = [];
      for (const address of [...addresses, ...hashed, ...missing]) {
        const { headers, status } = await ask(at(address));
        if (missing.includes(address) && status !== 404) wrong.push(`${address}: ${status}`);
        for (const [name, value] of policy.headers)
          if (headers[name.toLowerCase()] !== value) wrong.push(`${address}: ${name}: ${headers[name.toLowerCase()]}`);
      }
      expect(wrong).toEqual([]);
    });

    it('has hashed files kept, and everything else asked about', async () => {
      const rest = ['/', '/roles/', '/service-worker.js', '/icon.svg', '/no/such/page/', '/.well-known/security.txt'];
      const caching = async (address: string) => `${address}: ${(await ask(at(address))).headers['cache-control']}`;
      for (const address of hashed) expect(await caching(address)).toBe(`${address}: ${KEEP}`);
      for (const address of rest) expect(await caching(address)).toBe(`${address}: ${REVALIDATE}`);
    });

    it('answers a second request for what has not changed with 304', async () => {
      for (const address of ['/', '/service-worker.js', hashed[0] ?? '']) {
        const packed = { 'accept-encoding': 'gzip' };
        const { headers } = await ask(at(address), packed);
        const tag = headers.etag ?? '';
        expect(tag).not.toBe('');
        expect((await ask(at(address), { ...packed, 'if-none-match': tag })).status).toBe(304);
        expect((await ask(at(address), { ...packed, 'if-none-match': '"other"' })).status).toBe(200);
      }
    });

    it('sends HSTS over TLS alone', async () => {
      const name = HSTS[0].toLowerCase();
      const plain = (await ask(at('/'))).headers[name];
      expect(plain).toBe(host.isCloudflare ? HSTS[1] : undefined);
      if (running.secure === undefined) return;
      for (const address of ['/', ...hashed, '/no/such/page/'])
        expect((await ask(`${running.secure}${base}${address}`)).headers[name]).toBe(HSTS[1]);
    });

    it('never has a missing file kept', async () => {
      const { status, headers } = await ask(at('/assets/no-such-file.js'));
      expect(status).toBe(404);
      expect(headers['cache-control']).toBe(host.isCloudflare ? KEEP : REVALIDATE);
    });

    it('lists no folder, and keeps other hosts’ files to itself', async () => {
      const unserved = UNSERVED.filter((name) => !(host.isCloudflare && name.startsWith('.')));
      for (const address of ['/assets/', `/${searchFolder}/`, '/.well-known/', ...unserved.map((name) => `/${name}`)]) {
        const { status, body } = await ask(at(address));
        expect([403, 404], address).toContain(status);
        expect(body.toString()).toContain('No page at this address');
      }
    });

    it.runIf(base)('leaves what stands outside its path alone', async () => {
      const { headers } = await ask(`${running.origin}/elsewhere.txt`);
      expect(headers['content-security-policy']).toBeUndefined();
    });
  });
});
