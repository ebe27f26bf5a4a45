/** Every entry of the content has its page or place, and nothing else has. */
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { STANDING_PAGES } from '../../src/domain/content.ts';
import { contentDir } from './builds.ts';
import { attribute, readSite, text } from './site.ts';

const site = readSite(inject('dist'));
const { content, problems } = readContent(contentDir());
const below = (folder: string): string[] =>
  site.pages
    .map((p) => p.address)
    .filter((address) => address.startsWith(`/${folder}/`) && address !== `/${folder}/`)
    .map((address) => address.slice(folder.length + 2, -1))
    .toSorted();
const ids = (entries: readonly { id: string }[]): string[] => entries.map((e) => e.id).toSorted();

it('the content has no problem', () => {
  expect(problems).toEqual([]);
});

describe('one page for each', () => {
  it.each(['roles', 'evolutions', 'articles', 'skills'] as const)('entry of %s', (name) => {
    expect(content[name].length).toBeGreaterThan(0);
    expect(below(name)).toEqual(ids(content[name]));
  });

  it('standing page', () => {
    const addresses = site.pages.map((p) => p.address);
    expect(STANDING_PAGES.filter((id) => !addresses.includes(`/${id}/`))).toEqual([]);
  });
});

const stageCount = (name: string): number => content.roles.filter((r) => r.stage === name).length;

describe('the counts of the first edition', () => {
  it('24 roles: 7 of today, 7 evolved, 10 emerging; 7 evolutions; 8 articles', () => {
    expect(['today', 'evolved', 'emerging'].map(stageCount)).toEqual([7, 7, 10]);
    expect([below('roles').length, below('evolutions').length, below('articles').length]).toEqual([24, 7, 8]);
  });
});

describe('lists', () => {
  const linksOn = (address: string, folder: string) => {
    const hrefs = site
      .page(address)
      .doc.querySelectorAll('main a[href]')
      .map((a) => attribute(a, 'href') ?? '');
    return [...new Set(hrefs.flatMap((h) => new RegExp(`^${site.base}/${folder}/([a-z0-9-]+)/`).exec(h)?.[1] ?? []))];
  };

  it.each(['roles', 'evolutions', 'articles', 'skills'] as const)('the index of %s links to each', (name) => {
    expect(linksOn(`/${name}/`, name).toSorted()).toEqual(ids(content[name]));
  });

  it('the search page links to everything without a script', () => {
    for (const name of ['roles', 'evolutions', 'articles', 'skills'] as const)
      expect(linksOn('/search/', name).toSorted()).toEqual(ids(content[name]));
  });

  it('the sources page lists every source once, and says how many there are', () => {
    const { doc } = site.page('/sources/');
    const listed = doc.querySelectorAll('main li[id]').map((li) => attribute(li, 'id') ?? '');
    expect(listed.toSorted()).toEqual(ids(content.sources));
    expect(text(doc.querySelector('h1'))).toContain(String(content.sources.length));
  });

  it('the roles page has three bands with as many rows as their heads say', () => {
    const bands = site.page('/roles/').doc.querySelectorAll('.band');
    const rows = bands.map((b) => [attribute(b, 'data-band'), b.querySelectorAll('.index > li').length]);
    expect(rows).toEqual(['today', 'evolved', 'emerging'].map((name) => [name, stageCount(name)]));
    for (const band of bands)
      expect(text(band.querySelector('.count'))).toBe(String(band.querySelectorAll('.index > li').length));
  });

  it('the adverts page shows every vacancy beside each of its roles', () => {
    const rows = site
      .page('/vacancies/')
      .doc.querySelectorAll('main tbody th')
      .map((th) => text(th));
    expect(rows.toSorted()).toEqual(content.vacancies.flatMap((v) => v.roles.map(() => v.title)).toSorted());
  });
});
