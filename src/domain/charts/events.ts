import type { Event } from '../../schemas/index.ts';
import { decimalYear } from '../days.ts';
import { axisPercent, horizonStep } from '../horizons.ts';

/** A dated rule on the axis: where it stands, and where it stood before its date was moved. */
export interface PlacedEvent {
  step: 1 | 2 | 3 | 4;
  /** Per cent of the width. */
  x: number;
  /** The year in per cent of the width, where no more than that is known: it may be any day from `from` to `to`. */
  span: { from: number; to: number } | undefined;
  /** Former places, oldest first. */
  superseded: number[];
}

/** Places a law, standard or policy. Only events of the axis have a place; earlier ones are in the list. */
export const placeEvent = (event: Pick<Event, 'date' | 'superseded'>): PlacedEvent => ({
  step: horizonStep(Math.trunc(decimalYear(event.date))),
  x: axisPercent(decimalYear(event.date)),
  span:
    event.date.length > 4
      ? undefined
      : { from: axisPercent(Number(event.date)), to: axisPercent(Number(event.date) + 1) },
  superseded: event.superseded.map((s) => axisPercent(decimalYear(s.date))),
});
