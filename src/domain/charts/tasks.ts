import { HORIZONS, type Horizon, type Lead, type TodayTask } from '../../schemas/index.ts';
import { axisPercent, horizonStep } from '../horizons.ts';
import { leadAt, taskGroups } from '../outlook.ts';

/** A mark with the track that holds its lead until the next horizon. */
export interface TaskMark {
  lead: Lead;
  horizon: Horizon;
  step: 1 | 2 | 3 | 4;
  /** Per cent of the width. */
  x: number;
  /** Per cent at which the track ends; undefined after the last horizon. */
  to: number | undefined;
  /** Pixels: the track’s thickness. */
  track: number;
}

export interface PlacedTasks {
  /** Where the years stand, from the top. */
  headsAt: number;
  heads: { horizon: Horizon; step: 1 | 2 | 3 | 4; x: number }[];
  groups: { lead: Lead; size: number; y: number; tasks: { name: string; y: number; marks: TaskMark[] }[] }[];
  /** Pixels. */
  height: number;
}

/** The axis starts after the names and leaves room for the head of the last column. */
const AXIS = { from: 44, to: 89 };
/** Pixels: the key, and below it the years with their scores. */
const KEY = 44;
const HEAD = 76;
const GROUP = 52;
const ROW = 36;
/** The ink is the score: as thick as on the page. */
const TRACK: Record<Lead, number> = { person: 10, shared: 4, machine: 1 };

const xOf = (horizon: Horizon): number => AXIS.from + ((AXIS.to - AXIS.from) * axisPercent(horizon)) / 100;

/** Ten tasks at four horizons, grouped as on the page; y is the middle of a row and the line under a group’s name. */
export function placeTasks(tasks: readonly TodayTask[]): PlacedTasks {
  let y = KEY + HEAD;
  const groups = taskGroups(tasks).map((group) => {
    y += GROUP;
    const placed = group.tasks.map((task, i) => ({
      name: task.name,
      y: y + ROW * (i + 0.5),
      marks: HORIZONS.map((horizon, h): TaskMark => {
        const next = HORIZONS[h + 1];
        const lead = leadAt(task, horizon);
        return {
          lead,
          horizon,
          step: horizonStep(horizon),
          x: xOf(horizon),
          to: next === undefined ? undefined : xOf(next),
          track: TRACK[lead],
        };
      }),
    }));
    const at = { lead: group.lead, size: group.tasks.length, y, tasks: placed };
    y += ROW * group.tasks.length;
    return at;
  });
  return {
    headsAt: KEY,
    heads: HORIZONS.map((horizon) => ({ horizon, step: horizonStep(horizon), x: xOf(horizon) })),
    groups,
    height: y,
  };
}
