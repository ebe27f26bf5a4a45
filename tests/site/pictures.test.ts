/** Every picture states its finding, says how to read it and holds its data as a table; and the finding is right. */
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { LEVELS } from '../../src/schemas/index.ts';
import { contentDir } from './builds.ts';
import { attribute, looseText, one, readSite, rowsOf, text } from './site.ts';
import { Word, word } from './words-of-numbers.ts';

const site = readSite(inject('dist'));
const { content } = readContent(contentDir());
const HORIZONS = ['2026', '2031', '2036', '2046'] as const;
const LEADS = ['person', 'shared', 'machine'] as const;
const WEIGHT = { person: 1, shared: 0.5, machine: 0 };

const figuresOn = (address: string) => site.page(address).doc.querySelectorAll('main figure');
/** The table that holds the data in words: the folded one, else the picture itself. */
const dataOf = (address: string) => {
  const figure = figuresOn(address)[0];
  if (!figure) throw new Error(`${address} has no picture`);
  return rowsOf(figure.querySelector('details table') ?? one(figure, 'table'));
};

describe('every picture of the site', () => {
  const figures = site.pages.flatMap((p) => figuresOn(p.address).map((figure) => ({ address: p.address, figure })));

  it('is on the front page, the evolutions page and every role’s page', () => {
    const pages = new Set(figures.map((f) => f.address));
    const expected = ['/', '/evolutions/', ...content.roles.map((r) => `/roles/${r.id}/`)];
    expect(expected.filter((address) => !pages.has(address))).toEqual([]);
  });

  it('has a title, how to read it, and its data as a table', () => {
    const problems = figures.flatMap(({ address, figure }) => {
      const title = figure.querySelector(`#${attribute(figure, 'aria-labelledby')}`);
      return [
        ...(text(title).length > 20 ? [] : [`${address}: no title`]),
        ...(looseText(one(figure, '.how')).length > 60 ? [] : [`${address}: no word on how to read it`]),
        ...(figure.querySelectorAll('table').some((t) => rowsOf(t).length > 0) ? [] : [`${address}: no table`]),
        ...figure
          .querySelectorAll('details')
          .filter((d) => !text(d.querySelector('summary')))
          .map(() => `${address}: a fold without a name`),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('hides its drawing from those who are read the table, or names it', () => {
    const problems = site.pages.flatMap(({ address, doc }) =>
      doc
        .querySelectorAll('svg')
        .filter((svg) => !svg.closest('svg svg') && !svg.closest('[aria-hidden="true"]'))
        .filter(
          (svg) => !attribute(svg, 'aria-label') && !attribute(svg, 'aria-labelledby') && !svg.querySelector('title'),
        )
        .map(() => `${address}: an svg without a name`),
    );
    expect([...new Set(problems)]).toEqual([]);
  });
});

describe.each(content.roles.filter((r) => r.stage === 'today'))('the task picture of $id', (role) => {
  const { doc } = site.page(`/roles/${role.id}/`);
  const count = (horizon: (typeof HORIZONS)[number], lead: string) =>
    role.tasks.filter((t) => t.lead[horizon] === lead).length;
  const score = (horizon: (typeof HORIZONS)[number]) =>
    role.tasks.reduce((sum, t) => sum + WEIGHT[t.lead[horizon]], 0) / role.tasks.length;

  it('counts in its title who leads in 2036', () => {
    const [people, shared] = [count('2036', 'person'), count('2036', 'shared')];
    const title = text(one(doc, 'figure h2'));
    const [led, both] = [people, shared].map((n) => Word(n).toLowerCase());
    expect(title).toBe(`In 2036 people lead ${led} of these ten tasks and share ${both}`);
  });

  it('shows the score of each horizon, and the verdict that the score of 2036 earns', () => {
    expect(doc.querySelectorAll('.tasks .score b').map((b) => text(b))).toEqual(
      HORIZONS.map((h) => score(h).toFixed(2)),
    );
    const names = ['Absorbed', 'Reshaped', 'Resilient with growing AI support', 'Resilient'];
    const verdict = names[[0.25, 0.5, 0.75].filter((from) => score('2036') >= from).length];
    expect(looseText(one(doc, '.rail dd'))).toMatch(
      new RegExp(`^${verdict} ${score('2036').toFixed(2)} of 1, from ten tasks in 2036`),
    );
  });

  it('draws every task at every horizon, with the lead in words', () => {
    const drawn = doc
      .querySelectorAll('.tasks tbody tr')
      .filter((tr) => tr.querySelectorAll('td').length > 0)
      .map((tr) => [text(tr.querySelector('th')), ...tr.querySelectorAll('td').map((td) => text(td).toLowerCase())]);
    const expected = role.tasks.map((t) => [t.name, ...HORIZONS.map((h) => t.lead[h])]);
    const shown = drawn.map(([name, ...leads]) => [
      name,
      ...leads.map((l) => LEADS.find((lead) => l.startsWith(lead))),
    ]);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  it('gives the reason for each task in its table', () => {
    const expected = role.tasks.map((t) => [t.name, ...HORIZONS.map((h) => t.lead[h]), t.why]);
    const shown = dataOf(`/roles/${role.id}/`).map((cells) =>
      cells.map((cell, i) => (i > 0 && i < 5 ? cell.toLowerCase() : cell)),
    );
    expect(shown).toEqual(expected);
  });
});

describe.each(content.roles.filter((r) => r.stage !== 'today'))('the arrival picture of $id', (role) => {
  const { doc } = site.page(`/roles/${role.id}/`);
  const { earliest, likely, latest } = role.arrival;
  const latestInWords = latest === 'after-2046' ? 'after 2046' : String(latest);

  it('names the likely year in its title, and how many signals are seen', () => {
    const seen = role.signals.filter((s) => s.state === 'seen').length;
    const title = text(one(doc, 'figure h2'));
    expect(title).toContain(String(likely));
    if (seen > 0) expect(title).toContain(`${word(seen)} of ${word(role.signals.length)} signals already seen`);
  });

  it('writes the three years in drawing, rail and words', () => {
    const drawing = looseText(one(doc, 'figure svg'));
    for (const year of [earliest, likely, latestInWords]) expect(drawing).toContain(String(year));
    expect(looseText(one(doc, 'figure details'))).toContain(
      `Earliest ${earliest}, likely ${likely}, latest ${latestInWords}`,
    );
    expect(looseText(one(doc, '.rail'))).toMatch(new RegExp(`Likely ${likely} ${earliest}(–| to )${latestInWords}`));
  });

  it('lists its years and every signal, under its number, in its table', () => {
    const rows = dataOf(`/roles/${role.id}/`).map(([name, , date]) => [name, date]);
    expect(rows).toEqual([
      ['Earliest', String(earliest)],
      ['Likely', String(likely)],
      ['Latest', latestInWords],
      ...role.signals.map((s, i) => [`${i + 1} ${s.name}`, s.date ?? 'none']),
    ]);
  });
});

describe('the front page', () => {
  const future = content.roles.filter((r) => r.stage !== 'today');

  it('says by which year half of the new titles are likely', () => {
    const years = future.map((r) => r.arrival.likely).toSorted((a, b) => a - b);
    const year = years.find((y) => years.filter((other) => other <= y).length * 2 >= years.length) ?? 0;
    const by = years.filter((y) => y <= year).length;
    expect(text(one(site.page('/').doc, 'figure h2'))).toBe(
      `${Word(by)} of ${word(years.length)} new titles have at least an even chance by ${year}`,
    );
  });

  it('draws every such role with its link, and lists its years', () => {
    const links = figuresOn('/')[0]
      ?.querySelectorAll('svg a')
      .map((a) => attribute(a, 'href') ?? '');
    expect(links?.toSorted()).toEqual(future.map((r) => `${site.base}/roles/${r.id}/`).toSorted());
    const rows = dataOf('/').map(([title, , ...years]) => [title, ...years]);
    const expected = future.map(({ title, arrival: a }) => [
      title,
      String(a.earliest),
      String(a.likely),
      a.latest === 'after-2046' ? 'after 2046' : String(a.latest),
    ]);
    expect(rows.toSorted()).toEqual(expected.toSorted());
  });
});

describe('the evolutions page', () => {
  it('counts the evolutions that settle by 2036', () => {
    const settled = content.evolutions.filter((e) => (e.milestones[2]?.year ?? 9999) <= 2036).length;
    expect(text(one(site.page('/evolutions/').doc, '#bars'))).toBe(
      `${Word(settled)} of ${word(content.evolutions.length)} have settled into a new title by 2036`,
    );
  });
});

describe('the evolution map', () => {
  const figure = one(site.page('/evolutions/').doc, 'figure.map');
  const drawings = figure.querySelectorAll('svg.map-drawing');
  const levels = (id: string) =>
    new Map(content.roles.find((r) => r.id === id)!.skills.map((s) => [s.skill, LEVELS.indexOf(s.level) + 1]));
  /** The measure of the method page, worked out again. */
  const share = (from: string, to: string): number => {
    const [have, need] = [levels(from), levels(to)];
    const sum = (of: (skill: string, level: number) => number) => [...need].reduce((n, [s, l]) => n + of(s, l), 0);
    return sum((s, l) => Math.min(l, have.get(s) ?? 0)) / sum((_, l) => l);
  };
  const percent = (part: number) => String(Math.round(part * 100));
  const evolved = content.roles.filter((r) => r.stage === 'evolved');
  const expected = [
    ...content.evolutions.map((e) => ({ from: e.from, to: e.to })),
    ...content.roles
      .filter((r) => r.stage === 'emerging')
      .flatMap(({ id: to }) => {
        const near = evolved.map((r) => ({ from: r.id, to, title: r.title, share: share(r.id, to) }));
        const sorted = near.toSorted((a, b) => b.share - a.share || (a.title < b.title ? -1 : 1));
        return sorted.slice(0, 2).filter((l, i) => i === 0 || l.share * 3 > 1);
      }),
  ];
  const titleOf = (id: string) => content.roles.find((r) => r.id === id)?.title ?? id;

  it('counts in its title the doors of the role that opens most', () => {
    const doors = evolved.map((r) => expected.filter((l) => l.from === r.id).length);
    const most = evolved.filter((_, i) => doors[i] === Math.max(...doors));
    const title = text(one(figure, 'h2'));
    for (const { title: name } of most) expect(title.toLowerCase()).toContain(`the ${name.toLowerCase()}`);
    const emerging = content.roles.filter((r) => r.stage === 'emerging').length;
    expect(title).toContain(`to ${word(Math.max(...doors))} of ${word(emerging)} emerging roles`);
  });

  it('links to every role once in each of its forms, and names every line', () => {
    expect(drawings).toHaveLength(3);
    for (const drawing of drawings) {
      const hrefs = drawing.querySelectorAll('a').map((a) => attribute(a, 'href') ?? '');
      expect(hrefs.toSorted()).toEqual(content.roles.map((r) => `${site.base}/roles/${r.id}/`).toSorted());
      const names = drawing.querySelectorAll('.map-line title').map((t) => text(t).toLowerCase());
      const lines = expected.map((l) =>
        `${titleOf(l.from)} to ${titleOf(l.to)}: ${percent(share(l.from, l.to))}% of the later role’s skill levels`.toLowerCase(),
      );
      expect(names.toSorted()).toEqual(lines.toSorted());
    }
  });

  it('has its lines in the table', () => {
    const rows = rowsOf(one(figure, 'details table')).map(([from, , to, , , part]) => [from, to, part]);
    const lines = expected.map((l) => [titleOf(l.from), titleOf(l.to), percent(share(l.from, l.to))]);
    expect(rows.toSorted()).toEqual(lines.toSorted());
  });

  it('has its lines in the lists below, evolution by evolution', () => {
    const items = site.page('/evolutions/').doc.querySelectorAll('.carries > li');
    const shown = items.flatMap((item) => {
      const lines = item.querySelectorAll('ul > li').filter((li) => li.querySelector('svg'));
      return lines.map((li) => [text(one(li, 'a')), text(one(li, '.num'))]);
    });
    const lines = expected.map((l) => [titleOf(l.to), `${percent(share(l.from, l.to))}%`]);
    expect(shown.toSorted()).toEqual(lines.toSorted());
  });

  it('can be asked for each role by its address', () => {
    for (const { id } of content.roles) {
      expect(text(figure.querySelector(`#map-${id}`))).toContain(titleOf(id).slice(1));
      const asked = site.page('/evolutions/').doc.querySelectorAll(`.carries a[href="#map-${id}"]`);
      expect(asked.length, id).toBeGreaterThan(0);
    }
  });

  it('has a part on each role’s page that names what is around it, within 2.5 KB', () => {
    for (const { id } of content.roles) {
      const page = site.page(`/roles/${id}/`);
      const near = one(page.doc, '.near');
      const around = expected.filter((l) => l.from === id || l.to === id);
      const words = looseText(one(near, 'p'));
      for (const l of around.toSorted((a, b) => share(b.from, b.to) - share(a.from, a.to)).slice(0, 3))
        expect(words, id).toContain(`(${percent(share(l.from, l.to))}%)`);
      const links = near.querySelectorAll('svg a').map((a) => attribute(a, 'href'));
      expect(links.length, id).toBeGreaterThan(0);
      expect(links, id).not.toContain(`${site.base}/roles/${id}/`);
      const html = /<div class="near">.*?<\/div>/s.exec(page.html)?.[0] ?? '';
      expect(Buffer.byteLength(html), id).toBeLessThanOrEqual(2560);
      expect(Buffer.byteLength(html), id).toBeGreaterThan(500);
    }
  });
});
