import { FIRST_YEAR, type Evolution } from '../../schemas/index.ts';
import { axisPercent, horizonStep } from '../horizons.ts';

/** Pixels: how thick the bar is before and after each milestone. Thickness says how far the change has gone, colour says when. */
const THICKNESS = [3, 8, 14, 22] as const;

export interface BarPart {
  x: number;
  width: number;
  thickness: number;
  step: 1 | 2 | 3 | 4;
}

/** The bar of an evolution in four parts, and where the year of its last milestone stands. */
export function placeMilestones(milestones: Evolution['milestones']): {
  parts: BarPart[];
  settled: { x: number; year: number; step: 1 | 2 | 3 | 4; isNearEnd: boolean } | undefined;
} {
  const years = [FIRST_YEAR, ...milestones.map((m) => m.year)];
  const parts = years.map((year, i): BarPart => {
    const x = axisPercent(year);
    const next = years[i + 1];
    return {
      x,
      width: (next === undefined ? 100 : axisPercent(next)) - x,
      thickness: THICKNESS[i] ?? 22,
      step: horizonStep(year),
    };
  });
  const last = milestones.at(-1);
  return {
    parts,
    settled: last && {
      x: axisPercent(last.year),
      year: last.year,
      step: horizonStep(last.year),
      isNearEnd: axisPercent(last.year) > 92,
    },
  };
}
