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

/**
 * The bricks as three paths: full ones, the frames of shared and empty ones, and the lower halves of shared ones, to be drawn
 * in this order. A path for each brick would double what a role’s page weighs in drawings.
 * @returns the paths’ `d`, empty where there is no such brick, and the width of the whole
 */
export function brickPaths(
  tasks: readonly TodayTask[],
  horizon: Horizon,
): { paths: Record<'full' | 'empty' | 'half', string>; width: number } {
  const { bricks, width } = placeBricks(tasks, horizon);
  const inner = BRICK.width - BRICK.stroke;
  const frame = BRICK.height - BRICK.stroke;
  const top = BRICK.stroke / 2;
  const middle = BRICK.height / 2;
  const draw = (leads: readonly Lead[], y: number, height: number) =>
    bricks
      .filter((b) => leads.includes(b.lead))
      .map(({ x }) => `M${x} ${y}h${inner}v${height}h${-inner}z`)
      .join('');
  return {
    width,
    paths: {
      full: draw(['person'], top, frame),
      empty: draw(['shared', 'machine'], top, frame),
      half: draw(['shared'], middle, middle - top),
    },
  };
}
