import { FIRST_YEAR, LAST_YEAR } from '../../schemas/index.ts';
import { axisPercent, horizonStep } from '../horizons.ts';
import { probabilityOf, statusOf, type Forecast, type Status } from '../ledger.ts';

/** A forecast as a brick: the ink is the probability. */
export interface LedgerBrick {
  id: string;
  status: Status;
  probability: number;
  step: 1 | 2 | 3 | 4;
  /** Per cent of the width: the year in which it is decided. */
  x: number;
  /** Pixels from the middle of the year to the brick's left edge, so that columns share a year. */
  dx: number;
  /** Pixels from the top to the brick’s upper edge. */
  y: number;
  /** Pixels of ink from the brick’s lower edge. */
  ink: number;
}

export interface PlacedLedger {
  bricks: LedgerBrick[];
  /** How many are decided in each year that has any, and where the figure stands. */
  years: { year: number; n: number; x: number; y: number }[];
  /** Pixels: the line that the columns stand on. */
  ground: number;
}

/** Pixels, and how many columns share a year. */
export interface BrickSize {
  width: number;
  height: number;
  gap: number;
  columns: number;
}
/** On 288 pixels, the narrowest drawing, a year has 14. */
export const NARROW: BrickSize = { width: 5, height: 18, gap: 2, columns: 2 };
/** From 900 pixels a year has 45. */
export const WIDE: BrickSize = { width: 11, height: 24, gap: 3, columns: 3 };
const ROOM_FOR_FIGURE = 20;

/**
 * Forecasts stacked at the year in which each is decided, likeliest at the bottom.
 * @param asOf today, for what is overdue
 * @param size of a brick
 */
export function placeLedger(forecasts: readonly Forecast[], asOf: string, size: BrickSize): PlacedLedger {
  const byYear = Map.groupBy(forecasts, (f) =>
    Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(f.resolvesBy.slice(0, 4)))),
  );
  const rowsOf = (n: number) => Math.ceil(n / size.columns);
  const pitch = size.height + size.gap;
  const column = size.width + size.gap;
  const left = -(size.columns * column - size.gap) / 2;
  const ground = Math.max(1, ...[...byYear.values()].map((list) => rowsOf(list.length))) * pitch + ROOM_FOR_FIGURE;
  const years = [...byYear].toSorted(([a], [b]) => a - b);
  return {
    ground,
    bricks: years.flatMap(([year, list]) =>
      list
        .toSorted((a, b) => probabilityOf(b) - probabilityOf(a) || a.id.localeCompare(b.id, 'en-GB'))
        .map((f, i): LedgerBrick => {
          const probability = probabilityOf(f);
          return {
            id: f.id,
            status: statusOf(f, asOf),
            probability,
            step: horizonStep(year),
            x: axisPercent(year),
            dx: left + (i % size.columns) * column,
            y: ground - (Math.floor(i / size.columns) + 1) * pitch,
            ink: (probability / 100) * size.height,
          };
        }),
    ),
    years: years.map(([year, list]) => ({
      year,
      n: list.length,
      x: axisPercent(year),
      y: ground - rowsOf(list.length) * pitch - 5,
    })),
  };
}
