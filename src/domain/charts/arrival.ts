import { FIRST_YEAR, type ArrivalYears, type Signal, type SignalState } from '../../schemas/index.ts';
import { isOpenEnded, latestYear } from '../arrivals.ts';
import { decimalYear } from '../days.ts';
import { axisPercent } from '../horizons.ts';

/** A signal on the axis. */
export interface PlacedSignal {
  /** Position among the signals of the role, counted from 1: the number beside it in the list. */
  number: number;
  name: string;
  state: SignalState;
  /** Per cent of the width. */
  x: number;
  /** 0 for the line nearest to the axis, rising where marks would overlap. */
  row: number;
}

export interface PlacedArrival {
  earliest: number;
  likely: number;
  latest: number;
  isOpenEnded: boolean;
  /** Where the likely year’s figure is anchored, so that it does not leave the picture. */
  anchor: 'start' | 'middle' | 'end';
  signals: PlacedSignal[];
  /** Numbers of the signals dated before the axis starts: named in words at its left end. */
  before: number[];
  /** How many rows the signals take. */
  rows: number;
}

/** How close two marks may stand on one row, in per cent of the width. */
const CLEARANCE = 5;

/** Places the range and every signal that has a date. Signals without one are in the list only. */
export function placeArrival(arrival: ArrivalYears, signals: readonly Signal[]): PlacedArrival {
  const likely = axisPercent(arrival.likely);
  const dated = signals
    .flatMap((s, i) => (s.date === undefined ? [] : [{ signal: s, number: i + 1, year: decimalYear(s.date) }]))
    .toSorted((a, b) => a.year - b.year);
  const ends: number[] = [];
  const placed = dated
    .filter(({ year }) => year >= FIRST_YEAR)
    .map(({ signal, number, year }): PlacedSignal => {
      const x = axisPercent(year);
      let row = ends.findIndex((end) => x - end >= CLEARANCE);
      if (row < 0) row = ends.length;
      ends[row] = x;
      return { number, name: signal.name, state: signal.state, x, row };
    });
  return {
    earliest: axisPercent(arrival.earliest),
    likely,
    latest: axisPercent(latestYear(arrival)),
    isOpenEnded: isOpenEnded(arrival),
    anchor: likely < 12 ? 'start' : likely > 88 ? 'end' : 'middle',
    signals: placed,
    before: dated
      .filter(({ year }) => year < FIRST_YEAR)
      .map(({ number }) => number)
      .toSorted((a, b) => a - b),
    rows: ends.length,
  };
}
