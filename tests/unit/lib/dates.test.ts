import { expect, it } from 'vitest';
import { longDate } from '../../../src/lib/dates.ts';

it.each([
  ['2026-11-21', '21 November 2026'],
  ['2026-01-01', '1 January 2026'],
  ['2026-12-31', '31 December 2026'],
  ['2027-12', 'December 2027'],
  ['2026', '2026'],
])('longDate(%s) is “%s”', (date, words) => {
  expect(longDate(date)).toBe(words);
});
