import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySettling, milestonesFinding, type EvolutionRow } from '../../../../src/domain/charts/milestones.ts';
import { arrivalTable } from '../../../../src/domain/tables/arrival.ts';
import { arrivalsTable } from '../../../../src/domain/tables/arrivals.ts';
import { milestonesTable } from '../../../../src/domain/tables/milestones.ts';
import type { Table } from '../../../../src/domain/tables/table.ts';
import { tasksTable } from '../../../../src/domain/tables/tasks.ts';
import { arrivalArb, tasksArb } from '../../../fixtures/arbitraries.ts';
import {
  anEmergingRole,
  anEvolvedRole,
  aSignal,
  aSignalNotYet,
  aTask,
  leads,
  milestonesIn,
} from '../../../fixtures/content.ts';

const cells = ({ columns, rows }: Table) => rows.map((row) => columns.map((c) => row[c.key]));

it('arrivals: the first one first, with its id for the file alone', () => {
  const later = anEmergingRole({
    title: 'Later',
    arrival: { ...anEmergingRole().arrival, likely: 2040, latest: 'after-2046' },
  });
  const table = arrivalsTable([later, anEvolvedRole()]);
  expect(cells(table)).toEqual([
    ['Insight designer', 'insight-designer', 'Evolved', 2028, 2033, 2040],
    ['Later', 'audit-lead', 'Emerging', 2028, 2040, 'after 2046'],
  ]);
  expect(table.columns.filter((c) => c.isFileOnly).map((c) => c.key)).toEqual(['role_id']);
});

it('an arrival: its three years, then the signals under their numbers', () => {
  const role = anEvolvedRole({ signals: [aSignal({ name: 'It is there', date: '2026-05' }), aSignalNotYet()] });
  expect(cells(arrivalTable(role))).toEqual([
    ['Earliest', '10% chance', 2028],
    ['Likely', '50% chance', 2033],
    ['Latest', '90% chance', 2040],
    ['1 It is there', 'Seen', '2026-05'],
    ['2 A framework names the work', 'Not yet', undefined],
  ]);
});

it('tasks: in the order in which they are written, with the reason', () => {
  const tasks = [aTask({ name: 'B', lead: leads('machine'), why: 'Because of b.' }), aTask({ name: 'A' })];
  const table = tasksTable(tasks);
  expect(table.columns.map((c) => c.title)).toEqual(['Task', '2026', '2031', '2036', '2046', 'Reason']);
  expect(cells(table)).toEqual([
    ['B', 'Machine', 'Machine', 'Machine', 'Machine', 'Because of b.'],
    ['A', 'Person', 'Person', 'Shared', 'Machine', 'Boxes stand still, so they are easy to count.'],
  ]);
});

describe('milestones', () => {
  const row = (id: string, ...years: [number, number, number]): EvolutionRow => ({
    id,
    from: `From ${id}`,
    to: `To ${id}`,
    milestones: milestonesIn(...years),
    share: 0.456,
  });
  const rows = [row('b', 2028, 2031, 2040), row('a', 2027, 2030, 2036)];

  it('stand in the order in which they settle', () => {
    expect(bySettling(rows).map((r) => r.id)).toEqual(['a', 'b']);
    expect(rows.map((r) => r.id)).toEqual(['b', 'a']);
  });

  it('are counted where they have settled by 2036', () => {
    expect(milestonesFinding(rows)).toBe('One of two have settled into a new title by 2036');
  });

  it('have their years, and the share that carries over as a whole per cent', () => {
    expect(cells(milestonesTable(rows))[0]).toEqual(['From b', 'To b', 'b', 2028, 2031, 2040, '46%']);
  });
});

it('every row of every table has a value for every column, and no column stands twice', () => {
  fc.assert(
    fc.property(tasksArb, fc.array(arrivalArb, { minLength: 1 }), (tasks, arrivals) => {
      const tables = [
        tasksTable(tasks),
        arrivalsTable(arrivals.map((arrival, i) => ({ id: `r-${i}`, title: `R ${i}`, stage: 'evolved', arrival }))),
        ...arrivals.map((arrival) => arrivalTable({ arrival, signals: [] })),
      ];
      for (const table of tables) {
        const keys = table.columns.map((c) => c.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
        for (const row of table.rows) expect(Object.keys(row).toSorted()).toEqual(keys.toSorted());
      }
    }),
  );
});
