/** Places a skill's levels on one scale from left to right: not listed, awareness, working, practitioner, expert. */

/** A level on the scale. */
export interface LevelTick {
  level: number;
  /** Per cent of the width. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

const LEVELS_TOP = 4;

/** Per cent of the width at which a level from 0 to 4 stands; others are clamped. */
export const levelPercent = (level: number): number => (Math.min(LEVELS_TOP, Math.max(0, level)) / LEVELS_TOP) * 100;

/** The five levels with the side on which their words stand, so that none leaves the picture. */
export const LEVEL_TICKS: readonly LevelTick[] = [0, 1, 2, 3, 4].map((level) => ({
  level,
  x: levelPercent(level),
  anchor: level === 0 ? 'start' : level === LEVELS_TOP ? 'end' : 'middle',
}));

export interface PlacedMove {
  /** Where the old level stands, in per cent of the width. */
  from: number;
  /** Where the new level stands. */
  to: number;
  direction: 'rises' | 'holds' | 'fades';
}

/** A change of level as a line from the old place to the new one. */
export const placeMove = (before: number, after: number): PlacedMove => ({
  from: levelPercent(before),
  to: levelPercent(after),
  direction: after > before ? 'rises' : after < before ? 'fades' : 'holds',
});

/** A strip's measures: pitch of the columns, space between stages, floor height, and the line the columns stand on. */
const STRIP = { pitch: 6, gap: 8, floor: 5, ground: 21, floors: 4 } as const;

export interface PlacedStrip {
  /** Path of all floors, and of the floors that are lit. */
  unlit: string;
  lit: string;
  /** The ground under each stage, as the ends of a line. */
  grounds: { from: number; to: number }[];
  width: number;
  height: number;
}

/**
 * Levels of many roles as a skyline, one column a role, with a space between stages.
 * @param stages levels 0 to 4 of the roles of each stage, in order
 */
export function placeStrip(stages: readonly (readonly number[])[]): PlacedStrip {
  let start = 0;
  const placed = stages.map((levels) => {
    const columns = levels.map((level, i) => ({ level, x: start + i * STRIP.pitch + STRIP.pitch / 2 - 0.5 }));
    const from = start;
    start += levels.length * STRIP.pitch + STRIP.gap;
    return { columns, from, to: from + levels.length * STRIP.pitch - 1 };
  });
  const column = (x: number, floors: number) => `M${x} ${STRIP.ground - 1}v-${floors * STRIP.floor - 1}`;
  const all = placed.flatMap((p) => p.columns);
  return {
    unlit: all.map(({ x }) => column(x, STRIP.floors)).join(''),
    lit: all.map(({ x, level }) => (level > 0 ? column(x, level) : '')).join(''),
    grounds: placed.map(({ from, to }) => ({ from, to })),
    width: Math.max(0, start - STRIP.gap - 1),
    height: STRIP.ground + 1,
  };
}
