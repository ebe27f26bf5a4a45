/** What a reader reads: nothing unfinished, and no words run together where markup meets. */
import { describe, expect, inject, it } from 'vitest';
import { looseText, one, readSite, text } from './site.ts';

const site = readSite(inject('dist'));
const LEFT_OVER = /\b(TODO|FIXME|XXX|undefined|NaN)\b|lorem ipsum|\[object \w+\]|\$\{|&(amp|lt|gt|nbsp|#\d+);/i;

describe('the words of every page', () => {
  it('hold nothing that was left over', () => {
    const problems = site.pages.flatMap(({ address, doc }) => {
      const found = LEFT_OVER.exec(looseText(one(doc, 'body')));
      return found ? [`${address}: ${found[0]}`] : [];
    });
    expect(problems).toEqual([]);
  });

  it('leave no attribute with a left-over value', () => {
    const problems = site.pages.flatMap(({ address, doc }) =>
      doc
        .querySelectorAll('*')
        .flatMap((e) => e.attributes.map((a) => `${a.key}="${String(a.value)}"`))
        .filter((pair) => /="(undefined|NaN|.*\[object \w+\].*)"$/.test(pair) || /="[^"]*\bNaN\b/.test(pair))
        .map((pair) => `${address}: ${pair}`),
    );
    expect(problems).toEqual([]);
  });
});

/** Astro's compiler drops a line break between inline elements: these are the places where words met. */
describe('words beside an inline element', () => {
  const todays = site.pages.filter((p) => p.doc.querySelector('.tasks'));
  const all = (selector: string) => site.pages.flatMap((p) => p.doc.querySelectorAll(selector).map((e) => text(e)));

  it.each([
    ['the date of a review', 'main p.fine', /reviewed\d|changed\d/],
    ['a link at the end of a sentence', 'main p', /[a-z][.!?][A-Z]\w+ [a-z]/],
    ['the pages that cite a source', 'main li > p', /Cited in\S|\w,\w+ \w+,\w|\s[.,]$/],
    ['the source list', '.sources li', /\.What else|\)\.[A-Z]|\w\.[A-Z][a-z]+ [a-z]/],
    ['the licence in the footer', '.foot p', /Text\S|4\.0\S(?<!,)|,code/],
    ['a claim that speaks against', 'main li > p', /^Against:\S/],
    ['counts beside headings', 'main h2, main h3', /[a-z]\d+$/],
  ])('%s stands apart', (_, selector, joined) => {
    expect(all(selector).filter((words) => joined.test(words))).toEqual([]);
  });

  it('the verdict rule under the task picture is a sentence of its own', () => {
    expect(todays.length).toBeGreaterThan(0);
    for (const { doc } of todays) expect(text(one(doc, '.fig .below'))).toMatch(/job loss\. The rule$/);
  });
});
