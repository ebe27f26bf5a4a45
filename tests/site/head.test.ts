/** What each page says of itself: title, description, canonical address, language, heading, way back. */
import { describe, expect, inject, it } from 'vitest';
import { attribute, readSite, text, type BuiltPage } from './site.ts';

const site = readSite(inject('dist'));
const NOT_FOUND = '/404.html';
const known = site.pages.filter((p) => p.address !== NOT_FOUND);

const title = ({ doc }: BuiltPage) => text(doc.querySelector('head title'));
const meta = ({ doc }: BuiltPage, name: string) => attribute(doc.querySelector(`meta[name="${name}"]`), 'content');

/** Pages that share a value. */
const shared = (value: (page: BuiltPage) => string | undefined): string[] =>
  [...Map.groupBy(site.pages, value)]
    .filter(([, pages]) => pages.length > 1)
    .map(([words, pages]) => `${words}: ${pages.map((p) => p.address).join(', ')}`);

describe('every page', () => {
  it('is in British English', () => {
    expect(site.pages.filter((p) => attribute(p.doc.querySelector('html'), 'lang') !== 'en-GB')).toEqual([]);
  });

  it('has one first-level heading, and no level left out below it', () => {
    const problems = site.pages.flatMap(({ address, doc }) => {
      const headings = doc.querySelectorAll('main *').filter((e) => /^h[1-6]$/.test(e.tagName));
      const levels = headings.map((h) => Number(h.tagName.slice(1)));
      const jump = levels.findIndex((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
      return [
        ...(doc.querySelectorAll('h1').length === 1 ? [] : [`${address}: ${doc.querySelectorAll('h1').length} h1`]),
        ...(jump < 0 ? [] : [`${address}: h${levels[jump]} after h${levels[jump - 1]}`]),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('has a title and a description that no other page has', () => {
    expect(site.pages.filter((p) => !title(p) || !meta(p, 'description')).map((p) => p.address)).toEqual([]);
    expect(shared(title)).toEqual([]);
    expect(shared((p) => meta(p, 'description'))).toEqual([]);
  });

  it('names its own address as canonical, all at one origin', () => {
    const canonical = known.map((p) => {
      const href = attribute(p.doc.querySelector('link[rel="canonical"]'), 'href') ?? '';
      return { address: p.address, url: URL.canParse(href) ? new URL(href) : undefined };
    });
    expect(canonical.filter(({ address, url }) => url?.pathname !== `${site.base}${address}`)).toEqual([]);
    expect(new Set(canonical.map(({ url }) => url?.origin)).size).toBe(1);
    expect(known.filter((p) => /noindex/.test(meta(p, 'robots') ?? '')).map((p) => p.address)).toEqual([]);
  });

  it('shows the way back, except the front page and the page for no page', () => {
    const problems = known
      .filter((p) => p.address !== '/')
      .filter(({ doc }) => {
        const crumbs = doc.querySelectorAll('nav ol.crumbs li');
        const home = attribute(crumbs[0]?.querySelector('a') ?? null, 'href');
        const own = crumbs.at(-1)?.querySelector('[aria-current="page"]');
        return home !== `${site.base}/` || !own || crumbs.length < 2;
      });
    expect(problems.map((p) => p.address)).toEqual([]);
    expect(site.page('/').doc.querySelector('.crumbs')).toBeNull();
  });

  it('sets the chosen theme before any style', () => {
    const problems = site.pages.filter(({ html }) => {
      const head = html.slice(0, html.indexOf('</head>'));
      const script = head.indexOf('localStorage.getItem("theme")');
      return script < 0 || script > head.search(/<style|rel="stylesheet"/);
    });
    expect(problems.map((p) => p.address)).toEqual([]);
  });
});

describe('the page for no page', () => {
  it('keeps out of search engines and claims no address', () => {
    const page = site.page(NOT_FOUND);
    expect(meta(page, 'robots')).toContain('noindex');
    expect(page.doc.querySelector('link[rel="canonical"]')).toBeNull();
  });
});
