import { HORIZONS, type Lead, type TodayTask } from '../../schemas/index.ts';
import { axisPercent, horizonStep } from '../horizons.ts';
import { leadAt, taskGroups } from '../outlook.ts';

/** A task between one horizon and the next. */
export interface TrackPart {
  lead: Lead;
  /** Per cent of the width. */
  from: number;
  to: number;
  /** Pixels. */
  y: number;
  thickness: number;
  step: 1 | 2 | 3 | 4;
}

/** Pixels: how thick a track is by who leads, as in the large picture; and how far tracks stand apart. */
const THICKNESS: Record<Lead, number> = { person: 7, shared: 3, machine: 1 };
const PITCH = 9;

/** Tasks as tracks from horizon to horizon, in the order of the large picture; the last horizon has a stub. */
export function placeTracks(tasks: readonly TodayTask[]): { parts: TrackPart[]; height: number } {
  const ordered = taskGroups(tasks).flatMap((g) => g.tasks);
  const STUB = 6;
  const x = (i: number) => (axisPercent(HORIZONS[i] ?? 0) * (100 - STUB)) / 100;
  return {
    height: ordered.length * PITCH,
    parts: ordered.flatMap((task, row) =>
      HORIZONS.map((horizon, i): TrackPart => {
        const lead = leadAt(task, horizon);
        return {
          lead,
          from: x(i),
          to: i === HORIZONS.length - 1 ? 100 : x(i + 1),
          y: row * PITCH + PITCH / 2,
          thickness: THICKNESS[lead],
          step: horizonStep(horizon),
        };
      }),
    ),
  };
}
