import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, idfOf, likelyPages, unmet, valuesOf } from '../../../../src/domain/search/classifier.ts';
import { packShards, shardOf, unpacked, type Shard } from '../../../../src/domain/search/shards.ts';
import { train, type Example } from '../../../../src/domain/search/training.ts';
import { wordsOf } from '../../../../src/domain/search/words.ts';

/** What readers ask of three pages, at the positions 4, 7 and 9. */
const EXAMPLES: Example[] = Object.entries({
  4: ['who checks hiring software for sexism', 'inspecting an algorithm for bias', 'is the lending model fair'],
  7: ['teaching a robot to walk', 'who trains warehouse robots', 'learning by trial and error in a simulator'],
  9: ['reading contracts by computer', 'a computer that answers emails', 'who teaches chatbots to talk'],
}).flatMap(([page, questions]) => questions.map((question) => ({ question, page: Number(page) })));
const ANSWERING = [4, 7, 9];
const weights = train(EXAMPLES);

/** How likely each page is to answer, best first. */
function likely(question: string): [page: number, chance: number][] {
  const words = featuresOf(wordsOf(question)).map((word) => weights.get(word) ?? unmet(EXAMPLES.length));
  return [...likelyPages(words, ANSWERING)].toSorted(([, a], [, b]) => b - a);
}

describe('what is looked at', () => {
  it('is stems, each once, without words of grammar', () => {
    expect(featuresOf(['how', 'do', 'robots', 'robot', 'the', 'teaching'])).toEqual(['robot', 'teach']);
  });

  it('counts by how rare it is, and a long question no more than a short one', () => {
    expect(idfOf(100, 1)).toBeGreaterThan(idfOf(100, 50));
    expect(idfOf(100, 0)).toBeGreaterThan(idfOf(100, 1));
    for (const idfs of [[2], [2, 3], [1, 1, 5, 4]]) expect(Math.hypot(...valuesOf(idfs))).toBeCloseTo(1);
    const [common = 0, rare = 0] = valuesOf([1, 3]);
    expect(rare).toBeCloseTo(3 * common);
  });
});

describe('the classifier', () => {
  it('knows what it has learnt', () => {
    for (const { question, page } of EXAMPLES) expect(likely(question)[0]?.[0], question).toBe(page);
  });

  it('carries it over to what it has not read', () => {
    expect(likely('could I inspect software that hires')[0]?.[0]).toBe(4);
    expect(likely('robots in a simulator, trained how')[0]?.[0]).toBe(7);
    expect(likely('emails read by computers')[0]?.[0]).toBe(9);
  });

  it('gives probabilities', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...weights.keys(), 'sourdough')), (words) => {
        const chances = likely(words.join(' ')).map(([, chance]) => chance);
        for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
        if (chances.length > 0) expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1);
      }),
    );
  });

  it('is less sure where a question has words that it has not met, and says nothing of those alone', () => {
    const [[, sure] = [0, 0]] = likely('teaching a robot');
    const [[page, lessSure] = [0, 0]] = likely('teaching a robot to bake sourdough bread');
    expect(page).toBe(7);
    expect(lessSure).toBeLessThan(sure);
    expect(likely('sourdough bread')).toEqual([]);
    expect(likely('')).toEqual([]);
  });

  it('learns the same every time, and from nothing nothing', () => {
    expect(train(EXAMPLES)).toEqual(weights);
    expect(train([])).toEqual(new Map());
    expect(train([{ question: 'how do I get one', page: 4 }])).toEqual(new Map());
  });
});

describe('its files', () => {
  const { starts, shards } = packShards(weights);
  /** What a file says when it has been sent. */
  const sent = (i: number): Shard => JSON.parse(JSON.stringify(shards[i])) as Shard;

  it('hold every word, in the file where it is looked for', () => {
    for (const [word, { idf, pages }] of weights) {
      const read = unpacked(sent(shardOf(starts, word)), word);
      expect(read?.idf).toBeCloseTo(idf, 0);
      expect([...(read?.pages.keys() ?? [])]).toEqual([...pages.keys()]);
      for (const [page, weight] of pages)
        expect(Math.abs((read?.pages.get(page) ?? 0) - weight)).toBeLessThanOrEqual(0.5);
    }
  });

  it('hold a few words each, in the order of the alphabet', () => {
    expect(starts).toEqual(starts.toSorted());
    expect(shards.length).toBeGreaterThan(1);
    expect(shardOf(starts, '0')).toBe(-1);
    expect(shardOf([], 'robot')).toBe(-1);
  });

  it('say nothing of a word that they do not hold, whatever it is', () => {
    for (const word of ['sourdough', 'constructor', '__proto__', 'toString'])
      expect(unpacked(sent(Math.max(0, shardOf(starts, word))), word)).toBeUndefined();
  });
});
