import { describe, expect, it } from 'vitest';
import { PROBABILITY_WORDS, probabilityStep, probabilityWord } from '../../../src/domain/probability.ts';

/** Each side of every boundary of ICD 203’s scale. */
const BOUNDARIES: [number, number, string][] = [
  [1, 1, 'almost no chance'],
  [5, 1, 'almost no chance'],
  [6, 2, 'very unlikely'],
  [20, 2, 'very unlikely'],
  [21, 3, 'unlikely'],
  [45, 3, 'unlikely'],
  [46, 4, 'roughly even'],
  [50, 4, 'roughly even'],
  [55, 4, 'roughly even'],
  [56, 5, 'likely'],
  [80, 5, 'likely'],
  [81, 6, 'very likely'],
  [95, 6, 'very likely'],
  [96, 7, 'almost certain'],
  [99, 7, 'almost certain'],
];

describe('the scale of words', () => {
  it.each(BOUNDARIES)('%i%% is at place %i, “%s”', (percent, step, word) => {
    expect(probabilityStep(percent)).toBe(step);
    expect(probabilityWord(percent)).toBe(word);
  });

  it('uses each word, and never goes down where the probability goes up', () => {
    const all = Array.from({ length: 99 }, (_, i) => i + 1);
    const steps = all.map(probabilityStep);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect([...new Set(all.map(probabilityWord))]).toEqual(PROBABILITY_WORDS.map((w) => w.word));
  });
});
