import type { CalibrationBin } from '../scoring.ts';

/** A fifth of the scale with anything in it: where its mark stands, and how large it is. */
export interface CalibrationMark {
  n: number;
  /** Per cent of the width: what we said. */
  x: number;
  /** Pixels from the top: what happened. */
  y: number;
  /** Radius in pixels; the area is proportional to n. */
  r: number;
  said: number;
  happened: number;
}

export const CALIBRATION_HEIGHT = 240;

/** The marks of the calibration chart. A mark on the diagonal is right on average. */
export const placeCalibration = (bins: readonly CalibrationBin[]): CalibrationMark[] =>
  bins.flatMap(({ n, said, happened }) =>
    said === undefined || happened === undefined
      ? []
      : [
          {
            n,
            x: said,
            y: (1 - happened / 100) * CALIBRATION_HEIGHT,
            r: Math.min(18, 4 + 2 * Math.sqrt(n)),
            said: Math.round(said),
            happened: Math.round(happened),
          },
        ],
  );
