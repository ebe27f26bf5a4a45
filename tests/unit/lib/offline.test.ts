import { describe, expect, it } from 'vitest';
import { buildMark, cacheNames, cachePrefix, filesOf, isHashed } from '../../../src/lib/offline.ts';

describe('isHashed', () => {
  it.each([
    ['/assets/a.css', '/', true],
    ['/pagefind-0a1b/index/x.pf_index', '/', true],
    ['/roles/assets/', '/', false],
    ['/icon.svg', '/', false],
    ['/assets/a.css', '/careers/', false],
    ['/careers/assets/a.css', '/careers/', true],
  ])('%s below %s: %s', (path, base, expected) => {
    expect(isHashed(path, base)).toBe(expected);
  });
});

it('filesOf gives the hashed files of this site that a page names, each once, and the first typeface', () => {
  const html =
    '<style>@font-face{src:url(/x/assets/a.woff2)}@font-face{src:url(/x/assets/rare.woff2)}</style>' +
    '<script src="/x/assets/b.js"></script><a href="/x/roles/">' +
    '<link rel="stylesheet" href="/x/assets/c.css"><link href="/x/assets/c.css"><img src="https://other.example/x/assets/d.png">';
  expect(filesOf(html, '/x/')).toEqual(['/x/assets/b.js', '/x/assets/c.css', '/x/assets/a.woff2']);
});

describe('caches', () => {
  it('of two builds share no name', () => {
    const [old, fresh] = ['1', '2'].map((build) => Object.values(cacheNames('/', build)));
    expect(new Set([...(old ?? []), ...(fresh ?? [])]).size).toBe(6);
  });

  it('of a site below a path are not those of the site above it', () => {
    const below = Object.values(cacheNames('/careers/', '1'));
    expect(below.every((name) => name.startsWith(cachePrefix('/careers/')))).toBe(true);
    expect(below.some((name) => name.startsWith(cachePrefix('/')))).toBe(false);
  });
});

it('a page of one build is not taken for one of another whose name begins alike', () => {
  expect(`<body ${buildMark('12')}>`).not.toContain(buildMark('1'));
});
