/** Every picture has its files, and the CSV file holds what the table on the page does. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readCsv } from '../fixtures/rebuild.ts';
import { site as config } from '../../src/site.config.ts';
import { attribute, one, readSite, rowsOf, text } from './site.ts';

describe.each([
  ['the site', inject('dist')],
  ['the site from changed content, under a base path', inject('variant').dir],
])('%s', (_, dir) => {
  const site = readSite(dir);
  const files = fs.readdirSync(path.join(dir, 'pictures')).toSorted();
  const read = (file: string) => fs.readFileSync(path.join(dir, 'pictures', file), 'utf8');
  /** Every picture that offers its files, with the place it stands on. */
  const offered = site.pages.flatMap((page) =>
    page.doc.querySelectorAll('main figure').flatMap((figure) => {
      const links = figure.querySelectorAll('a[download]').map((a) => attribute(a, 'href') ?? '');
      const svg = links.find((l) => l.endsWith('.svg'));
      return svg === undefined ? [] : [{ page, figure, links, id: path.basename(svg, '.svg') }];
    }),
  );

  it('offers both files of every picture that has files, and has no file that nothing offers', () => {
    const linked = offered.flatMap((o) => o.links).map((l) => l.slice(`${site.base}/pictures/`.length));
    expect([...new Set(linked)].toSorted()).toEqual(files);
  });

  it('offers the files of every picture of the front page, the evolutions and the roles', () => {
    const missing = site.pages
      .filter(({ address }) => /^\/$|^\/roles\/[^/]+\/$|^\/evolutions\/$/.test(address))
      .filter((page) => !offered.some((o) => o.page === page));
    expect(missing.map((p) => p.address)).toEqual([]);
  });

  it('has in each CSV file the rows of the table on the page, in its order', () => {
    for (const { page, figure, id } of offered) {
      const table = one(figure, 'details table');
      // Where nothing is known a page says “none”, and a file says nothing.
      const shown = rowsOf(table).map((cells) => cells.map((cell) => (cell === 'none' ? '' : cell)));
      const rows = readCsv(read(`${id}.csv`));
      expect(rows, page.address).toHaveLength(shown.length);
      const columns = Object.keys(rows[0]!).filter((key) => !key.startsWith('about_') && !key.endsWith('_id'));
      expect(
        rows.map((row) => columns.map((key) => (row[key] ?? '').replaceAll(/\s+/g, ' ').trim())),
        page.address,
      ).toEqual(shown);
    }
  });

  it('says in both files what the picture shows, whose it is, under which licence and of which day', () => {
    const dates = new Set<string | undefined>();
    const canonicalOf = (page: (typeof offered)[number]['page']) =>
      attribute(one(page.doc, 'link[rel="canonical"]'), 'href') ?? '';
    for (const { figure, id } of offered) {
      const finding = text(figure.querySelectorAll('h2, h3, h4')[0] ?? null);
      const [row] = readCsv(read(`${id}.csv`));
      expect(row?.['about_title']).toContain(finding);
      // A picture may stand on several pages; its file names one of them.
      const canonical = row?.['about_source']?.replace(`${config.name}, `, '') ?? '';
      expect(offered.filter((o) => o.id === id).map((o) => canonicalOf(o.page))).toContain(canonical);
      expect(row?.['about_licence']).toBe(`${config.textLicence.name}, ${config.textLicence.url}`);
      dates.add(row?.['about_date']);
      const svg = read(`${id}.svg`);
      for (const words of [finding, config.name, canonical, config.textLicence.name, config.textLicence.url])
        expect(svg, id).toContain(words);
      expect(svg).toContain(`<dc:date>${row?.['about_date']}</dc:date>`);
    }
    expect(dates.size).toBe(1);
  });

  it('leaves in no SVG file what only a browser on the site understands', () => {
    const bare = (svg: string) => svg.replace(/<style>@font-face\{[^}]*\}<\/style>/, '');
    const svgs = files.filter((f) => f.endsWith('.svg'));
    expect(svgs.length).toBeGreaterThan(20);
    for (const file of svgs) {
      const svg = bare(read(file));
      expect(svg, file).not.toMatch(
        /var\(|oklch\(|light-dark\(|clamp\(|\dvw|\bclass=|\bstyle=|<style|<script|<use|undefined|NaN/,
      );
      // The paper is the one thing that is as large as the picture, whatever that is.
      expect(svg.replace('width="100%" height="100%"', ''), file).not.toMatch(/="[\d.-]+%"/);
      for (const [, link] of svg.matchAll(/href="([^"]*)"/g)) expect(link).toMatch(/^https?:\/\//);
    }
  });
});
