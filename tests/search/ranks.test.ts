/** Holds the quality of search: exact ranks in a reviewed snapshot, and the thresholds that were promised. No timings. */
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../browser/server.ts';
import { requireSite } from '../site/builds.ts';
import { chromium } from 'playwright-core';
import { start } from '../browser/start.ts';
import { ours } from './engines/ours.ts';
import { answer } from './measure.ts';
import { CLASSES, readQueries } from './queries.ts';
import { rankOf, scores } from './score.ts';

const dir = requireSite();
const [site, browser] = await Promise.all([serve(dir), start((options) => chromium.launch(options))]);
afterAll(async () => {
  await browser.close();
  await site.close();
});
const queries = readQueries();
const middle = Math.ceil(queries.length / 2);
/** In two pages at once: most of the time is waiting. */
const halves = [queries.slice(0, middle), queries.slice(middle)];
const answers = (await Promise.all(halves.map((half) => answer(browser, ours({ url: site.url, dir }), half)))).flat();
const { overall, ...classes } = scores(answers);

describe('the judged queries', () => {
  it('are 150 or more, of every class', () => {
    expect(answers.length).toBeGreaterThanOrEqual(150);
    expect(Object.keys(classes)).toEqual([...CLASSES]);
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
});
