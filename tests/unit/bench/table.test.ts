import { expect, it } from 'vitest';
import { gigabytes, kilobytes, median, shuffled, table } from '../../bench/table.ts';

it('sets figures under each other, names to the left', () => {
  expect(
    table([
      ['page', 'KB'],
      ['an article', '9.5'],
      ['home', '31.0'],
    ]),
  ).toBe('page          KB\nan article   9.5\nhome        31.0');
});

it('takes the value in the middle, of two the lower one', () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([4, 9, 1, 6])).toBe(4);
});

it('counts kilobytes and gigabytes in thousands', () => {
  expect(kilobytes(35_049)).toBe('35.0');
  expect(gigabytes(1_987_000_000)).toBe('1.99');
});

it('shuffles a copy and loses nothing', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(shuffled(list).toSorted((a, b) => a - b)).toEqual(list);
  expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
