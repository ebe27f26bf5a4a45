/** Every link and asset of every page leads to a file that exists, and a fragment to an id that its page has. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { attribute, readSite, type BuiltPage, type BuiltSite } from './site.ts';

/** Attributes that hold an address of something. */
const ADDRESSES = [
  ['[href]', 'href'],
  ['[src]', 'src'],
  ['[action]', 'action'],
  ['[poster]', 'poster'],
] as const;

interface Reference {
  tag: string;
  rel: string;
  attr: string;
  url: string;
}

const references = ({ doc }: BuiltPage): Reference[] => [
  ...ADDRESSES.flatMap(([selector, attr]) =>
    doc.querySelectorAll(selector).map((element) => ({
      tag: element.tagName,
      rel: attribute(element, 'rel') ?? '',
      attr,
      url: attribute(element, attr) ?? '',
    })),
  ),
  ...doc.querySelectorAll('[srcset]').flatMap((element) =>
    (attribute(element, 'srcset') ?? '').split(',').map((part) => ({
      tag: element.tagName,
      rel: '',
      attr: 'srcset',
      url: part.trim().split(' ')[0] ?? '',
    })),
  ),
];

/** References that name the site itself in full: the canonical address and its like. */
const NAMES_ITSELF = /^(canonical|alternate)$/;
const isOutside = (url: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(url);
/** Its fragments say what a reader has, as `#python=2`; `skills.test.ts` reads those that the site links to. */
const HOLDS_A_STATE = '/match/';
/** Whether a browser follows it only when a reader does. */
const isOnlyFollowed = ({ tag, rel }: Reference): boolean =>
  tag === 'a' || /^(canonical|alternate|license|author|me)$/.test(rel);

function deadReferences(site: BuiltSite): string[] {
  const ids = new Map<string, ReadonlySet<string | undefined>>();
  const idsOf = (page: BuiltPage) => {
    const known = ids.get(page.address) ?? new Set(page.doc.querySelectorAll('[id]').map((e) => attribute(e, 'id')));
    ids.set(page.address, known);
    return known;
  };
  const fault = (page: BuiltPage, { url }: Reference): string | undefined => {
    if (url.startsWith('#')) return idsOf(page).has(decodeURIComponent(url.slice(1))) ? undefined : 'no such id here';
    if (!url.startsWith('/')) return 'is relative; a page may be served at any depth';
    if (!url.startsWith(`${site.base}/`)) return 'stands outside the base path';
    const { pathname, hash } = new URL(url, 'http://site');
    const below = decodeURIComponent(pathname.slice(site.base.length));
    const file = path.join(site.dir, below, below.endsWith('/') ? 'index.html' : '');
    if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return 'no such file';
    if (!hash || below === HOLDS_A_STATE) return undefined;
    const target = site.pages.find((p) => p.address === below);
    return target && idsOf(target).has(decodeURIComponent(hash.slice(1))) ? undefined : 'no such id there';
  };
  return site.pages.flatMap((page) =>
    references(page)
      .filter(({ url, rel }) => !isOutside(url) && !NAMES_ITSELF.test(rel))
      .flatMap((reference) => {
        const wrong = fault(page, reference);
        return wrong ? [`${page.address}: ${reference.url}: ${wrong}`] : [];
      }),
  );
}

describe.each([
  ['the site', inject('dist')],
  ['the site under a base path', inject('variant').dir],
])('%s', (_, dir) => {
  const site = readSite(dir);

  it('has no dead link, asset or fragment, and none that depends on where the page stands', () => {
    expect(deadReferences(site)).toEqual([]);
  });

  it('requests nothing from another origin', () => {
    const problems = site.pages.flatMap((page) =>
      references(page)
        .filter((r) => isOutside(r.url) && !isOnlyFollowed(r))
        .map((r) => `${page.address}: <${r.tag} ${r.attr}="${r.url}">`),
    );
    const styles = fs
      .globSync('**/*.css', { cwd: dir })
      .flatMap((file) => fs.readFileSync(path.join(dir, file), 'utf8').match(/(url\(|@import)\s*["']?(https?:|\/\/)/g));
    expect([...problems, ...styles.filter(Boolean)]).toEqual([]);
  });

  it('links to other sites by https', () => {
    const problems = site.pages.flatMap((page) =>
      references(page)
        .filter((r) => r.tag === 'a' && isOutside(r.url) && !/^(https:\/\/|mailto:)/.test(r.url))
        .map((r) => `${page.address}: ${r.url}`),
    );
    expect(problems).toEqual([]);
  });

  it('leads to every page from another one', () => {
    const linked = new Set(
      site.pages.flatMap((page) =>
        references(page)
          .filter((r) => r.tag === 'a' && r.url.startsWith(`${site.base}/`))
          .map((r) => r.url.slice(site.base.length).split(/[?#]/)[0])
          .filter((address) => address !== page.address),
      ),
    );
    const lonely = site.pages.map((p) => p.address).filter((address) => address !== '/404.html');
    expect(lonely.filter((address) => !linked.has(address))).toEqual([]);
  });
});
