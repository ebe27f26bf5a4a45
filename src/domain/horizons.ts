import { FIRST_YEAR, HORIZONS, LAST_YEAR, type Horizon } from '../schemas/lists.ts';

/** Horizon nearest to a year. Half-way years belong to the nearer future: 2029–2033 → 2031, 2034–2041 → 2036. */
export function nearestHorizon(year: number): Horizon {
  const index = HORIZONS.findIndex((h, i) => {
    const next = HORIZONS[i + 1];
    return next === undefined || year <= (h + next) / 2;
  });
  return HORIZONS[index] ?? LAST_YEAR;
}

/** 1 to 4: which colour of the ramp a year takes. */
export const horizonStep = (year: number): 1 | 2 | 3 | 4 =>
  (HORIZONS.indexOf(nearestHorizon(year)) + 1) as 1 | 2 | 3 | 4;

/** Place of a year on the axis, in per cent of its width, clamped to the axis. */
export function axisPercent(year: number): number {
  const share = (year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR);
  return Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100;
}

/** The four segments of the axis, split half-way between horizons: where each starts and how wide it is, in per cent. */
export const AXIS_SEGMENTS = HORIZONS.map((horizon, i) => {
  const before = HORIZONS[i - 1];
  const after = HORIZONS[i + 1];
  const start = before === undefined ? 0 : axisPercent((before + horizon) / 2);
  const end = after === undefined ? 100 : axisPercent((horizon + after) / 2);
  return { horizon, step: (i + 1) as 1 | 2 | 3 | 4, start, width: end - start };
});
