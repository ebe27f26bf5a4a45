import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BRICK, placeBricks } from '../../../../src/domain/charts/bricks.ts';
import { leadCounts, score } from '../../../../src/domain/outlook.ts';
import { LEADS } from '../../../../src/schemas/index.ts';
import { tasksArb } from '../../../fixtures/arbitraries.ts';
import { tasksLedBy } from '../../../fixtures/content.ts';

it('lays a brick for each task, from person to machine', () => {
  const { bricks, width } = placeBricks(tasksLedBy('machine', 'person', 'shared', 'person'), 2036);
  expect(bricks).toEqual([
    { lead: 'person', x: 0.75 },
    { lead: 'person', x: 12.75 },
    { lead: 'shared', x: 24.75 },
    { lead: 'machine', x: 36.75 },
  ]);
  expect(width).toBe(46);
});

it('has bricks that add up to the score, side by side within the width', () => {
  fc.assert(
    fc.property(tasksArb, (tasks) => {
      const { bricks, width } = placeBricks(tasks, 2031);
      const counts = leadCounts(tasks, 2031);
      expect(LEADS.map((lead) => bricks.filter((b) => b.lead === lead).length)).toEqual(
        LEADS.map((lead) => counts[lead]),
      );
      const ink = bricks.reduce((sum, b) => sum + { person: 1, shared: 0.5, machine: 0 }[b.lead], 0);
      expect(ink / bricks.length).toBeCloseTo(score(tasks, 2031), 12);
      for (const [i, { x }] of bricks.entries()) {
        if (i > 0) expect(x - bricks[i - 1]!.x).toBe(BRICK.pitch);
        expect(x + BRICK.width - BRICK.stroke / 2).toBeLessThanOrEqual(width);
      }
    }),
  );
});
