import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeArrival } from '../../../../src/domain/charts/arrival.ts';
import type { Arrival } from '../../../../src/schemas/index.ts';
import { arrivalArb } from '../../../fixtures/arbitraries.ts';
import { aSignal, aSignalNotYet } from '../../../fixtures/content.ts';

const arrival = (earliest: number, likely: number, latest: Arrival['latest']): Arrival => ({
  madeOn: '2026-11-21',
  earlier: [],
  earliest,
  likely,
  latest,
  why: 'A guess.',
});
const on = (date: string) => aSignal({ date });

describe('placeArrival', () => {
  it('places the range on the axis', () => {
    expect(placeArrival(arrival(2028, 2033, 2038), [])).toEqual({
      earliest: 10,
      likely: 35,
      latest: 60,
      isOpenEnded: false,
      anchor: 'middle',
      signals: [],
      before: [],
      rows: 0,
    });
    expect(placeArrival(arrival(2028, 2033, 'after-2046'), [])).toMatchObject({ latest: 100, isOpenEnded: true });
  });

  it.each([
    [2028, 'start'],
    [2029, 'middle'],
    [2043, 'middle'],
    [2044, 'end'],
  ])('keeps the figure of %i within the picture', (likely, anchor) => {
    expect(placeArrival(arrival(2026, likely, 2046), []).anchor).toBe(anchor);
  });

  it('numbers signals as the list does, in the order of their dates', () => {
    const { signals, before } = placeArrival(arrival(2028, 2033, 2038), [
      on('2036'),
      aSignalNotYet(),
      on('2031'),
      on('2025-12-31'),
      on('2024'),
    ]);
    expect(signals.map((s) => [s.number, s.x])).toEqual([
      [3, 27.5],
      [1, 52.5],
    ]);
    expect(before).toEqual([4, 5]);
  });

  it('gives marks that stand close a row of their own', () => {
    const { signals, rows } = placeArrival(arrival(2028, 2033, 2038), [
      on('2028'),
      on('2028-06'),
      on('2028-09'),
      on('2031'),
    ]);
    expect(signals.map((s) => s.row)).toEqual([0, 1, 2, 0]);
    expect(rows).toBe(3);
  });

  it('lets no two marks of a row stand closer than five per cent', () => {
    const dates = fc.array(
      fc
        .tuple(fc.integer({ min: 2026, max: 2046 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(arrivalArb, dates, (range, all) => {
        const { signals, rows } = placeArrival(range, all.map(on));
        expect(signals).toHaveLength(all.length);
        expect(rows).toBe(new Set(signals.map((s) => s.row)).size);
        const placed = Map.groupBy(signals, (s) => s.row);
        for (const row of placed.values())
          for (const [i, { x }] of row.entries()) if (i > 0) expect(x - row[i - 1]!.x).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
