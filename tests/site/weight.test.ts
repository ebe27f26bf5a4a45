/** What a reader’s first page weighs, as a host sends it: the budget of deploy/performance.md. The browser’s own count is `npm run bench`. */
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { FIRST_VISIT } from '../bench/budgets.ts';
import { linkedSheets } from '../../src/lib/inline.ts';
import { attribute, readSite, type BuiltPage } from './site.ts';

const site = readSite(inject('dist'));
/** Role pages and articles, not their lists. */
const first = site.pages.filter(({ address }) => /^\/(roles|articles)\/[^/]+\/$/.test(address));

const read = (address: string): Buffer => fs.readFileSync(path.join(site.dir, address.slice(site.base.length)));

const sizes = new Map<string, number>();
/** Bytes of a file: text in Brotli, a typeface as it is. */
function sent(address: string): number {
  const known =
    sizes.get(address) ?? (address.endsWith('.woff2') ? read(address) : brotliCompressSync(read(address))).length;
  sizes.set(address, known);
  return known;
}

/** A script and all that it imports at once; what is imported later by `import()` is not fetched with the page. */
function modules(address: string, found = new Set<string>()): Set<string> {
  if (found.has(address)) return found;
  found.add(address);
  for (const [, name = ''] of read(address)
    .toString()
    .matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    modules(path.posix.join(path.posix.dirname(address), name), found);
  return found;
}

interface Weight {
  html: number;
  scripts: number;
  others: number;
}

/** All that a page fetches before anybody does anything. */
function weigh({ html, doc }: BuiltPage): Weight {
  const named = (selector: string, name: string) =>
    doc.querySelectorAll(selector).map((element) => attribute(element, name) ?? '');
  const others = [
    ...linkedSheets(html),
    ...named('link[rel="icon"]', 'href'),
    ...(/url\(([^)]+\.woff2)\)/.exec(html)?.slice(1) ?? []),
    ...named('img', 'src'),
  ];
  const scripts = new Set(named('script[src]', 'src').flatMap((address) => [...modules(address)]));
  const sum = (addresses: Iterable<string>) => [...new Set(addresses)].reduce((total, a) => total + sent(a), 0);
  return { html: brotliCompressSync(html).length, scripts: sum(scripts), others: sum(others) };
}

describe('the first visit', () => {
  const weights = first.map((page) => ({ address: page.address, ...weigh(page) }));

  it('is to pages that are styled, written and run', () => {
    expect(weights.length).toBeGreaterThan(30);
    for (const { address, html, scripts, others } of weights) {
      expect(html, address).toBeGreaterThan(5_000);
      expect(scripts, address).toBeGreaterThan(500);
      expect(others, address).toBeGreaterThan(5_000);
    }
  });

  it(`fetches at most ${FIRST_VISIT.all} bytes, ${FIRST_VISIT.js} of them scripts`, () => {
    const heavy = weights.filter((w) => w.html + w.scripts + w.others > FIRST_VISIT.all || w.scripts > FIRST_VISIT.js);
    expect(heavy).toEqual([]);
  });
});
