import { expect, it } from 'vitest';
import { readingMinutes } from '../../../src/domain/reading.ts';

it.each([
  [0, 1],
  [100, 1],
  [356, 1],
  [357, 2],
  [1190, 5],
  [1800, 8],
])('%i words take %i minutes at 238 a minute', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
