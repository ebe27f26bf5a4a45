import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_SEGMENTS, axisPercent, horizonStep, nearestHorizon } from '../../../src/domain/horizons.ts';
import { HORIZONS } from '../../../src/schemas/index.ts';

describe('nearestHorizon', () => {
  it.each([
    [2000, 2026],
    [2028, 2026],
    [2029, 2031],
    [2033, 2031],
    [2034, 2036],
    [2041, 2036],
    [2042, 2046],
    [2100, 2046],
  ])('of %i is %i', (year, horizon) => {
    expect(nearestHorizon(year)).toBe(horizon);
  });

  it('of a horizon is itself', () => {
    expect(HORIZONS.map(nearestHorizon)).toEqual(HORIZONS);
  });

  it('is as near as any other, and settles at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const horizon = nearestHorizon(year);
        for (const other of HORIZONS) expect(Math.abs(year - horizon)).toBeLessThanOrEqual(Math.abs(year - other));
        expect(nearestHorizon(horizon)).toBe(horizon);
      }),
    );
  });
});

it('horizonStep counts horizons from 1', () => {
  expect([2026, 2031, 2036, 2041, 2042].map(horizonStep)).toEqual([1, 2, 3, 3, 4]);
});

describe('axisPercent', () => {
  it.each([
    [2026, 0],
    [2031, 25],
    [2036, 50],
    [2046, 100],
    [2033, 35],
    [2026.5, 2.5],
    [2020, 0],
    [2060, 100],
  ])('of %f is %f', (year, percent) => {
    expect(axisPercent(year)).toBe(percent);
  });

  it('rises with the year and stays on the axis', () => {
    const years = fc.tuple(
      fc.double({ min: 1990, max: 2080, noNaN: true }),
      fc.double({ min: 0, max: 30, noNaN: true }),
    );
    fc.assert(
      fc.property(years, ([year, later]) => {
        expect(axisPercent(year + later)).toBeGreaterThanOrEqual(axisPercent(year));
        expect(axisPercent(year)).toBeGreaterThanOrEqual(0);
        expect(axisPercent(year)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('AXIS_SEGMENTS', () => {
  it('cover the axis without a gap, in the order of the horizons', () => {
    expect(AXIS_SEGMENTS.map((s) => [s.horizon, s.step])).toEqual(HORIZONS.map((h, i) => [h, i + 1]));
    let end = 0;
    for (const { start, width } of AXIS_SEGMENTS) {
      expect(start).toBeCloseTo(end, 10);
      end = start + width;
    }
    expect(end).toBeCloseTo(100, 10);
  });

  it('hold the years whose colour they have', () => {
    for (let year = 2026; year <= 2046; year++) {
      const { start, width } = AXIS_SEGMENTS[horizonStep(year) - 1]!;
      expect(axisPercent(year)).toBeGreaterThanOrEqual(start);
      expect(axisPercent(year)).toBeLessThanOrEqual(start + width);
    }
  });
});
