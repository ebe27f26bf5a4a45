import { expect, it } from 'vitest';
import { capitalise, count, inSentence, label, plural, sentenceList, withArticle } from '../../../src/domain/words.ts';
import { DRIVERS, LEVELS, SECTORS, SIGNAL_STATES, STRENGTHS, TOPICS } from '../../../src/schemas/index.ts';

it.each([
  [0, 'none'],
  [1, 'one'],
  [10, 'ten'],
  [17, 'seventeen'],
  [24, 'twenty-four'],
  [25, '25'],
  [100, '100'],
])('count(%i) is “%s”', (n, words) => {
  expect(count(n)).toBe(words);
});

it.each([
  ['ten tasks', 'Ten tasks'],
  ['', ''],
  ['éclair', 'Éclair'],
])('capitalise(“%s”) is “%s”', (words, expected) => {
  expect(capitalise(words)).toBe(expected);
});

it('plural counts with the right word', () => {
  expect([0, 1, 2].map((n) => plural(n, 'task'))).toEqual(['0 tasks', '1 task', '2 tasks']);
  expect(plural(3, 'entry', 'entries')).toBe('3 entries');
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('sentenceList(%j) is “%s”', (items, expected) => {
  expect(sentenceList(items)).toBe(expected);
});

it.each([
  ['official-projection', 'Official projection'],
  ['media-retail', 'Media and retail'],
  ['dated', 'Dated'],
  ['not-yet', 'Not yet'],
  ['uk', 'United Kingdom'],
  ['after-2046', 'after 2046'],
  ['health', 'Health'],
])('label(“%s”) is “%s”', (word, expected) => {
  expect(label(word)).toBe(expected);
});

it('label leaves no hyphen in any word of the closed lists, and starts each with a capital', () => {
  for (const word of [...DRIVERS, ...SECTORS, ...LEVELS, ...STRENGTHS, ...SIGNAL_STATES, ...TOPICS])
    expect(label(word)).toMatch(/^[A-Z][^-]*$/);
});

it.each([
  ['Data scientist', 'data scientist'],
  ['AI systems architect', 'AI systems architect'],
  ['NLP specialist', 'NLP specialist'],
  ['Python and its relatives', 'Python and its relatives'],
  ['Human–AI collaboration designer', 'human–AI collaboration designer'],
  ['Human-centred ML designer', 'human-centred ML designer'],
  ['Edge ML engineer', 'edge ML engineer'],
])('inSentence(“%s”) is “%s”', (title, expected) => {
  expect(inSentence(title)).toBe(expected);
});

it.each([
  ['Data scientist', 'a data scientist'],
  ['AI systems architect', 'an AI systems architect'],
  ['ML safety officer', 'an ML safety officer'],
  ['NLP specialist', 'an NLP specialist'],
  ['Edge ML engineer', 'an edge ML engineer'],
  ['Immersive AI developer', 'an immersive AI developer'],
  ['Human–AI collaboration designer', 'a human–AI collaboration designer'],
  ['Human-centred ML designer', 'a human-centred ML designer'],
  ['UX designer', 'a UX designer'],
])('withArticle(“%s”) is “%s”', (title, expected) => {
  expect(withArticle(title)).toBe(expected);
});
