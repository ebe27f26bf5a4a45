import { LEADS, type Horizon, type Lead, type TodayTask } from '../../schemas/index.ts';
import { leadCounts } from '../outlook.ts';

/** One brick: a task's lead, and the left edge of its stroke. */
export interface Brick {
  lead: Lead;
  x: number;
}

/** Width of a brick with the space after it, and its height, in the drawing's own units. */
export const BRICK = { pitch: 12, width: 10, height: 20, stroke: 1.5 } as const;

/** Tasks as bricks from person to machine, so that the ink is the score. */
export function placeBricks(tasks: readonly TodayTask[], horizon: Horizon): { bricks: Brick[]; width: number } {
  const counts = leadCounts(tasks, horizon);
  const leads = LEADS.flatMap((lead) => Array.from({ length: counts[lead] }, () => lead));
  return {
    bricks: leads.map((lead, i) => ({ lead, x: i * BRICK.pitch + BRICK.stroke / 2 })),
    width: leads.length * BRICK.pitch - (BRICK.pitch - BRICK.width),
  };
}
