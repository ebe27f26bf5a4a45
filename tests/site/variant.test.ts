/** What follows when an editor changes something: findings, verdicts, lists, drafts, promotions, base path. */
import fs from 'node:fs';
import path from 'node:path';
import type { HtmlElement } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { attribute, looseText, one, readSite, text } from './site.ts';
import * as changed from './variant.ts';
import { Word } from './words-of-numbers.ts';

const built = inject('variant');
const site = readSite(built.dir);
const before = readSite(inject('dist'));
const title = (address: string, from = site) => text(one(from.page(address).doc, 'main figure h2'));

describe('other leads', () => {
  const address = '/roles/machine-learning-engineer/';

  it('give another finding', () => {
    expect(title(address)).toBe('In 2036 people lead two of these ten tasks and share three');
    expect(title(address)).not.toBe(title(address, before));
  });

  it('give another score and verdict, wherever they stand', () => {
    const { doc } = site.page(address);
    expect(looseText(one(doc, '.rail dd'))).toMatch(/^Reshaped 0\.35 of 1/);
    expect(doc.querySelectorAll('.tasks .score b').map((b) => text(b))).toEqual(['0.75', '0.75', '0.35', '0.35']);
    expect(text(one(doc, '.fig .below'))).toContain('2 × 1 + 3 × ½ + 5 × 0 = 3.5 of 10, or 0.35');
    for (const page of ['/', '/method/']) {
      const row = site
        .page(page)
        .doc.querySelectorAll('main .stack-seven tbody tr')
        .find((tr) => text(tr).startsWith('Machine learning engineer'));
      expect(looseText(row!)).toMatch(/0\.35 Reshaped/);
    }
    const inIndex = site
      .page('/roles/')
      .doc.querySelectorAll('.index > li')
      .find((li) => text(li.querySelector('h3')) === 'Machine learning engineer');
    expect(looseText(inIndex!)).toContain('Reshaped');
  });
});

describe('other years', () => {
  it('give another finding on the front page', () => {
    // Seven in 2030, five in 2045, four in 2046: the eighth of sixteen is the first by which half have come.
    expect(title('/')).toBe('Twelve of sixteen new titles have at least an even chance by 2045');
    expect(title('/')).not.toBe(title('/', before));
  });

  it('give other findings on the roles’ own pages', () => {
    expect(title(`/roles/${changed.SEEN_TWICE}/`)).toMatch(
      /^An even chance of a name by 204[56], with two of \w+ signals already seen$/,
    );
    expect(title(`/roles/${changed.NEVER_SEEN}/`)).toBe(
      'An even chance of a name by 2045, give or take: our range spans 10 years',
    );
  });

  it('give another finding over the evolutions', () => {
    expect(text(one(site.page('/evolutions/').doc, '#bars'))).toBe(
      `${Word(changed.SETTLED_BY_2036)} of seven have settled into a new title by 2036`,
    );
  });

  it('move the entries of the timeline', () => {
    const year = site
      .page('/timeline/')
      .doc.querySelectorAll('.timeline-year')
      .find((li) => li.querySelector('#y2030'));
    expect(looseText(year!).match(/an even chance that a UK framework names it/g)).toHaveLength(7);
  });
});

describe('a role fewer', () => {
  it('has no page and no mention', () => {
    expect(site.pages.filter((p) => p.html.includes(changed.REMOVED)).map((p) => p.address)).toEqual([]);
  });

  it('changes what is counted', () => {
    expect(text(one(site.page('/').doc, 'h1'))).toBe('Seven jobs of today. Sixteen on their way.');
    expect(text(one(site.page('/roles/').doc, 'h1'))).toBe('Twenty-three roles');
    expect(title('/evolutions/')).toMatch(/ of nine emerging roles$/);
    expect(site.page('/evolutions/').doc.querySelectorAll('.map-wide .map-role')).toHaveLength(23);
    expect(site.page('/').doc.querySelectorAll('main figure details tbody tr')).toHaveLength(16);
  });
});

describe('a draft', () => {
  it('is not in a build, whatever NODE_ENV the shell holds', () => {
    const files = fs.globSync('**/*.{html,xml,json,txt}', { cwd: built.dir });
    const mentions = files.filter((file) => {
      const words = fs.readFileSync(path.join(built.dir, file), 'utf8');
      return words.includes(changed.DRAFT) || words.includes(changed.DRAFT_TITLE);
    });
    expect(mentions).toEqual([]);
    expect(fs.existsSync(path.join(built.dir, 'articles', changed.DRAFT))).toBe(false);
  });
});

describe('promotions', () => {
  const boxes = (from: typeof site, address: string) => from.page(address).doc.querySelectorAll('.promotion');
  const heading = (box: HtmlElement) => text(box.querySelector('.text-item'));
  const withVacancies = '/roles/machine-learning-engineer/';

  it.each([
    ['/', changed.PROMOTIONS.sponsored],
    [withVacancies, changed.PROMOTIONS.sponsored],
    ['/vacancies/', changed.PROMOTIONS.lastDay],
  ])('show one at a time on %s, a sponsor’s first, and none outside its days', (address, title) => {
    expect(boxes(site, address).map((box) => heading(box))).toEqual([title]);
  });

  it('are one a page at most, each within its last day', () => {
    for (const from of [site, before])
      for (const { address } of from.pages) {
        const [box, second] = boxes(from, address);
        expect(second, address).toBeUndefined();
        if (box) expect(attribute(box.closest('until-day'), 'data-until')).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
  });

  it('always say who speaks and until when', () => {
    for (const { address } of site.pages)
      for (const box of boxes(site, address)) {
        const sponsored = heading(box) === changed.PROMOTIONS.sponsored;
        expect(text(box.querySelector('.fine'))).toBe(
          sponsored
            ? `Sponsored by ${changed.SPONSOR}, until 31 December 2026`
            : 'House announcement, until 21 November 2026',
        );
        expect(attribute(box, 'aria-label')).toBe(sponsored ? 'Sponsored' : 'House announcement');
        expect(attribute(box.querySelector('a'), 'rel')).toBe(sponsored ? 'sponsored noopener' : undefined);
      }
  });

  it('leave no box where there is none', () => {
    for (const { address } of before.pages)
      for (const box of boxes(before, address)) {
        expect(heading(box)).not.toBe('');
        expect(text(box.querySelector('.fine'))).toMatch(/^(House announcement|Sponsored by \S)/);
      }
  });
});

describe('a base path', () => {
  it('starts every address within the site', () => {
    expect(site.base).toBe(changed.BASE);
    const problems = site.pages.flatMap(({ address, doc }) =>
      doc
        .querySelectorAll('[href], [src], [action]')
        .flatMap((e) => ['href', 'src', 'action'].map((name) => attribute(e, name)))
        .filter((url) => url?.startsWith('/') && !url.startsWith(`${changed.BASE}/`))
        .map((url) => `${address}: ${url}`),
    );
    expect(problems).toEqual([]);
  });

  it('stands once in a canonical address, after the site’s own', () => {
    const problems = site.pages
      .filter((p) => p.address !== '/404.html')
      .filter(
        ({ address, doc }) =>
          attribute(doc.querySelector('link[rel="canonical"]'), 'href') !==
          `${changed.SITE_URL}${changed.BASE}${address}`,
      );
    expect(problems.map((p) => p.address)).toEqual([]);
  });

  it('starts every address in the style sheets', () => {
    const problems = fs
      .globSync('**/*.css', { cwd: built.dir })
      .flatMap((file) => [...fs.readFileSync(path.join(built.dir, file), 'utf8').matchAll(/url\(["']?(\/[^)"']*)/g)])
      .map(([, url]) => url)
      .filter((url) => !url?.startsWith(`${changed.BASE}/`));
    expect(problems).toEqual([]);
  });
});

describe('SITE_URL', () => {
  it('given, there is nothing to warn of', () => {
    expect(built.output).not.toContain('SITE_URL is not set');
  });
});
