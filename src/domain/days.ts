/** Arithmetic with calendar days written as `YYYY-MM-DD`. Days are UTC, and nothing here asks what day it is. */

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY);

/** Whole days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The last day of a year. */
export const endOfYear = (year: number): string => `${year}-12-31`;
