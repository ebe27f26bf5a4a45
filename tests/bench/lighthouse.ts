/** Lighthouse, in the same Chromium, on every kind of page that may be indexed. */
import fs from 'node:fs';
import path from 'node:path';
import type { Result } from 'lighthouse';
import lighthouse from 'lighthouse';
import { KINDS } from '../browser/kinds.ts';
import { SCORE } from './budgets.ts';
import type { Host } from './host.ts';
import { median, table } from './table.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** A page that misses the mark is tried so often in all: its quickness is measured on a machine that does other things too. */
const TRIES = 3;

interface Scores {
  name: string;
  scores: number[];
  /** What the last try complains of. */
  complaints: string[];
}

function complaintsOf({ audits, categories }: Result): string[] {
  return CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1
        ? [`${name}, ${id}: ${audit.displayValue ?? audit.title}`]
        : [];
    }),
  );
}

async function judge(name: string, address: string, port: number): Promise<Scores> {
  const tries: number[][] = [];
  let complaints: string[] = [];
  while (tries.length < TRIES) {
    const result = await lighthouse(address, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`${address}: ${result?.lhr.runtimeError?.message ?? 'nothing'}`);
    tries.push(CATEGORIES.map((c) => Math.round((result.lhr.categories[c]?.score ?? 0) * 100)));
    complaints = complaintsOf(result.lhr);
    if (tries.length === 1 && tries[0]?.every((score) => score === SCORE)) break;
  }
  return { name, scores: CATEGORIES.map((_, i) => median(tries.map((t) => t[i] ?? 0))), complaints };
}

/** The kinds of pages that the sitemap of a built site lists, each as readers first meet it. */
function indexedKinds(dir: string): typeof KINDS {
  const sitemap = fs.readFileSync(path.join(dir, 'sitemap-0.xml'), 'utf8');
  return KINDS.filter(({ address }) => sitemap.includes(`${address}</loc>`));
}

/**
 * Prints the four scores of each kind of page that may be indexed.
 * @param port of the browser’s debugger
 * @returns what is under the mark
 */
export async function lighthouseScores({ dir, url }: Host, port: number): Promise<string[]> {
  const all: Scores[] = [];
  for (const { name, address } of indexedKinds(dir)) all.push(await judge(name, `${url}${address}`, port));
  console.log(
    table([['Lighthouse, mobile', ...CATEGORIES], ...all.map(({ name, scores }) => [name, ...scores.map(String)])]),
  );
  return all
    .filter(({ scores }) => scores.some((score) => score < SCORE))
    .map(({ name, scores, complaints }) => `${name}: Lighthouse ${scores.join(', ')} (${complaints.join('; ')})`);
}
