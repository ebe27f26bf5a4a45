import { describe, expect, it } from 'vitest';
import { skillMoves } from '../../../../src/domain/skill-moves.ts';
import { skillTable } from '../../../../src/domain/tables/skill.ts';
import { skillsTable } from '../../../../src/domain/tables/skills.ts';
import { soundContent } from '../../../fixtures/content.ts';

const { roles, evolutions, skills } = soundContent();
const role = (id: string) => roles.find((r) => r.id === id)!;
const pairs = evolutions.map((e) => ({ from: role(e.from), to: role(e.to) }));
const keys = (table: { columns: readonly { key: string }[] }) => table.columns.map((c) => c.key);

describe('the table of a skill', () => {
  const emerging = roles.filter((r) => r.stage === 'emerging');
  const table = skillTable('python', skillMoves('python', pairs), emerging);

  it('has a row for each evolution that touches it and for each emerging role', () => {
    expect(table.rows.map((r) => [r['comes_from'], r['role']])).toEqual([
      ...skillMoves('python', pairs).map((m) => [m.from.title, m.to.title]),
      ...emerging.map((r) => ['', r.title]),
    ]);
  });

  it('gives every column a value in every row', () => {
    for (const row of table.rows) expect(Object.keys(row)).toEqual(keys(table));
  });

  it('counts a change up or down', () => {
    const change = (before: 0 | 1 | 2 | 3 | 4, after: 0 | 1 | 2 | 3 | 4) =>
      skillTable('python', [{ ...pairs[0]!, before, after }], []).rows[0]?.['change'];
    expect([change(1, 3), change(3, 1), change(2, 2)]).toEqual([2, -2, 0]);
  });
});

it('the table of all skills counts who asks for each, and every evolution once', () => {
  const table = skillsTable(skills, roles, pairs);
  expect(table.rows.map((r) => r['skill'])).toEqual(skills.map((s) => s.title));
  for (const row of table.rows) {
    expect(Object.keys(row)).toEqual(keys(table));
    // Every role of the sound content asks for every skill.
    expect([row['today'], row['evolved'], row['emerging']]).toEqual([2, 2, 1]);
    expect(['rises', 'lowers', 'drops', 'holds'].reduce((sum, key) => sum + Number(row[key]), 0)).toBe(pairs.length);
  }
});
