/** The ledger's pages: of the finished site what follows from its content, of the second build what was made up for it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { ledger } from '../../src/domain/ledger.ts';
import { contentDir } from './builds.ts';
import { attribute, looseText, one, readSite, rowsOf, text } from './site.ts';
import { AS_OF } from './variant.ts';
import * as made from './variant-ledger.ts';

const built = inject('variant');
const sites = [
  { name: 'the finished site', site: readSite(inject('dist')), content: contentDir() },
  { name: 'the second build', site: readSite(built.dir), content: built.content },
];

describe.each(sites)('the ledger of $name', ({ site, content: dir }) => {
  const { content } = readContent(dir);
  const forecasts = ledger(content);
  const page = site.page('/forecasts/').doc;
  const all = page.querySelectorAll('.filterable table tbody tr');

  it('has a page for each forecast and for each arrival, and no other', () => {
    const below = site.pages.flatMap((p) => /^\/forecasts\/([^/]+)\/$/.exec(p.address)?.[1] ?? []);
    expect(below.toSorted()).toEqual(forecasts.map((f) => f.id).toSorted());
    const arrivals = content.roles.filter((r) => r.stage !== 'today').map((r) => `arrival-${r.id}`);
    expect(arrivals.length).toBeGreaterThan(0);
    expect(below).toEqual(expect.arrayContaining(arrivals));
  });

  it('lists every one of them in a table, soonest first, with its page', () => {
    const links = all.map((row) => attribute(row.querySelector('a'), 'href'));
    expect(links).toEqual(forecasts.map((f) => `${site.base}/forecasts/${f.id}/`));
    const due = all.map((row) => attribute(row.querySelector('time'), 'datetime'));
    expect(due).toEqual(due.toSorted());
  });

  it('writes every probability with its word', () => {
    for (const row of all)
      expect(looseText(one(row, '.chance'))).toMatch(
        /^\d{1,2}% (almost no chance|(very )?(un)?likely|roughly even|almost certain)$/,
      );
  });

  it('has a checkbox for every value that a row has', () => {
    for (const group of ['topic', 'status', 'horizon']) {
      const boxes = page.querySelectorAll(`input[name="${group}"]`).map((box) => attribute(box, 'value'));
      expect(boxes.length).toBeGreaterThan(1);
      for (const row of all) expect(boxes).toContain(attribute(row, `data-${group}`));
    }
  });

  it('counts beside each checkbox the rows that have its value', () => {
    for (const group of ['topic', 'status', 'horizon'])
      for (const label of page.querySelectorAll('.filters label')) {
        const box = one(label, 'input');
        if (attribute(box, 'name') !== group) continue;
        const n = all.filter((row) => attribute(row, `data-${group}`) === attribute(box, 'value')).length;
        expect(text(label.querySelector('.count'))).toBe(String(n));
      }
  });

  it('draws a brick for each, and gives the same as a table', () => {
    const drawings = page.querySelectorAll('figure svg.only-wide, figure svg.only-narrow');
    expect(drawings).toHaveLength(2);
    for (const drawing of drawings) expect(drawing.querySelectorAll('rect.open')).toHaveLength(forecasts.length);
    expect(rowsOf(one(page, 'figure details table')).map(([id]) => id)).toEqual(forecasts.map((f) => f.id));
  });

  it.each(forecasts.map((f) => [f.id, f] as const))(
    'says on the page of %s what it claims and how it is decided',
    (id, f) => {
      const { doc } = site.page(`/forecasts/${id}/`);
      expect(text(one(doc, 'h1'))).toBe(f.claim.replaceAll(/\s+/g, ' '));
      expect(looseText(one(doc, 'main'))).toContain(f.resolution.replaceAll(/\s+/g, ' '));
      const times = doc.querySelectorAll('.rail time').map((t) => attribute(t, 'datetime'));
      expect(times).toEqual([f.madeOn, f.resolvesBy]);
      const about = doc.querySelectorAll('.rail a').map((a) => attribute(a, 'href'));
      expect(about).toEqual(f.roles.map((role) => `${site.base}/roles/${role}/`));
      for (const reason of [...f.reasonsFor, ...f.reasonsAgainst])
        expect(text(one(doc, 'main'))).toContain(reason.text.replaceAll(/\s+/g, ' '));
    },
  );
});

const { site } = sites[1]!;
const ledgerPage = site.page('/forecasts/').doc;
const statusOf = (id: string) => {
  const row = ledgerPage
    .querySelectorAll('.filterable table tbody tr')
    .find((tr) => attribute(tr.querySelector('a'), 'href') === `${site.base}/forecasts/${id}/`);
  return [attribute(row ?? null, 'data-status'), looseText(row!.querySelectorAll('td').at(-1)!)];
};
const forecastPage = (id: string) => site.page(`/forecasts/${id}/`).doc;
const figure = (id: string) => one(forecastPage(id), 'main figure');

describe('what was made up', () => {
  it.each([
    [made.HAPPENED.id, 'happened', 'Happened'],
    [made.FAILED.id, 'did-not-happen', 'Did not happen'],
    [made.UNDECIDED.id, 'cannot-be-decided', 'Can’t be decided'],
    [made.OVERDUE.id, 'overdue', 'Overdue'],
    ['yards-open', 'open', 'Open'],
    ['data-scientist-2031', 'open', 'Open'],
    [`arrival-${made.NAMED}`, 'happened', 'Happened'],
    ['arrival-applied-ai-innovator', 'open', 'Open'],
  ])('shows the status of %s: %s', (id, status, words) => {
    expect(statusOf(id)).toEqual([status, words]);
    expect(looseText(one(forecastPage(id), '.rail'))).toContain(`Status ${words}`);
  });

  it('says how many are decided, and which are past their day', () => {
    const first = one(ledgerPage, 'main figure');
    const total = made.TYPED + 16;
    expect(text(one(first, 'h2'))).toBe(`Three of ${total} forecasts have been decided`);
    expect(text(first)).toContain('One forecast is past the day and not decided yet.');
  });

  it('puts next what is not decided, the overdue one first', () => {
    const next = ledgerPage.querySelectorAll('section').find((s) => s.querySelector('#next'));
    const rows = next!.querySelectorAll('tbody tr');
    expect(rows.map((tr) => attribute(tr, 'data-status')).slice(0, 2)).toEqual(['overdue', 'open']);
    expect(rows.every((tr) => ['open', 'overdue'].includes(attribute(tr, 'data-status') ?? ''))).toBe(true);
  });

  it('marks in the drawing what happened, what did not and what is overdue', () => {
    const drawing = one(ledgerPage, 'figure svg.only-wide');
    const lines = drawing.querySelectorAll('path.ink-line').map((p) => attribute(p, 'd') ?? '');
    expect(lines.filter((d) => /-2h\d+$/.test(d))).toHaveLength(2);
    expect(lines.filter((d) => /l\d+ -\d+$/.test(d))).toHaveLength(1);
    expect(drawing.querySelectorAll('circle.ink')).toHaveLength(1);
  });

  it('shows words of an editor as words', () => {
    expect(text(one(forecastPage(made.HAPPENED.id), 'h1'))).toContain(made.ODD_WORDS);
    expect(forecastPage(made.HAPPENED.id).querySelectorAll('h1 b')).toEqual([]);
  });
});

describe('the scores', () => {
  const section = ledgerPage.querySelectorAll('section').find((s) => s.querySelector('#scores'))!;

  it('are those worked out by hand', () => {
    // yards-count: (0.6² + 0.3² + 0.05²) / 3 = 0.150833, at first 0.36. yards-close: 0.2² = 0.04 twice.
    // The arrival was named on 1 November 2026: 0.9² by 2028, 0.5² by 2030, 0.1² by 2035.
    // Around 2026: (0.150833 + 0.04 + 0.81) / 3 and (0.36 + 0.04 + 0.81) / 3; in all, five with 0.25 and 0.01.
    expect(rowsOf(section.querySelectorAll('table')[0]!)).toEqual([
      ['Falls due around 2026', '3', '0.334', '0.403', '0.250', '1'],
      ['Falls due around 2031', '1', '0.250', '0.250', '0.250', '0'],
      ['Falls due around 2036', '1', '0.010', '0.010', '0.250', '0'],
      ['Falls due around 2046', '0', 'none yet', 'none yet', 'none yet', '0'],
      ['All', '5', '0.252', '0.294', '0.250', '1'],
    ]);
    expect(text(one(section, 'h2'))).toBe('Five scored');
  });

  it('are beside a calibration chart with a mark for each fifth of the scale that has any', () => {
    // Last said before the decision: 95 and 90 of what happened, 50 and 10 too; 20 of what did not.
    expect(rowsOf(section.querySelectorAll('details table')[0]!)).toEqual([
      ['1–20', '2', '15', '50'],
      ['21–40', '0', 'none', 'none'],
      ['41–60', '1', '50', '100'],
      ['61–80', '0', 'none', 'none'],
      ['81–99', '2', '93', '100'],
    ]);
    const marks = section.querySelectorAll('svg.calibration circle');
    expect(marks.map((c) => attribute(c.parent as typeof section, 'x'))).toEqual(['15%', '50%', '92.5%']);
    expect(marks.map((c) => attribute(c.parent as typeof section, 'y'))).toEqual(['120', '0', '0']);
    expect(text(section)).not.toContain('othing resolved yet');
  });
});

describe('the history of a forecast', () => {
  const history = (id: string) =>
    forecastPage(id)
      .querySelectorAll('section')
      .find((s) => s.querySelector('#history'))!
      .querySelectorAll('li')
      .map((li) => looseText(li).replaceAll(' .', '.'));

  it('tells every change of mind with its day and its reason, newest first', () => {
    expect(history(made.HAPPENED.id)).toEqual([
      '28 October 2025 Happened. The survey of that autumn says so. 1',
      '20 July 2025 Changed to 95%, very likely. The yards have all bought the machine.',
      '11 April 2025 Changed to 70%, likely. A yard in the next town has begun.',
      '1 January 2025 Made at 40%, unlikely.',
    ]);
    expect(history(made.OVERDUE.id)).toEqual(['1 January 2025 Made at 65%, likely.']);
  });

  it('is drawn with a step for each, and told as a table', () => {
    expect(rowsOf(one(figure(made.HAPPENED.id), 'details table'))).toEqual([
      ['2025-01-01', '40', 'unlikely'],
      ['2025-04-11', '70', 'likely'],
      ['2025-07-20', '95', 'very likely'],
    ]);
    expect(figure(made.HAPPENED.id).querySelectorAll('svg.beliefs line.edge')).toHaveLength(5);
    expect(figure(made.OVERDUE.id).querySelectorAll('svg.beliefs line.edge')).toHaveLength(1);
  });

  it.each([
    [made.HAPPENED.id, 'It happened; we had said 95%, very likely'],
    [made.FAILED.id, 'It did not happen; we had said 20%, very unlikely'],
    [made.UNDECIDED.id, 'It can’t be decided; we had said 80%, likely'],
    [made.OVERDUE.id, 'Likely: 65%, unchanged since 1 January 2025'],
    [`arrival-${made.NAMED}`, 'It happened; we had said 50%, roughly even'],
  ])('of %s has this for its finding: %s', (id, words) => {
    expect(text(one(figure(id), 'h2'))).toBe(words);
  });

  it('marks what came of it at its end of the scale, and what can’t be decided nowhere', () => {
    const marks = (id: string) =>
      figure(id)
        .querySelectorAll('svg.beliefs circle')
        .map((c) => attribute(c.parent as ReturnType<typeof figure>, 'y'));
    expect(marks(made.HAPPENED.id)).toEqual(['0']);
    expect(marks(made.FAILED.id)).toEqual(['210']);
    for (const id of [made.UNDECIDED.id, made.OVERDUE.id]) expect(marks(id)).toEqual([]);
  });

  it('says how it was decided', () => {
    expect(text(one(forecastPage(made.FAILED.id), 'main'))).toContain(made.FAILED.claim);
    expect(looseText(one(forecastPage(made.FAILED.id), 'main'))).toContain(
      'Did not happen. The survey of that winter counts them all.',
    );
  });
});

describe('the lock', () => {
  it('is named on the page by its newest hash and its length', () => {
    const lines = fs.readFileSync(path.join(built.content, 'forecasts.lock'), 'utf8').trimEnd().split('\n');
    const locked = lines.filter((l) => !l.startsWith('#'));
    const [day, , hash] = locked.at(-1)!.split(' ');
    expect(text(one(ledgerPage, 'code'))).toBe(hash);
    expect(text(one(ledgerPage, 'main'))).toContain(`${locked.length} lines, the last locked on `);
    expect(day).toBe(AS_OF);
  });
});

describe('the timeline', () => {
  const { doc } = site.page('/timeline/');
  const items = doc.querySelectorAll('.timeline .timeline-year');

  it('has what lies before the axis first, and then its years', () => {
    expect(looseText(items[0]!)).toMatch(/^Before 2026 A rule for yards that is older than the axis/);
    expect(items.slice(1).map((li) => Number(text(li.querySelector('h3'))))).toEqual(
      items
        .slice(1)
        .map((li) => Number(text(li.querySelector('h3'))))
        .toSorted((a, b) => a - b),
    );
  });

  it('keeps a date that no longer holds, struck through, in the list and in the picture', () => {
    const item = one(doc, '#moved-rule');
    expect(looseText(item)).toContain(made.MOVED_RULE);
    expect(text(item.querySelector('s'))).toBe('2 August 2026');
    expect(looseText(item)).toContain('The yards were not ready in time.');
    expect(looseText(item)).toContain('read in another publication');
    const row = doc
      .querySelectorAll('.timeline-picture li')
      .find((li) => text(li.querySelector('a')) === made.MOVED_RULE)!;
    expect(text(row.querySelector('s'))).toBe('2 August 2026');
    expect(row.querySelectorAll('rect.open')).toHaveLength(1);
    expect(row.querySelectorAll('rect.fill')).toHaveLength(1);
  });

  it('has a row for each rule of the axis, each with its place in the list', () => {
    const band = doc.querySelectorAll('section').find((s) => attribute(s, 'data-band') === 'law')!;
    const targets = band.querySelectorAll('li a').map((a) => attribute(a, 'href'));
    expect(targets).toEqual(['#moved-rule', '#yard-standard']);
    for (const target of targets) expect(doc.querySelector(target!)).not.toBeNull();
  });

  it('names each typed forecast once, at the day on which it falls due', () => {
    const named = doc
      .querySelectorAll('.timeline li')
      .filter((li) => attribute(li, 'data-kind') === 'forecast')
      .map((li) => attribute(li.querySelector('a'), 'href'));
    // One of the five fell due before the axis and stands in its first group.
    expect(named).toHaveLength(made.TYPED);
    expect(new Set(named).size).toBe(made.TYPED);
    const band = doc.querySelectorAll('section').find((s) => attribute(s, 'data-band') === 'forecast')!;
    expect(band.querySelectorAll('rect.open')).toHaveLength(made.TYPED);
  });

  it('counts in its finding the rules and titles of the first five years', () => {
    // Two rules from 2026 to 2031, and all seven evolved roles, likely in 2030.
    expect(text(one(doc, 'figure h2'))).toBe(
      'Two dates in law and standards from 2026 to 2031; by then seven of sixteen new titles have at least an even chance',
    );
  });
});
