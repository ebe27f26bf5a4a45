/** Thousands of articles made from the words of this site; the same number makes the same articles. */
import fs from 'node:fs';
import path from 'node:path';
import type { CorpusPage } from '../search/corpus.ts';

const WORDS = 600;
const PARAGRAPH = 75;
const SEED = 20_461_121;

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The running words of the site, so that common ones stay common. */
const runningWords = (corpus: readonly CorpusPage[]): string[] =>
  corpus.flatMap((page) => page.text.toLowerCase().match(/\b[a-z]{2,}\b/g) ?? []);

function article(number: number, words: readonly string[], random: () => number): string {
  const take = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
  const sentence = (count: number) => `${capitalised(take(count))}.`;
  const paragraphs = Array.from(
    { length: WORDS / PARAGRAPH },
    (_, i) => `${i % 2 === 0 ? `## ${capitalised(take(4))} ${i + 1}\n\n` : ''}${sentence(PARAGRAPH)}`,
  );
  return `---
title: "${capitalised(take(5)).slice(0, 70)} ${number}"
description: "${capitalised(take(12)).slice(0, 180)}."
publishedOn: 2026-01-05
topics: [skills]
inShort:
${Array.from({ length: 3 }, () => `  - "${sentence(10)}"`).join('\n')}
---

${paragraphs.join('\n\n')}
`;
}

/** Writes generated articles into a folder; the first of them are the same however many there are. */
export function writeArticles(folder: string, articles: number, corpus: readonly CorpusPage[]): void {
  const words = runningWords(corpus);
  const random = generator(SEED);
  fs.mkdirSync(folder, { recursive: true });
  for (let i = 1; i <= articles; i++)
    fs.writeFileSync(path.join(folder, `generated-${i}.md`), article(i, words, random));
}
