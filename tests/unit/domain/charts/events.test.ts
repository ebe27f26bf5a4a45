import { describe, expect, it } from 'vitest';
import { placeEvent } from '../../../../src/domain/charts/events.ts';
import { aCitation, anEvent } from '../../../fixtures/content.ts';

const moved = (...dates: string[]) =>
  dates.map((date) => ({ date, why: 'The parliament took longer.', citations: [aCitation()] }));

describe('placeEvent', () => {
  it.each([
    ['2026', 2.5, 1],
    ['2027-12-02', 9.6, 1],
    ['2028-12-31', 14.97, 1],
    ['2029-01-01', 15, 2],
    ['2036', 52.5, 3],
    ['2042-01-01', 80, 4],
    ['2046', 100, 4],
  ])('stands %s at %f per cent, in colour %i', (date, x, step) => {
    const placed = placeEvent(anEvent({ date }));
    expect(placed.x).toBeCloseTo(x, 1);
    expect(placed).toMatchObject({ step, superseded: [] });
  });

  it('keeps every former place, oldest first', () => {
    expect(placeEvent(anEvent({ date: '2036', superseded: moved('2031', '2033-07') })).superseded).toEqual([
      27.5, 37.71,
    ]);
  });

  it('lies on a line as long as the year where only that is known, and ends with the axis', () => {
    expect(placeEvent(anEvent({ date: '2027' })).span).toEqual({ from: 5, to: 10 });
    expect(placeEvent(anEvent({ date: '2046' })).span).toEqual({ from: 100, to: 100 });
    expect(placeEvent(anEvent({ date: '2027-06' })).span).toBeUndefined();
  });

  it('puts a former place before the axis at its start', () => {
    expect(placeEvent(anEvent({ date: '2027', superseded: moved('2024-08') })).superseded).toEqual([0]);
  });
});
