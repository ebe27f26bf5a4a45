import { describe, expect, it } from 'vitest';
import { isQuestionField, nearestQuestion, questionFields } from '../../../../src/domain/search/asked.ts';

describe('the fields of questions', () => {
  it('say how many words matter in each, and are told apart within a page', () => {
    const fields = questionFields(['who checks hiring software', 'is the bot fair', 'who tests lending models']);
    expect(fields).toEqual([
      ['3a', 'who checks hiring software'],
      ['2a', 'is the bot fair'],
      ['3b', 'who tests lending models'],
    ]);
  });

  it('are told from the other fields of a page', () => {
    expect(['3a', '910'].filter(isQuestionField)).toEqual(['3a', '910']);
    expect(['title', 'names', '3'].filter(isQuestionField)).toEqual([]);
  });
});

describe('nearestQuestion', () => {
  const weight = (word: string): number => (word === 'tokamak' ? 1 : 0.5);
  const near = (fields: Record<string, string[]>, total: number): number =>
    nearestQuestion(new Map(Object.entries(fields).map(([name, words]) => [name, new Set(words)])), weight, total);

  it('is 0 where no question holds a word', () => {
    expect(near({}, 1)).toBe(0);
  });

  it('is nearer the more words are shared, and the fewer others the question has', () => {
    const both = near({ '4a': ['tokamak', 'plasma'] }, 1.5);
    expect(both).toBeGreaterThan(near({ '4a': ['tokamak'] }, 1.5));
    expect(both).toBeGreaterThan(near({ '8a': ['tokamak', 'plasma'] }, 1.5));
    expect(both).toBeGreaterThan(near({ '4a': ['plasma', 'heating'] }, 1.5));
  });

  it('does not add up over questions: two that share a word each are no nearer than one', () => {
    expect(near({ '4a': ['tokamak'], '4b': ['plasma'] }, 1.5)).toBe(near({ '4a': ['tokamak'] }, 1.5));
  });

  it('counts a single word in full where the query has no other', () => {
    expect(near({ '4a': ['tokamak'] }, 1)).toBeGreaterThan(near({ '4a': ['tokamak'] }, 1.01) * 1.2);
  });

  it('is never above 1', () => {
    expect(near({ '1a': ['tokamak', 'plasma'] }, 1.5)).toBeLessThanOrEqual(1);
  });
});
