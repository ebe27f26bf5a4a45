import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NARROW, placeLedger, WIDE, type BrickSize, type PlacedLedger } from '../../../../src/domain/charts/ledger.ts';
import { ledger, type Forecast } from '../../../../src/domain/ledger.ts';
import { aForecast, anOutcome, anUpdate } from '../../../fixtures/content.ts';

const of = (...forecasts: ReturnType<typeof aForecast>[]): Forecast[] => ledger({ forecasts, roles: [] });
const due = (id: string, resolvesBy: string, probability = 50) => aForecast({ id, resolvesBy, probability });
const AS_OF = '2026-11-21';

/** The bricks in pixels on a picture so many pixels wide. */
const boxes = ({ bricks }: PlacedLedger, size: BrickSize, width: number) =>
  bricks.map((b) => {
    const left = (b.x / 100) * width + b.dx;
    return { id: b.id, left, right: left + size.width, top: b.y, bottom: b.y + size.height };
  });

/** Widths at which each size is drawn: styles/switch.css. */
const DRAWN = [
  ['narrow', NARROW, 288],
  ['wide', WIDE, 896],
] as const;

describe('placeLedger', () => {
  it('of nothing is nothing, on a ground of one row', () => {
    expect(placeLedger([], AS_OF, NARROW)).toEqual({ bricks: [], years: [], ground: 40 });
  });

  it('stands a brick at the year in which it falls due, with its probability in ink', () => {
    const { bricks, years, ground } = placeLedger(of(due('a', '2036-12-31', 75)), AS_OF, NARROW);
    expect(bricks).toEqual([
      { id: 'a', status: 'open', probability: 75, step: 3, x: 50, dx: -6, y: ground - 20, ink: 13.5 },
    ]);
    expect(years).toEqual([{ year: 2036, n: 1, x: 50, y: ground - 25 }]);
  });

  it('fills a year row by row from the ground, the likeliest first', () => {
    const five = of(
      due('a', '2031-12-31', 10),
      due('b', '2031-06-30', 90),
      due('c', '2031-12-31', 50),
      due('d', '2031-12-31', 50),
      due('e', '2031-12-31', 70),
    );
    const { bricks, years, ground } = placeLedger(five, AS_OF, NARROW);
    expect(bricks.map((b) => [b.id, b.dx, ground - b.y])).toEqual([
      ['b', -6, 20],
      ['e', 1, 20],
      ['c', -6, 40],
      ['d', 1, 40],
      ['a', -6, 60],
    ]);
    expect(years).toEqual([{ year: 2031, n: 5, x: 25, y: ground - 65 }]);
    expect(placeLedger(five, AS_OF, WIDE).bricks.map((b) => b.dx)).toEqual([-19.5, -5.5, 8.5, -19.5, -5.5]);
  });

  it('shows the probability in force, and the status of the day', () => {
    const forecasts = of(
      aForecast({ id: 'a', resolvesBy: '2027-12-31', updates: [anUpdate('2027-01-01', 30)] }),
      aForecast({ id: 'b', resolvesBy: '2030-12-31', outcome: anOutcome('did-not-happen', '2027-05-05') }),
      aForecast({ id: 'c', resolvesBy: '2028-06-30' }),
    );
    const { bricks } = placeLedger(forecasts, '2028-01-01', NARROW);
    expect(bricks.map((b) => [b.id, b.probability, b.status])).toEqual([
      ['a', 30, 'overdue'],
      ['c', 60, 'open'],
      ['b', 60, 'did-not-happen'],
    ]);
  });

  it('keeps what falls due beyond the axis at its end', () => {
    expect(placeLedger(of(due('a', '2060-01-01')), AS_OF, NARROW).bricks[0]).toMatchObject({ x: 100, step: 4 });
  });

  const some = fc.array(
    fc.record({ year: fc.integer({ min: 2026, max: 2046 }), probability: fc.integer({ min: 1, max: 99 }) }),
    { maxLength: 80 },
  );

  it.each(DRAWN)('%s, lets no brick overlap another or leave the picture', (_, size, width) => {
    fc.assert(
      fc.property(some, (list) => {
        const placed = placeLedger(
          of(...list.map((f, i) => due(`f${i}`, `${f.year}-12-31`, f.probability))),
          AS_OF,
          size,
        );
        const all = boxes(placed, size, width);
        expect(all).toHaveLength(list.length);
        for (const [i, a] of all.entries()) {
          expect(a.top).toBeGreaterThanOrEqual(0);
          expect(a.bottom).toBeLessThanOrEqual(placed.ground);
          for (const b of all.slice(i + 1))
            expect(
              a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
              `${a.id} ${b.id}`,
            ).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(DRAWN)('%s, keeps ink within its brick, and figures above the bricks that they count', (_, size) => {
    fc.assert(
      fc.property(some, (list) => {
        const { bricks, years } = placeLedger(
          of(...list.map((f, i) => due(`f${i}`, `${f.year}-12-31`, f.probability))),
          AS_OF,
          size,
        );
        for (const b of bricks) {
          expect(b.ink).toBeGreaterThan(0);
          expect(b.ink).toBeLessThan(size.height);
        }
        expect(years.reduce((sum, y) => sum + y.n, 0)).toBe(list.length);
        expect(years.map((y) => y.year)).toEqual([...new Set(list.map((f) => f.year))].toSorted());
        for (const { x, y } of years) {
          expect(y).toBeGreaterThanOrEqual(12);
          expect(Math.min(...bricks.filter((b) => b.x === x).map((b) => b.y))).toBeGreaterThan(y);
        }
      }),
      { numRuns: 40 },
    );
  });
});
