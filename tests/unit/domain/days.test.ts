import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLastDay, dayNumber, daysBetween, decimalYear, endOfYear, lastDay } from '../../../src/domain/days.ts';

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11017],
    ['2026-11-21', 20778],
  ])('of %s is %i', (day, number) => {
    expect(dayNumber(day)).toBe(number);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2027-02-28', '2027-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-01-01', '2028-01-01', 365],
    ['2028-01-01', '2029-01-01', 366],
    // Clocks change between these in the United Kingdom; days do not.
    ['2027-03-27', '2027-03-29', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('counts whole days, which add up', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2046-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(Number.isInteger(daysBetween(a, b))).toBe(true);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(Math.sign(daysBetween(a, b))).toBe(b.localeCompare(a));
      }),
    );
  });
});

it('endOfYear is the thirty-first of December', () => {
  expect(endOfYear(2031)).toBe('2031-12-31');
});

describe('decimalYear', () => {
  it.each([
    ['2027', 2027.5],
    ['2027-01', 2027 + 0.5 / 12],
    ['2027-12-01', 2027 + 11 / 12],
    ['2027-07', 2027 + 6.5 / 12],
    ['2027-12', 2027 + 11.5 / 12],
    ['2027-01-01', 2027],
  ])('of %s is %f', (date, year) => {
    expect(decimalYear(date)).toBeCloseTo(year, 10);
  });

  it('keeps the order of days and stays within the year', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2046-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [a, b].map((d) => d.toISOString().slice(0, 10)).toSorted();
        expect(decimalYear(first!)).toBeLessThanOrEqual(decimalYear(second!));
        expect(Math.floor(decimalYear(first!))).toBe(Number(first!.slice(0, 4)));
      }),
    );
  });
});

describe('lastDay', () => {
  it.each([
    ['2027', '2027-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2027-12', '2027-12-31'],
    ['2027-08-02', '2027-08-02'],
  ])('of %s is %s', (date, day) => {
    expect(lastDay(date)).toBe(day);
  });

  it('puts what is known to the year or month alone after the days in it', () => {
    const dates = ['2028', '2027', '2027-12-31', '2027-12', '2027-08-02'].map((date) => ({ date }));
    expect(dates.toSorted(byLastDay).map(({ date }) => date)).toEqual([
      '2027-08-02',
      '2027-12-31',
      '2027-12',
      '2027',
      '2028',
    ]);
  });
});
