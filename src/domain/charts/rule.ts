import type { Role } from '../../schemas/index.ts';
import { isFuture, latestYear } from '../arrivals.ts';
import { axisPercent } from '../horizons.ts';

/** A page's place on the axis: the years it spans, and the one it is about. */
export interface Place {
  from: number;
  to: number;
  /** Marked by a triangle; undefined where the page spans the whole axis. */
  year?: number;
  /** The same in words, for those who do not see the drawing. */
  words: string;
}

/** What the horizon rule draws, in per cent of its width. */
export interface PlacedRule {
  from: number;
  to: number;
  year: number | undefined;
  /** Where “This page” stands, and which end of the words is there. */
  label: { x: number; dx: number; anchor: 'start' | 'end' };
}

/** The whole axis: what pages that belong to no year show. */
export const WHOLE_AXIS: Place = { from: 2026, to: 2046, words: 'the whole span' };

/** The place of a role: now for one of today, its arrival range for the others. */
export const placeOfRole = (role: Role): Place =>
  isFuture(role)
    ? {
        from: role.arrival.earliest,
        to: latestYear(role.arrival),
        year: role.arrival.likely,
        words: `a role with an even chance of being named by ${role.arrival.likely}, between ${role.arrival.earliest} and ${role.arrival.latest === 'after-2046' ? 'some year after 2046' : role.arrival.latest}`,
      }
    : { from: 2026, to: 2046, year: 2026, words: 'a role of today, followed to 2046' };

/** Beyond this share of the width the label stands to the left of its mark. */
const LABEL_TURNS_AT = 72;

export function placeRule({ from, to, year }: Place): PlacedRule {
  const x = year === undefined ? axisPercent(from) : axisPercent(year);
  const dx = year === undefined ? 0 : 16;
  return {
    from: axisPercent(from),
    to: axisPercent(to),
    year: year === undefined ? undefined : x,
    label: x > LABEL_TURNS_AT ? { x, dx: -16, anchor: 'end' } : { x, dx, anchor: 'start' },
  };
}
