/** Arithmetic with calendar days written as `YYYY-MM-DD`. Days are UTC, and nothing here asks what day it is. */

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY);

/** Whole days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The last day of a year. */
export const endOfYear = (year: number): string => `${year}-12-31`;

/** The last day of a partial date: of its year or month, or the day itself. */
export function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return endOfYear(Number(year));
  // Day 0 of the month after is the last one of this.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Rising by the last day: what is known to the year alone comes after what has a day in it. */
export const byLastDay = (a: { date: string }, b: { date: string }): number =>
  lastDay(a.date).localeCompare(lastDay(b.date)) || b.date.length - a.date.length;

/** Year and part of a year of a partial date, its middle where only a year or a month is known: `2027-12-01` → 2027.92, `2027` → 2027.5. */
export function decimalYear(date: string): number {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 1) / 31)) / 12;
}
