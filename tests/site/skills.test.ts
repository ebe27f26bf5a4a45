/** The skills pages and the table of /match/ say what the content says, counted here again. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { readState } from '../../src/elements/match/state.ts';
import { contentDir } from './builds.ts';
import { attribute, looseText, one, readSite, rowsOf, text } from './site.ts';
import { Word, word } from './words-of-numbers.ts';

const site = readSite(inject('dist'));
const { content } = readContent(contentDir());
const { roles, skills, evolutions } = content;
const LEVELS = ['awareness', 'working', 'practitioner', 'expert'];

const level = (role: string, skill: string): number =>
  1 + LEVELS.indexOf(roles.find((r) => r.id === role)?.skills.find((s) => s.skill === skill)?.level ?? '');
const asking = (skill: string, stage?: string) =>
  roles.filter((r) => level(r.id, skill) > 0 && (stage === undefined || r.stage === stage));
const changes = (skill: string) => {
  const all = evolutions.map((e) => ({ before: level(e.from, skill), after: level(e.to, skill) }));
  return {
    rises: all.filter((c) => c.after > c.before).length,
    lowers: all.filter((c) => c.after < c.before && c.after > 0).length,
    drops: all.filter((c) => c.after < c.before && c.after === 0).length,
    holds: all.filter((c) => c.after === c.before && c.after > 0).length,
  };
};
const trend = (skill: string): string => {
  const { rises, lowers, drops, holds } = changes(skill);
  if (rises + lowers + drops + holds === 0) return 'new';
  if (rises > lowers + drops) return 'rising';
  if (lowers + drops > rises + asking(skill, 'emerging').length) return 'less asked for';
  return lowers + drops > 0 ? 'mixed' : 'steady';
};

describe.each(skills)('the page of $id', ({ id, evidence }) => {
  const { doc } = site.page(`/skills/${id}/`);
  const figure = one(doc, 'figure');
  const { rises, lowers, drops, holds } = changes(id);

  it('says in its title where it is going, how many roles ask for it, and what changing jobs do', () => {
    const title = text(one(figure, 'h2'));
    expect(title.startsWith(`${Word(0)}`)).toBe(false);
    expect(title.toLowerCase().startsWith(`${trend(id)}: `)).toBe(true);
    if (trend(id) === 'new') expect(title).toContain(`${word(asking(id, 'emerging').length)} of `);
    else {
      expect(title).toContain(`${word(asking(id).length)} of ${word(roles.length)} roles`);
      const emerging = asking(id, 'emerging').length;
      expect(title.includes(`${word(emerging)} of them emerging`)).toBe(emerging > 0);
      const told = title.slice(title.indexOf(`where ${word(evolutions.length)} jobs change, `));
      for (const [n, what] of [
        [rises, 'for more'],
        [lowers, 'for less'],
        [drops, 'no longer list'],
        [holds, 'for as much'],
      ] as const)
        expect(new RegExp(` ${word(n)} (asks? )?${what}`).test(told), `${n} ${what}`).toBe(n > 0);
    }
  });

  it('draws and lists every evolution that touches it and every emerging role that asks for it', () => {
    const rows = rowsOf(one(figure, 'table'));
    expect(rows).toHaveLength(rises + lowers + drops + holds + asking(id, 'emerging').length);
    expect(figure.querySelectorAll('.moves li')).toHaveLength(rows.length);
    for (const [later = '', after, today = '', before] of rows) {
      const of = (title: string) => roles.find((r) => r.title === title)?.id ?? '';
      expect(Number(after)).toBe(level(of(later), id));
      if (today) expect(Number(before)).toBe(level(of(today), id));
    }
  });

  it('lists every role that asks for it under its stage, with its level', () => {
    const tables = doc.querySelectorAll('.by-stage');
    const listed = tables.flatMap((t) =>
      rowsOf(one(t, 'table')).map(([title, name]) => [text(one(t, 'h3')).split(' ')[0], title, name]),
    );
    const expected = asking(id).map((r) => [r.stage, r.title, LEVELS[level(r.id, id) - 1]]);
    expect(listed.map((row) => [row[0]?.toLowerCase(), row[1], row[2]?.toLowerCase()]).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it('names what counts as evidence of each level where that is written', () => {
    expect(doc.querySelectorAll('.skill-levels .counts')).toHaveLength(evidence ? 4 : 0);
  });

  it('names skills that roles ask for with it', () => {
    const share = (other: string) => {
      const both = asking(id).filter((r) => level(r.id, other) > 0).length;
      return both / (asking(id).length + asking(other).length - both);
    };
    const best = skills.map((s) => s.id).filter((other) => other !== id && share(other) > 0);
    const related = doc
      .querySelectorAll('section[aria-labelledby="related"] li a')
      .map((a) => /skills\/([^/]+)\//.exec(attribute(a, 'href') ?? '')?.[1] ?? '');
    expect(related).toHaveLength(Math.min(4, best.length));
    const least = Math.min(...related.map(share));
    expect(best.filter((other) => !related.includes(other) && share(other) > least)).toEqual([]);
  });

  it('leads to the match with itself filled in', () => {
    const link = doc
      .querySelectorAll('main a[href]')
      .map((a) => attribute(a, 'href') ?? '')
      .filter((href) => href.includes('/match/#'));
    expect(link).toHaveLength(1);
    const known = { skills: skills.map((s) => s.id), starts: new Map() };
    const { state, ignored } = readState(new URL(link[0]!, 'http://x').hash, known);
    expect([...state.held]).toEqual([[id, 2]]);
    expect(ignored).toBeUndefined();
  });
});

describe('the page of all skills', () => {
  const { doc } = site.page('/skills/');

  it('counts in its title how many rise, are less asked for and are new', () => {
    const n = (name: string) => skills.filter((s) => trend(s.id) === name).length;
    const title = text(one(doc, 'figure h2'));
    expect(title.match(/^\S+|, \S+|; \S+/g)).toEqual([
      Word(n('rising')),
      `, ${word(n('less asked for'))}`,
      `; ${word(n('new'))}`,
    ]);
  });

  it('gives every skill its number of roles and its trend, in the list and in the table', () => {
    const listed = doc
      .querySelectorAll('.skill-group li')
      .map((li) => [text(one(li, 'h4')), ...looseText(one(li, '.skill-where')).split(/ ?, /)]);
    const expected = skills.map((s) => {
      const n = asking(s.id).length;
      return [s.title, `${n} role${n === 1 ? '' : 's'}`, trend(s.id)];
    });
    expect(listed.toSorted()).toEqual(expected.toSorted());
    const rows = rowsOf(one(doc, 'figure table')).map((row) => [row[0], ...row.slice(2, 9), row[9]?.toLowerCase()]);
    expect(rows.toSorted()).toEqual(
      skills
        .map((s) => {
          const { rises, lowers, drops, holds } = changes(s.id);
          const stages = ['today', 'evolved', 'emerging'].map((stage) => asking(s.id, stage).length);
          return [s.title, ...[...stages, rises, lowers, drops, holds].map(String), trend(s.id)];
        })
        .toSorted(),
    );
  });
});

describe('the table of /match/', () => {
  const table = one(site.page('/match/').doc, '.skills-table');
  const columns = table
    .querySelectorAll('thead th a')
    .map((a) => /roles\/([^/]+)\//.exec(attribute(a, 'href') ?? '')?.[1] ?? '');

  it('has a column for each role, by stage, evolved ones in the place of what they come from', () => {
    expect(columns.toSorted()).toEqual(roles.map((r) => r.id).toSorted());
    const stages = columns.map((id) => roles.find((r) => r.id === id)?.stage);
    expect(stages).toEqual(stages.toSorted((a, b) => ['today', 'evolved', 'emerging'].indexOf(a!) - ['today', 'evolved', 'emerging'].indexOf(b!))); // prettier-ignore
    const evolved = columns.filter((_, i) => stages[i] === 'evolved');
    const today = columns.filter((_, i) => stages[i] === 'today');
    expect(evolved.map((id) => evolutions.find((e) => e.to === id)?.from)).toEqual(today);
  });

  it('has a row for each skill with the level of every role', () => {
    const rows = table
      .querySelectorAll('tbody tr')
      .filter((tr) => tr.querySelector('th a'))
      .map((tr) => ({
        id: /skills\/([^/]+)\//.exec(attribute(one(tr, 'th a'), 'href') ?? '')?.[1] ?? '',
        levels: tr.querySelectorAll('td').map((td) => Number(text(td) || 0)),
      }));
    expect(rows.map((r) => r.id).toSorted()).toEqual(skills.map((s) => s.id).toSorted());
    for (const { id, levels } of rows) expect(levels).toEqual(columns.map((role) => level(role, id)));
  });
});

it('no script takes the schemas to the browser', () => {
  const heavy = fs
    .globSync('assets/*.js', { cwd: site.dir })
    .filter((file) => fs.readFileSync(path.join(site.dir, file), 'utf8').includes('ZodType'));
  expect(heavy).toEqual([]);
});
