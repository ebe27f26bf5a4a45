import { SKILL_GROUPS } from '../../schemas/index.ts';

/** The skyline's measures: column pitch, floor height, and the line the columns stand on. */
const PITCH = 9;
const FLOOR = 9;
const GROUND = 35;
const FLOORS = 4;

/** Path data of the dashed columns: all floors, and the floors that are lit. */
export function placeFingerprint(levels: readonly number[]): { unlit: string; lit: string } {
  const column = (i: number, floors: number) => `M${3.5 + i * PITCH} ${GROUND}v-${floors * FLOOR - 2}`;
  return {
    unlit: levels.map((_, i) => column(i, FLOORS)).join(''),
    lit: levels.map((floors, i) => (floors > 0 ? column(i, floors) : '')).join(''),
  };
}

/** `maths 3, software 4, …`, for the drawing's text alternative. */
export const fingerprintWords = (levels: readonly number[]): string =>
  SKILL_GROUPS.map((group, i) => `${group} ${levels[i] ?? 0}`).join(', ');
