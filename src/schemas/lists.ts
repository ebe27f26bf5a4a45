/**
 * The closed lists that every collection shares. They import nothing, so that code for the browser can use them without
 * taking the schemas along.
 */

/** The four years the site looks at. Fixed: a task's leads, the axis and the colours are keyed to them. */
export const HORIZONS = [2026, 2031, 2036, 2046] as const;
export type Horizon = (typeof HORIZONS)[number];

/** The first and last year on the site's one axis. */
export const FIRST_YEAR = HORIZONS[0];
export const LAST_YEAR = HORIZONS[3];

export const STAGES = ['today', 'evolved', 'emerging'] as const;
export type Stage = (typeof STAGES)[number];

export const LEADS = ['person', 'shared', 'machine'] as const;
export type Lead = (typeof LEADS)[number];

export const DRIVERS = ['applications', 'regulation', 'computing', 'convergence', 'trust'] as const;
export type Driver = (typeof DRIVERS)[number];

export const SECTORS = [
  'health',
  'finance',
  'government',
  'transport',
  'defence',
  'energy',
  'manufacturing',
  'media-retail',
  'education',
  'research',
  'technology',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The seven skill groups, in the order the fingerprint draws them. */
export const SKILL_GROUPS = ['maths', 'software', 'data', 'models', 'testing', 'people', 'rules'] as const;
export type SkillGroup = (typeof SKILL_GROUPS)[number];

/** Levels of the UK Government Digital and Data Profession Capability Framework, lowest first. */
export const LEVELS = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

/** Strength of evidence, weakest first, so that the index is the meter reading. */
export const STRENGTHS = [
  'our-judgement',
  'expert-view',
  'research-finding',
  'official-projection',
  'measured',
] as const;
export type Strength = (typeof STRENGTHS)[number];

/** How far a signal has come, least first. */
export const SIGNAL_STATES = ['not-yet', 'dated', 'under-way', 'seen'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** How a claim was checked in its source. */
export const CHECKED = ['primary', 'secondary'] as const;
export type Checked = (typeof CHECKED)[number];
