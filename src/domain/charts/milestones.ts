import { FIRST_YEAR, type Evolution } from '../../schemas/index.ts';
import { axisPercent, horizonStep } from '../horizons.ts';
import { capitalise, count } from '../words.ts';

/** An evolution as the picture of all of them needs it. */
export interface EvolutionRow {
  id: string;
  /** Titles of both roles. */
  from: string;
  to: string;
  milestones: Evolution['milestones'];
  /** Share of the later role’s skill levels that carries over, 0 to 1. */
  share: number;
}

/** The year in which the title of an evolution settles. */
const settledIn = ({ milestones }: EvolutionRow): number =>
  milestones.find((m) => m.step === 'settled')?.year ?? Number.POSITIVE_INFINITY;

/** Rows in the order in which they settle. */
export const bySettling = <T extends EvolutionRow>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => settledIn(a) - settledIn(b));

/** The finding above the bars: how many have settled by 2036. */
export const milestonesFinding = (rows: readonly EvolutionRow[]): string =>
  `${capitalise(count(rows.filter((r) => settledIn(r) <= 2036).length))} of ${count(rows.length)} have settled into a new title by 2036`;

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
