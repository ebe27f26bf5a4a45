import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeMilestones } from '../../../../src/domain/charts/milestones.ts';
import { milestonesIn } from '../../../fixtures/content.ts';

it('thickens the bar at each milestone, in the colour of its horizon', () => {
  expect(placeMilestones(milestonesIn(2028, 2032, 2039)).parts).toEqual([
    { x: 0, width: 10, thickness: 3, step: 1 },
    { x: 10, width: 20, thickness: 8, step: 1 },
    { x: 30, width: 35, thickness: 14, step: 2 },
    { x: 65, width: 35, thickness: 22, step: 3 },
  ]);
});

it('names the year in which it settles, and turns it round near the end', () => {
  expect(placeMilestones(milestonesIn(2028, 2032, 2039)).settled).toEqual({
    x: 65,
    year: 2039,
    step: 3,
    isNearEnd: false,
  });
  expect(placeMilestones(milestonesIn(2028, 2032, 2044)).settled?.isNearEnd).toBe(false);
  expect(placeMilestones(milestonesIn(2028, 2032, 2045)).settled?.isNearEnd).toBe(true);
});

it('fills the axis without a gap, for any rising years', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2027, max: 2046 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(years, (picked) => {
      const [routine = 0, balance = 0, settled = 0] = picked.toSorted((a, b) => a - b);
      let end = 0;
      for (const part of placeMilestones(milestonesIn(routine, balance, settled)).parts) {
        expect(part.x).toBeCloseTo(end, 8);
        expect(part.width).toBeGreaterThanOrEqual(0);
        end = part.x + part.width;
      }
      expect(end).toBeCloseTo(100, 8);
    }),
  );
});
