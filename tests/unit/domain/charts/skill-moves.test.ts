import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVEL_TICKS, levelPercent, placeMove, placeStrip } from '../../../../src/domain/charts/skill-moves.ts';

const levelArb = fc.integer({ min: 0, max: 4 });

it('levelPercent spreads five levels over the width and keeps others inside', () => {
  expect([0, 1, 2, 3, 4, 9, -1].map(levelPercent)).toEqual([0, 25, 50, 75, 100, 100, 0]);
});

it('words of the outer levels stay inside the picture', () => {
  expect(LEVEL_TICKS.map((t) => [t.x, t.anchor])).toEqual([
    [0, 'start'],
    [25, 'middle'],
    [50, 'middle'],
    [75, 'middle'],
    [100, 'end'],
  ]);
});

it('placeMove runs from the old level to the new one, and its direction says which is higher', () => {
  expect(placeMove(3, 1)).toEqual({ from: 75, to: 25, direction: 'fades' });
  fc.assert(
    fc.property(levelArb, levelArb, (before, after) => {
      const { from, to, direction } = placeMove(before, after);
      expect(Math.sign(to - from)).toBe({ rises: 1, holds: 0, fades: -1 }[direction]);
      expect(Math.sign(to - from)).toBe(Math.sign(after - before));
    }),
  );
});

describe('placeStrip', () => {
  it('stands columns on the ground of their stage, lit up to their level', () => {
    const { unlit, lit, grounds, width } = placeStrip([[4, 0], [1]]);
    expect(unlit).toBe('M2.5 20v-19M8.5 20v-19M22.5 20v-19');
    expect(lit).toBe('M2.5 20v-19M22.5 20v-4');
    expect(grounds).toEqual([
      { from: 0, to: 11 },
      { from: 20, to: 25 },
    ]);
    expect(width).toBe(25);
  });

  it('keeps columns apart and inside the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.array(levelArb, { minLength: 1, maxLength: 12 }), { minLength: 1 }), (stages) => {
        const { unlit, width, grounds } = placeStrip(stages);
        const xs = [...unlit.matchAll(/M([\d.]+) /g)].map((m) => Number(m[1]));
        expect(xs).toHaveLength(stages.flat().length);
        expect(xs.every((x, i) => i === 0 || x - xs[i - 1]! >= 6)).toBe(true);
        expect(xs.every((x) => x - 2.5 >= 0 && x + 2.5 <= width)).toBe(true);
        expect(grounds.every((g, i) => g.to > g.from && (i === 0 || g.from - grounds[i - 1]!.to > 6))).toBe(true);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(placeStrip([])).toMatchObject({ unlit: '', lit: '', grounds: [], width: 0 });
  });
});
