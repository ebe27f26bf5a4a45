import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalFinding,
  arrivalRange,
  arrivalsFinding,
  byArrival,
  isFuture,
  isOpenEnded,
  latestYear,
  signalSummary,
} from '../../../src/domain/arrivals.ts';
import type { Arrival } from '../../../src/schemas/index.ts';
import { arrivalArb } from '../../fixtures/arbitraries.ts';
import { aSignal, aSignalNotYet, aTodayRole, anEmergingRole, anEvolvedRole } from '../../fixtures/content.ts';

const arrival = (earliest: number, likely: number, latest: Arrival['latest']): Arrival => ({
  madeOn: '2026-11-21',
  earlier: [],
  earliest,
  likely,
  latest,
  why: 'A guess.',
});

it('isFuture tells roles with an arrival from those of today', () => {
  expect([aTodayRole(), anEvolvedRole(), anEmergingRole()].map(isFuture)).toEqual([false, true, true]);
});

it('an open end reaches to the end of the axis', () => {
  expect(latestYear(arrival(2030, 2040, 'after-2046'))).toBe(2046);
  expect(isOpenEnded(arrival(2030, 2040, 'after-2046'))).toBe(true);
  expect(latestYear(arrival(2030, 2040, 2046))).toBe(2046);
  expect(isOpenEnded(arrival(2030, 2040, 2046))).toBe(false);
});

it('arrivalRange writes both ends', () => {
  expect(arrivalRange(arrival(2028, 2033, 2038))).toBe('2028–2038');
  expect(arrivalRange(arrival(2033, 2041, 'after-2046'))).toBe('2033 to after 2046');
});

describe('byArrival', () => {
  const role = (title: string, ...years: Parameters<typeof arrival>) => ({ title, arrival: arrival(...years) });

  it('goes by likely year, then earliest, then latest, then title', () => {
    const roles = [
      role('F', 2030, 2035, 2040),
      role('E', 2028, 2033, 'after-2046'),
      role('D', 2028, 2033, 2040),
      role('C', 2028, 2033, 2039),
      role('B', 2028, 2033, 2039),
      role('A', 2029, 2033, 2034),
    ];
    expect(byArrival(roles).map((r) => r.title)).toEqual(['B', 'C', 'D', 'E', 'A', 'F']);
  });

  it('sorts a copy and keeps every role', () => {
    const rolesArb = fc.array(fc.record({ title: fc.string(), arrival: arrivalArb }));
    fc.assert(
      fc.property(rolesArb, (roles) => {
        const before = [...roles];
        const sorted = byArrival(roles);
        expect(roles).toEqual(before);
        expect(sorted).toHaveLength(roles.length);
        expect(new Set(sorted)).toEqual(new Set(roles));
        for (const [i, next] of sorted.entries())
          if (i > 0) expect(sorted[i - 1]!.arrival.likely).toBeLessThanOrEqual(next.arrival.likely);
      }),
    );
  });
});

describe('arrivalsFinding', () => {
  const likely = (...years: number[]) => years.map((year) => ({ arrival: arrival(2026, year, 2046) }));

  it.each([
    [[], 'No role is on its way'],
    [[2030], 'One of one new titles has at least an even chance by 2030'],
    [[2040, 2030], 'One of two new titles has at least an even chance by 2030'],
    [[2033, 2029, 2031], 'Two of three new titles have at least an even chance by 2031'],
    [[2031, 2031, 2031, 2040], 'Three of four new titles have at least an even chance by 2031'],
  ])('of %j', (years, words) => {
    expect(arrivalsFinding(likely(...years))).toBe(words);
  });

  it('counts right for any years', () => {
    fc.assert(
      fc.property(fc.array(arrivalArb, { minLength: 1, maxLength: 24 }), (arrivals) => {
        const year = Number(/\d{4}$/.exec(arrivalsFinding(arrivals.map((a) => ({ arrival: a }))))?.[0]);
        const by = arrivals.filter((a) => a.likely <= year).length;
        expect(by * 2).toBeGreaterThanOrEqual(arrivals.length);
        expect(arrivals.some((a) => a.likely === year)).toBe(true);
      }),
    );
  });
});

describe('arrivalFinding', () => {
  const range = arrival(2028, 2033, 2040);

  it.each([
    [range, [aSignalNotYet()], 'An even chance of a name by 2033, give or take: our range spans 12 years'],
    [arrival(2028, 2033, 'after-2046'), [], 'An even chance of a name by 2033, and perhaps never'],
    [range, [aSignal(), aSignalNotYet()], 'An even chance of a name by 2033, with one of two signals already seen'],
    [
      range,
      [aSignal(), aSignal(), aSignal()],
      'An even chance of a name by 2033, with three of three signals already seen',
    ],
  ] as const)('%#: %s', (a, signals, words) => {
    expect(arrivalFinding({ arrival: a, signals })).toBe(words);
  });
});

describe('signalSummary', () => {
  it('counts what was seen, and names the rest, furthest first', () => {
    const signals = [
      aSignalNotYet(),
      aSignalNotYet(),
      aSignal({ state: 'dated' }),
      aSignal({ state: 'under-way' }),
      aSignal({ state: 'seen' }),
    ];
    expect(signalSummary(signals)).toEqual({
      seen: '1 of 5 signals seen',
      rest: '1 under way, 1 with a date, 2 not yet',
    });
  });

  it('says nothing of the rest where there is none', () => {
    expect(signalSummary([aSignal()])).toEqual({ seen: '1 of 1 signal seen', rest: '' });
  });
});
