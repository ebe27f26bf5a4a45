import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeliefs } from '../../../../src/domain/charts/beliefs.ts';
import type { Claim } from '../../../../src/domain/ledger.ts';
import { PROBABILITY_WORDS } from '../../../../src/domain/probability.ts';

/** A claim over the hundred days from 1 January to 11 April 2027, so that a day is a per cent. */
const claim = (overrides: Partial<Claim> = {}): Claim => ({
  madeOn: '2027-01-01',
  resolvesBy: '2027-04-11',
  beliefs: [{ on: '2027-01-01', probability: 40 }],
  outcome: undefined,
  ...overrides,
});
const CHANGED = [
  { on: '2027-01-01', probability: 40 },
  { on: '2027-01-21', probability: 75 },
  { on: '2027-03-02', probability: 10 },
];

describe('placeBeliefs', () => {
  it('draws one belief over the whole width, at its height', () => {
    const { beliefs, height } = placeBeliefs(claim(), '2027-01-01');
    expect(beliefs).toEqual([{ from: 0, to: 100, y: height * 0.6, probability: 40, on: '2027-01-01' }]);
  });

  it('draws each belief to the day of the next', () => {
    const { beliefs } = placeBeliefs(claim({ beliefs: CHANGED }), '2027-01-01');
    expect(beliefs.map((b) => [b.from, b.to, b.probability])).toEqual([
      [0, 20, 40],
      [20, 60, 75],
      [60, 100, 10],
    ]);
  });

  it('ends on the day of the decision, or on the last day where it was decided later', () => {
    const ending = (on: string) => placeBeliefs(claim({ outcome: { status: 'happened', on } }), '2027-06-01');
    expect(ending('2027-02-20').beliefs[0]?.to).toBe(50);
    expect(ending('2027-02-20').outcome?.x).toBe(50);
    expect(ending('2027-05-01').beliefs[0]?.to).toBe(100);
    expect(ending('2027-05-01').outcome?.x).toBe(100);
  });

  it.each([
    ['happened', 0],
    ['did-not-happen', 210],
  ] as const)('marks what %s at its end of the scale', (status, y) => {
    expect(placeBeliefs(claim({ outcome: { status, on: '2027-04-11' } }), '2027-06-01').outcome).toEqual({ x: 100, y });
  });

  it('marks nothing where it is open or can’t be decided', () => {
    expect(placeBeliefs(claim(), '2027-06-01').outcome).toBeUndefined();
    const undecided = claim({ outcome: { status: 'cannot-be-decided', on: '2027-04-11' } });
    expect(placeBeliefs(undecided, '2027-06-01').outcome).toBeUndefined();
  });

  it('shows today between the first and the last day, and at neither', () => {
    const today = (asOf: string) => placeBeliefs(claim(), asOf).today;
    expect(['2026-12-31', '2027-01-01', '2027-04-11', '2027-04-12'].map(today)).toEqual(Array(4).fill(undefined));
    expect(today('2027-02-20')).toBe(50);
  });

  it('has the seven zones of the scale, from the top, without a gap', () => {
    const { zones, height } = placeBeliefs(claim(), '2027-01-01');
    expect(zones.map((z) => z.word)).toEqual(PROBABILITY_WORDS.map((w) => w.word).toReversed());
    expect(zones[0]?.top).toBe(0);
    expect(zones.at(-1)?.bottom).toBe(height);
    for (const [i, z] of zones.entries()) {
      expect(z.bottom).toBeGreaterThan(z.top);
      if (i > 0) expect(z.top).toBe(zones[i - 1]!.bottom);
    }
  });

  it('keeps every belief in the picture, in order, in the zone of its word or at its edge', () => {
    const day = (offset: number) => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(0, 10);
    const changes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 99 })), {
      selector: ([d]) => d,
    });
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 99 }), (list, first) => {
        const beliefs = [[0, first] as const, ...list.toSorted(([a], [b]) => a - b)].map(([d, probability]) => ({
          on: day(d),
          probability,
        }));
        const placed = placeBeliefs(claim({ beliefs }), '2027-02-02');
        expect(placed.beliefs[0]?.from).toBe(0);
        expect(placed.beliefs.at(-1)?.to).toBe(100);
        for (const [i, b] of placed.beliefs.entries()) {
          expect(b.to).toBeGreaterThanOrEqual(b.from);
          expect(b.y).toBeGreaterThan(0);
          expect(b.y).toBeLessThan(placed.height);
          if (i > 0) expect(b.from).toBe(placed.beliefs[i - 1]!.to);
        }
      }),
    );
  });

  it('survives a claim that was due on the day it was made', () => {
    const { beliefs } = placeBeliefs(claim({ resolvesBy: '2027-01-01' }), '2027-01-01');
    expect(beliefs.map((b) => [b.from, b.to])).toEqual([[0, 0]]);
  });
});
