import type { ArrivalYears } from '../../schemas/index.ts';
import { byArrival, isOpenEnded, latestYear } from '../arrivals.ts';
import { axisPercent, horizonStep } from '../horizons.ts';

/** A role as the front-page picture needs it. */
export interface ArrivingRole {
  id: string;
  title: string;
  stage: 'evolved' | 'emerging';
  arrival: ArrivalYears;
}

export interface PlacedRole extends ArrivingRole {
  step: 1 | 2 | 3 | 4;
  /** Per cent of the width. */
  x: number;
  from: number;
  to: number;
  isOpenEnded: boolean;
  /** Pixels from the top. */
  y: number;
  label: 'right' | 'left';
}

export interface PlacedArrivals {
  roles: PlacedRole[];
  /** Pixels: the axis band from top to bottom, and the whole. */
  band: { top: number; bottom: number };
  height: number;
}

const ROW = 33;
const BAND = 26;
const FIRST_ROW = 38;
const AFTER_LAST = 37;
/** Room a label needs beside its mark, in per cent of the narrowest picture that is drawn so. */
const LABEL_ROOM = 38;

/**
 * Rows outside in: labels that stand left of their mark come first, latest outermost; then those that stand right of it,
 * earliest outermost. So a stem, which runs from its mark to the band, passes no label on its way.
 */
function outsideIn(roles: readonly ArrivingRole[]): { role: ArrivingRole; label: 'left' | 'right' }[] {
  const sided = byArrival(roles).map((role) => ({
    role,
    label: axisPercent(role.arrival.likely) + LABEL_ROOM > 100 ? ('left' as const) : ('right' as const),
  }));
  return [...sided.filter((s) => s.label === 'left').toReversed(), ...sided.filter((s) => s.label === 'right')];
}

/** Evolved roles above the band, emerging ones below. */
export function placeArrivals(roles: readonly ArrivingRole[]): PlacedArrivals {
  const above = outsideIn(roles.filter((r) => r.stage === 'evolved'));
  const below = outsideIn(roles.filter((r) => r.stage === 'emerging'));
  const top = FIRST_ROW + above.length * ROW;
  const bottom = top + BAND;
  const height = bottom + below.length * ROW + AFTER_LAST;
  const place = ({ role, label }: (typeof above)[number], y: number): PlacedRole => ({
    ...role,
    step: horizonStep(role.arrival.likely),
    x: axisPercent(role.arrival.likely),
    from: axisPercent(role.arrival.earliest),
    to: axisPercent(latestYear(role.arrival)),
    isOpenEnded: isOpenEnded(role.arrival),
    y,
    label,
  });
  return {
    roles: [
      ...above.map((r, i) => place(r, FIRST_ROW + i * ROW)),
      ...below.map((r, i) => place(r, height - AFTER_LAST + 8 - i * ROW)),
    ],
    band: { top, bottom },
    height,
  };
}
