/** The measures of the evolution map. Across in per cent of the drawing, down in pixels: so text keeps its size at every width. */
import type { Stage } from '../../schemas/index.ts';

/** Where a column of names stands, or the gutter between two, in per cent. */
export interface Column {
  x: number;
  width: number;
}

/** How the map is drawn in a range of windows. */
export interface MapForm {
  name: 'wide' | 'middle' | 'narrow' | 'near';
  /** Width in px of the narrowest drawing it is for: names have to fit into their columns there. */
  least: number;
  columns: Record<Stage, Column>;
  /** Each role of today stands above what it becomes, in the same column, instead of beside it. */
  isFolded: boolean;
  hasHeads: boolean;
  /** Type size and leading of names, in px. */
  size: number;
  leading: number;
}

/** For windows from 1,024 px; `map.css` shows one form at a time. */
export const WIDE: MapForm = {
  name: 'wide',
  least: 958,
  columns: { today: { x: 0, width: 26 }, evolved: { x: 32, width: 28 }, emerging: { x: 72.5, width: 27.5 } },
  isFolded: false,
  hasHeads: true,
  size: 17,
  leading: 19,
};

/** From 640 px, and on paper. */
export const MIDDLE: MapForm = {
  name: 'middle',
  least: 598,
  columns: { today: { x: 0, width: 25 }, evolved: { x: 32, width: 26 }, emerging: { x: 75, width: 25 } },
  isFolded: false,
  hasHeads: true,
  size: 15,
  leading: 17,
};

/** Below 640 px: three columns do not fit, two do. In windows under 352 px `map.css` sets names one size smaller. */
export const NARROW: MapForm = {
  name: 'narrow',
  least: 320,
  columns: { today: { x: 0, width: 36.5 }, evolved: { x: 0, width: 36.5 }, emerging: { x: 62, width: 38 } },
  isFolded: true,
  hasHeads: true,
  size: 14,
  leading: 16,
};

/** One role’s own part of the map, for every window. */
export const NEAR: MapForm = { ...NARROW, name: 'near', hasHeads: false };

/** Pixels: width of a line at a share of 1. */
export const FULL = 19;
/** Pixels: width of the block in which lines end, and how far words stand from it. */
export const PORT = 6;
export const INSET = 6;
/** Pixels: from a thread up to the last line of the name, and down to the first of the note; size and leading of notes. */
export const ABOVE = 8;
export const BELOW = 18;
export const NOTE = { size: 13, leading: 16 };
/** Pixels: between two names, under the heads, and around and along an upright line. */
export const GAP = 20;
export const UNDER_HEADS = 20;
export const UPRIGHT = { above: 7, length: 20, below: 5 };
/** How far type reaches above and below its baseline, as shares of its size. */
export const ASCENT = 0.8;
export const DESCENT = 0.25;

/** Whether a role’s thread has lines ending on its left, or on its right. */
export const hasPort = (form: MapForm, stage: Stage) => ({
  left: stage === 'emerging' || (stage === 'evolved' && !form.isFolded),
  right: stage === 'evolved' || (stage === 'today' && !form.isFolded),
});

/** The pixels of a column’s narrowest width. */
export const columnWidth = (form: MapForm, stage: Stage): number => (form.columns[stage].width / 100) * form.least;

/** To a tenth of a pixel: finer is only longer. */
export const tenth = (y: number): number => Math.round(y * 10) / 10;
