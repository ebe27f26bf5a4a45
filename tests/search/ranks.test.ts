/** Holds the quality of search: exact ranks in a reviewed snapshot, and the thresholds that were promised. No timings. */
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { wordsOf } from '../../src/domain/search/words.ts';
import { serve } from '../browser/server.ts';
import { start } from '../browser/start.ts';
import { contentDir, requireSite } from '../site/builds.ts';
import { answerDirectly } from './direct.ts';
import { ours } from './engines/ours.ts';
import { answer } from './measure.ts';
import { CLASSES, readQueries } from './queries.ts';
import { rankOf, scores, type Answer } from './score.ts';

const dir = requireSite();
const queries = readQueries();
const answers = await answerDirectly(dir, queries);
const { overall, ...classes } = scores(answers);

/** One query in so many is put to the page as well: in a browser each takes thirty times as long. */
const EVERY = 17;

describe('the judged queries', () => {
  it('are 150 or more, of every class', () => {
    expect(answers.length).toBeGreaterThanOrEqual(150);
    expect(Object.keys(classes)).toEqual([...CLASSES]);
  });

  it('stand nowhere in the content, so that they tell how search does with what it has not seen', () => {
    const plain = (text: string) => wordsOf(text).join(' ');
    const listed = new Set(readContent(contentDir()).content.questions.flatMap((page) => page.questions.map(plain)));
    expect(listed.size).toBeGreaterThan(0);
    expect(queries.filter(({ q }) => listed.has(plain(q))).map(({ q }) => q)).toEqual([]);
  });

  it('find what they found when their ranks were last reviewed', async () => {
    const lines = answers.map((a) =>
      [a.query.class, a.query.q, rankOf(a) ?? '–', a.found[0] ?? '–'].map(String).join('\t'),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('ranks.txt');
  });

  it('have the wanted page first in 95 of 100, with a mean reciprocal rank of 0.97', () => {
    expect(overall.success1).toBeGreaterThanOrEqual(0.95);
    expect(overall.mrr).toBeGreaterThanOrEqual(0.97);
  });

  it.each(CLASSES)('succeed in 9 of 10 of the class %s', (name) => {
    expect(classes[name]?.success1).toBeGreaterThanOrEqual(0.9);
  });

  it('find something, unless they are nonsense', () => {
    const empty = answers.filter((a) => a.query.class !== 'nothing' && a.found.length === 0);
    expect(empty.map((a) => a.query.q)).toEqual([]);
  });

  // Pagefind weighs a word by what it has fetched so far, so places further down depend on what was asked before.
  it('have the same first result in the page, typed by a reader', async () => {
    const site = await serve(dir);
    const browser = await start((options) => chromium.launch(options));
    try {
      const some = queries.filter((_, i) => i % EVERY === 0);
      const typed = await answer(browser, ours({ url: site.url, dir }), some);
      const first = (all: readonly Answer[]) => all.map(({ query, found }) => [query.q, found[0]]);
      expect(first(typed)).toEqual(first(answers.filter(({ query }) => some.includes(query))));
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
