import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/domain/days.ts';
import type { Belief, Claim } from '../../../src/domain/ledger.ts';
import {
  brier,
  calibration,
  calibrationFinding,
  daysHeld,
  scoreOverTime,
  scores,
  scoresByHorizon,
} from '../../../src/domain/scoring.ts';
import type { Outcome } from '../../../src/schemas/index.ts';

type Decided = Claim & { outcome: NonNullable<Claim['outcome']> };

/** A claim of 1 January 2027 with its beliefs, as pairs of day and per cent. */
const claim = (beliefs: [string, number][], status: Outcome, on: string, resolvesBy = '2027-12-31'): Decided => ({
  madeOn: beliefs[0]![0],
  resolvesBy,
  beliefs: beliefs.map(([day, probability]) => ({ on: day, probability })),
  outcome: { status, on },
});
const open = (resolvesBy = '2027-12-31'): Claim => ({
  madeOn: '2027-01-01',
  resolvesBy,
  beliefs: [{ on: '2027-01-01', probability: 30 }],
  outcome: undefined,
});

describe('brier', () => {
  it.each([
    [50, 1, 0.25],
    [50, 0, 0.25],
    [90, 1, 0.01],
    [90, 0, 0.81],
    [1, 0, 0.0001],
    [99, 0, 0.9801],
  ] as const)('of %i%% where the answer is %i is %f', (percent, happened, score) => {
    expect(brier(percent, happened)).toBeCloseTo(score, 12);
  });
});

describe('daysHeld', () => {
  const beliefs: Belief[] = [
    { on: '2027-01-01', probability: 30 },
    { on: '2027-01-11', probability: 80 },
    { on: '2027-02-01', probability: 90 },
  ];
  const days = (until: string) => daysHeld(beliefs, until).map((h) => h.days);

  it('runs from each belief to the next, the last one to the end', () => {
    expect(daysHeld(beliefs, '2027-02-05')).toEqual([
      { probability: 30, days: 10 },
      { probability: 80, days: 21 },
      { probability: 90, days: 4 },
    ]);
  });

  it('counts no day for what was believed at the end or after it', () => {
    expect(days('2027-02-01')).toEqual([10, 21, 0]);
    expect(days('2027-01-15')).toEqual([10, 4, 0]);
    expect(days('2027-01-11')).toEqual([10, 0, 0]);
    expect(days('2027-01-01')).toEqual([0, 0, 0]);
  });
});

describe('scoreOverTime, worked out by hand', () => {
  it.each<[string, Decided, number]>([
    // 0.7² = 0.49 for 30 days.
    ['one belief that never changed', claim([['2027-01-01', 30]], 'happened', '2027-01-31'), 0.49],
    // (15 × 0.64 + 15 × 0.16) / 30
    [
      'a change of mind half-way',
      claim(
        [
          ['2027-01-01', 20],
          ['2027-01-16', 60],
        ],
        'happened',
        '2027-01-31',
      ),
      0.4,
    ],
    // (10 × 0.49 + 20 × 0.04) / 30
    [
      'a change to the better',
      claim(
        [
          ['2027-01-01', 30],
          ['2027-01-11', 80],
        ],
        'happened',
        '2027-01-31',
      ),
      0.19,
    ],
    // (10 × 0.09 + 20 × 0.64) / 30
    [
      'a change to the worse',
      claim(
        [
          ['2027-01-01', 30],
          ['2027-01-11', 80],
        ],
        'did-not-happen',
        '2027-01-31',
      ),
      13.7 / 30,
    ],
    // Decided on 11 January: the belief of 21 January counts for nothing. (5 × 0.36 + 5 × 0.01) / 10
    [
      'one decided early',
      claim(
        [
          ['2027-01-01', 40],
          ['2027-01-06', 90],
          ['2027-01-21', 1],
        ],
        'happened',
        '2027-01-11',
      ),
      0.185,
    ],
    // Its last day was 11 January; that somebody decided it in February adds no days.
    [
      'one decided after its last day',
      claim(
        [
          ['2027-01-01', 40],
          ['2027-01-06', 90],
        ],
        'happened',
        '2027-02-20',
        '2027-01-11',
      ),
      0.185,
    ],
    ['one decided on the day it was made', claim([['2027-01-01', 70]], 'happened', '2027-01-01'), 0.09],
    [
      'an update on the day of the decision',
      claim(
        [
          ['2027-01-01', 20],
          ['2027-01-31', 99],
        ],
        'happened',
        '2027-01-31',
      ),
      0.64,
    ],
    // 366 days of 2028 at 0.25 and 365 of 2029 at 0.04.
    [
      'a leap year',
      claim(
        [
          ['2028-01-01', 50],
          ['2029-01-01', 20],
        ],
        'did-not-happen',
        '2030-01-01',
        '2030-01-01',
      ),
      (366 * 0.25 + 365 * 0.04) / 731,
    ],
  ])('%s', (_, decided, expected) => {
    expect(scoreOverTime(decided)).toBeCloseTo(expected, 12);
  });
});

const day = (offset: number) => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(0, 10);
const percent = fc.integer({ min: 1, max: 99 });

/** A claim that runs over up to ten years, with beliefs on days of their own, decided on a day of its own. */
const decidedArb = (probability: fc.Arbitrary<number> = percent): fc.Arbitrary<Decided> =>
  fc
    .record({
      changes: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3650 }), probability), {
        selector: ([d]) => d,
        maxLength: 8,
      }),
      first: probability,
      last: fc.integer({ min: 1, max: 3650 }),
      decided: fc.integer({ min: 0, max: 4000 }),
      status: fc.constantFrom('happened' as const, 'did-not-happen' as const),
    })
    .map(({ changes, first, last, decided, status }) =>
      claim(
        [[day(0), first], ...changes.toSorted(([a], [b]) => a - b).map(([d, p]): [string, number] => [day(d), p])],
        status,
        day(decided),
        day(last),
      ),
    );
const happened = (c: Decided) => (c.outcome.status === 'happened' ? 1 : 0);
const closedOn = (c: Decided) => (c.outcome.on < c.resolvesBy ? c.outcome.on : c.resolvesBy);

describe('scoreOverTime, whatever the claim', () => {
  it('lies between the best and the worst of its beliefs, and so between 0 and 1', () => {
    fc.assert(
      fc.property(decidedArb(), (c) => {
        const each = c.beliefs.map((b) => brier(b.probability, happened(c)));
        const score = scoreOverTime(c);
        expect(score).toBeGreaterThanOrEqual(Math.min(...each) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(...each) + 1e-12);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 0.25 for an unchanging 50%', () => {
    fc.assert(
      fc.property(decidedArb(fc.constant(50)), (c) => {
        expect(scoreOverTime(c)).toBeCloseTo(0.25, 12);
      }),
    );
  });

  it('moves by no more than the share of days that a late change of mind had left', () => {
    fc.assert(
      fc.property(decidedArb(), percent, fc.integer({ min: 0, max: 30 }), (c, probability, left) => {
        const days = daysBetween(c.madeOn, closedOn(c));
        fc.pre(days > left);
        const on = day(days - left);
        const kept = c.beliefs.filter((b) => b.on < on);
        const before = { ...c, beliefs: kept };
        const after = { ...c, beliefs: [...kept, { on, probability }] };
        expect(Math.abs(scoreOverTime(after) - scoreOverTime(before))).toBeLessThanOrEqual(left / days + 1e-12);
      }),
    );
  });

  it('does not change by what is believed on the last day or later', () => {
    fc.assert(
      fc.property(decidedArb(), percent, fc.nat(50), (c, probability, later) => {
        fc.pre(daysBetween(c.madeOn, closedOn(c)) > 0);
        const on = day(daysBetween(c.madeOn, closedOn(c)) + later);
        const kept = { ...c, beliefs: c.beliefs.filter((b) => b.on < on) };
        expect(scoreOverTime({ ...kept, beliefs: [...kept.beliefs, { on, probability }] })).toBe(scoreOverTime(kept));
      }),
    );
  });
});

describe('scores', () => {
  it('of nothing have no figures', () => {
    const NONE = { n: 0, overTime: undefined, first: undefined, even: undefined, undecidable: 0 };
    expect(scores([])).toEqual(NONE);
    expect(scores([open(), open()])).toEqual(NONE);
  });

  it('are means over the decided claims, beside the first probability alone and 50% throughout', () => {
    const claims = [
      claim(
        [
          ['2027-01-01', 30],
          ['2027-01-11', 80],
        ],
        'happened',
        '2027-01-31',
      ), // 0.19, first 0.49
      claim([['2027-01-01', 10]], 'did-not-happen', '2027-12-31'), // 0.01, first 0.01
      claim([['2027-01-01', 90]], 'cannot-be-decided', '2027-12-31'),
      open(),
    ];
    const all = scores(claims);
    expect(all).toMatchObject({ n: 2, undecidable: 1 });
    expect(all.overTime).toBeCloseTo(0.1, 12);
    expect(all.first).toBeCloseTo(0.25, 12);
    expect(all.even).toBe(0.25);
  });

  it('count what can’t be decided, and do not score it', () => {
    expect(scores([claim([['2027-01-01', 99]], 'cannot-be-decided', '2027-06-01')])).toEqual({
      n: 0,
      overTime: undefined,
      first: undefined,
      even: undefined,
      undecidable: 1,
    });
  });

  it('do not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fc.array(decidedArb(), { maxLength: 6 }), (claims) => {
        const [there, back] = [scores(claims), scores(claims.toReversed())];
        expect(back.n).toBe(there.n);
        expect(back.overTime ?? 0).toBeCloseTo(there.overTime ?? 0, 12);
      }),
    );
  });
});

describe('scoresByHorizon', () => {
  it('puts each claim to the horizon nearest to its last day', () => {
    const by = scoresByHorizon([
      claim([['2027-01-01', 10]], 'did-not-happen', '2028-12-31', '2028-12-31'),
      claim([['2027-01-01', 20]], 'did-not-happen', '2029-12-31', '2029-12-31'),
      // Decided early: it still belongs to the year in which it would have fallen due.
      claim([['2027-01-01', 40]], 'did-not-happen', '2027-12-31', '2036-12-31'),
    ]);
    expect(by.map((h) => [h.horizon, h.scores.n])).toEqual([
      [2026, 1],
      [2031, 1],
      [2036, 1],
      [2046, 0],
    ]);
    expect(by.map((h) => h.scores.overTime?.toFixed(4))).toEqual(['0.0100', '0.0400', '0.1600', undefined]);
  });

  it('leaves no claim out and counts none twice', () => {
    fc.assert(
      fc.property(fc.array(decidedArb(), { maxLength: 8 }), (claims) => {
        const n = scoresByHorizon(claims).reduce((sum, h) => sum + h.scores.n, 0);
        expect(n).toBe(scores(claims).n);
      }),
    );
  });
});

describe('calibration', () => {
  const said = (probability: number, status: Outcome) => claim([['2027-01-01', probability]], status, '2027-06-01');

  it('has five bins that run over the whole scale, empty while nothing is decided', () => {
    const bins = calibration([open()]);
    expect(bins.map((b) => [b.from, b.to])).toEqual([
      [0, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, 100],
    ]);
    expect(bins.every((b) => b.n === 0 && b.said === undefined && b.happened === undefined)).toBe(true);
  });

  it.each([
    [1, 0],
    [20, 0],
    [21, 1],
    [40, 1],
    [41, 2],
    [60, 2],
    [61, 3],
    [80, 3],
    [81, 4],
    [99, 4],
  ])('puts %i%% into bin %i', (probability, bin) => {
    expect(calibration([said(probability, 'happened')]).map((b) => b.n)).toEqual(
      Array.from({ length: 5 }, (_, i) => (i === bin ? 1 : 0)),
    );
  });

  it('compares what was said on average with the share that happened', () => {
    const bins = calibration([
      said(65, 'happened'),
      said(70, 'happened'),
      said(75, 'did-not-happen'),
      said(80, 'happened'),
      said(10, 'did-not-happen'),
      said(90, 'cannot-be-decided'),
    ]);
    expect(bins[3]).toEqual({ from: 60, to: 80, n: 4, said: 72.5, happened: 75 });
    expect(bins[0]).toEqual({ from: 0, to: 20, n: 1, said: 10, happened: 0 });
    expect(bins[4]).toEqual({ from: 80, to: 100, n: 0, said: undefined, happened: undefined });
  });

  it('takes the last probability from before the day of the decision', () => {
    const late = claim(
      [
        ['2027-01-01', 30],
        ['2027-03-01', 70],
        ['2027-06-01', 99],
      ],
      'happened',
      '2027-06-01',
    );
    expect(calibration([late]).map((b) => b.n)).toEqual([0, 0, 0, 1, 0]);
    const atOnce = claim([['2027-06-01', 30]], 'happened', '2027-06-01');
    expect(calibration([atOnce]).map((b) => b.n)).toEqual([0, 1, 0, 0, 0]);
  });

  it('has a title that says so while nothing is resolved, which what can’t be decided is not', () => {
    expect(calibrationFinding([])).toBe('Calibration: nothing resolved yet');
    expect(calibrationFinding([open(), said(50, 'cannot-be-decided')])).toBe('Calibration: nothing resolved yet');
    expect(calibrationFinding([said(50, 'happened')])).not.toContain('nothing');
  });

  it('gathers every scored claim once, on the scale', () => {
    fc.assert(
      fc.property(fc.array(decidedArb(), { maxLength: 10 }), (claims) => {
        const bins = calibration(claims);
        expect(bins.reduce((sum, b) => sum + b.n, 0)).toBe(claims.length);
        for (const { from, to, said, happened } of bins.filter((b) => b.n > 0)) {
          expect(said).toBeGreaterThan(from);
          expect(said).toBeLessThanOrEqual(to);
          expect(happened).toBeGreaterThanOrEqual(0);
          expect(happened).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
