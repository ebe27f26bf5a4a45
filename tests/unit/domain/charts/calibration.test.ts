import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALIBRATION_HEIGHT, placeCalibration } from '../../../../src/domain/charts/calibration.ts';
import type { CalibrationBin } from '../../../../src/domain/scoring.ts';

const bin = (from: number, n: number, said?: number, happened?: number): CalibrationBin => ({
  from,
  to: from + 20,
  n,
  said,
  happened,
});

describe('placeCalibration', () => {
  it('draws no mark for a fifth without a claim', () => {
    expect(placeCalibration([0, 20, 40, 60, 80].map((from) => bin(from, 0)))).toEqual([]);
  });

  it('stands a mark at what was said and what happened', () => {
    expect(placeCalibration([bin(0, 0), bin(60, 4, 72.5, 75), bin(80, 1, 90, 0)])).toEqual([
      { n: 4, x: 72.5, y: 60, r: 8, said: 73, happened: 75 },
      { n: 1, x: 90, y: CALIBRATION_HEIGHT, r: 6, said: 90, happened: 0 },
    ]);
  });

  it('puts what is right on average on the diagonal', () => {
    for (const share of [10, 30, 50, 70, 90]) {
      const [mark] = placeCalibration([bin(share - 10, 10, share, share)]);
      expect(mark!.y).toBeCloseTo((1 - mark!.x / 100) * CALIBRATION_HEIGHT, 10);
    }
  });

  it('keeps marks in the picture, larger for more claims, and never so large that they hide each other', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 20 }), fc.nat(100), (a, b, said, happened) => {
        const [less, more] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
        const [small, large] = [less, more].map((n) => placeCalibration([bin(0, n, said, happened)])[0]!);
        expect(small!.r).toBeLessThanOrEqual(large!.r);
        expect(large!.r).toBeLessThanOrEqual(18);
        expect(large!.y).toBeGreaterThanOrEqual(0);
        expect(large!.y).toBeLessThanOrEqual(CALIBRATION_HEIGHT);
      }),
    );
  });
});
