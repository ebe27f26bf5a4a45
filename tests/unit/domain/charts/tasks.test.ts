import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeTasks } from '../../../../src/domain/charts/tasks.ts';
import { tasksArb } from '../../../fixtures/arbitraries.ts';
import { aTask, leads } from '../../../fixtures/content.ts';

it('places the years on the axis, 5, 5 and 10 years apart', () => {
  const xs = placeTasks([aTask()]).heads.map((h) => h.x);
  const gaps = xs.slice(1).map((x, i) => x - xs[i]!);
  expect(gaps[1]).toBeCloseTo(gaps[0]!, 8);
  expect(gaps[2]).toBeCloseTo(gaps[0]! * 2, 8);
});

it('draws a track as thick as the lead, until the next year', () => {
  const { groups, heads } = placeTasks([aTask({ lead: leads('person', 'shared', 'machine') })]);
  const marks = groups[0]?.tasks[0]?.marks ?? [];
  expect(marks.map((m) => [m.lead, m.track])).toEqual([
    ['person', 10],
    ['shared', 4],
    ['machine', 1],
    ['machine', 1],
  ]);
  expect(marks.map((m) => m.to)).toEqual([...heads.slice(1).map((h) => h.x), undefined]);
});

it('gives every task a row of its own, inside the picture and below the head of its group', () => {
  fc.assert(
    fc.property(tasksArb, (tasks) => {
      const { groups, height, headsAt } = placeTasks(tasks);
      const rows = groups.flatMap((g) => g.tasks);
      expect(rows).toHaveLength(tasks.length);
      const lines = groups.flatMap((g) => [g.y, ...g.tasks.map((t) => t.y)]);
      lines.forEach((y, i) => {
        if (i > 0) expect(y - lines[i - 1]!).toBeGreaterThanOrEqual(18);
      });
      expect(lines[0]).toBeGreaterThan(headsAt + 76);
      expect(height).toBeGreaterThanOrEqual(rows.at(-1)!.y + 18);
      for (const g of groups) expect(g.size).toBe(g.tasks.length);
    }),
  );
});
