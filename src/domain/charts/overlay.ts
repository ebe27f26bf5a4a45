/** Two to four fingerprints over each other: each role a line of its own through seven groups, on five bands of levels. */
import { LEVELS, SKILL_GROUPS } from '../../schemas/lists.ts';
import { count, label, sentenceList } from '../words.ts';

/** What the picture needs of a role. */
export interface Fingerprinted {
  title: string;
  /** Highest level in each of the seven groups, 0 to 4. */
  fingerprint: readonly number[];
}

/** A role's line: a tread for groups of one level and a riser where it changes, in per cent across and pixels down. */
export interface PlacedLine {
  title: string;
  /** 1 to 4: which line style and mark it has. */
  style: 1 | 2 | 3 | 4;
  /** Pixels that the whole line is moved, so that lines of one level run side by side. */
  dx: number;
  dy: number;
  treads: { x1: number; x2: number; y: number }[];
  risers: { x: number; y1: number; y2: number }[];
  marks: { x: number; y: number }[];
}

export interface PlacedOverlay {
  /** Bands from expert down to none: the middle and the lower edge of each, with its name and its number. */
  bands: { level: number; name: string; y: number; edge: number }[];
  /** Groups from left to right: the middle of each; every other label stands lower where there is little room. */
  groups: { name: string; x: number; isLower: boolean }[];
  lines: PlacedLine[];
  /** Pixels: where the bands end, and the whole drawing with the groups' names. */
  ground: number;
  height: number;
}

/** Height of a band and the distance of two lines in it, in pixels: four lines with their marks fit. */
const BAND = 44;
const LANE = 10;
const NAMES = 44;
const TOP = LEVELS.length;

/** Middle of the band of a level. */
const bandY = (level: number): number => (TOP - level) * BAND + BAND / 2;
const round = (value: number): number => Math.round(value * 100) / 100;

/** One tread for each run of groups with the same height, so that a line does not cross itself where nothing changes. */
function treads(heights: readonly number[], width: number): PlacedLine['treads'] {
  const starts = heights.flatMap((y, g) => (y === heights[g - 1] ? [] : [g]));
  return starts.map((start, i) => ({
    x1: round(start * width),
    x2: round((starts[i + 1] ?? heights.length) * width),
    y: heights[start] ?? 0,
  }));
}

/** Places the picture. Levels beyond 0 to 4 do not occur; a missing one counts as 0. */
export function placeOverlay(roles: readonly Fingerprinted[]): PlacedOverlay {
  const width = 100 / SKILL_GROUPS.length;
  const lanes = roles.map((_, i) => (i - (roles.length - 1) / 2) * LANE);
  return {
    bands: [...LEVELS.toReversed(), 'none'].map((name, i) => ({
      level: TOP - i,
      name,
      y: bandY(TOP - i),
      edge: (i + 1) * BAND,
    })),
    groups: SKILL_GROUPS.map((name, i) => ({ name, x: round((i + 0.5) * width), isLower: i % 2 === 1 })),
    lines: roles.map(({ title, fingerprint }, i) => {
      const heights = SKILL_GROUPS.map((_, g) => bandY(fingerprint[g] ?? 0));
      return {
        title,
        style: (i + 1) as PlacedLine['style'],
        dx: lanes[i] ?? 0,
        dy: lanes[i] ?? 0,
        treads: treads(heights, width),
        risers: heights
          .slice(1)
          .map((y, g) => ({ x: round((g + 1) * width), y1: heights[g] ?? y, y2: y }))
          .filter((riser) => riser.y1 !== riser.y2),
        marks: heights.map((y, g) => ({ x: round((g + 0.5) * width), y })),
      };
    }),
    ground: (TOP + 1) * BAND,
    height: (TOP + 1) * BAND + NAMES,
  };
}

/** The groups in which the roles are furthest apart, and those in which they are alike: the picture's title. */
export function overlayFinding(roles: readonly Fingerprinted[]): string {
  const spreads = SKILL_GROUPS.map((group, g) => {
    const levels = roles.map((r) => r.fingerprint[g] ?? 0);
    return { group, spread: Math.max(...levels) - Math.min(...levels), isAsked: Math.max(...levels) > 0 };
  });
  const widest = Math.max(...spreads.map((s) => s.spread));
  const groups = (list: typeof spreads) => sentenceList(list.map((s) => s.group));
  if (widest === 0) return 'Their fingerprints are the same in all seven groups of skills';
  const alike = spreads.filter((s) => s.spread === 0 && s.isAsked);
  const far = `Furthest apart in ${groups(spreads.filter((s) => s.spread === widest))}, by ${widest === 1 ? 'one level' : `${count(widest)} levels`}`;
  return alike.length > 0 ? `${far}; alike in ${groups(alike)}` : far;
}

/** `Practitioner`, or `None` */
export const levelName = (level: number): string => {
  const name = LEVELS[level - 1];
  return name ? label(name) : 'None';
};
