/** Runs queries through an engine: what it finds, what that costs, how long it takes. */
import type { Browser, Page } from 'playwright-core';
import type { Engine } from './engines/engine.ts';
import { CLASSES, type Query } from './queries.ts';
import { quantile, scores, type Answer, type Scores } from './score.ts';
import { Traffic } from './traffic.ts';

const TIMEOUT = 60_000;

export interface Figures {
  name: string;
  setup: string;
  scores: Scores;
  bytes: {
    /** For one search with a cold cache: the median of the samples, and the largest. */
    first: number;
    firstMost: number;
    /** After all queries. */
    total: number;
  };
  milliseconds: {
    /** The first search of a page. */
    cold: number;
    coldMost: number;
    /** All searches after the first. */
    warm: number;
    warm95: number;
  };
  answers: (Answer & { milliseconds: number | undefined })[];
}

/** Opens the engine’s page with a cold cache, waits until it is idle, and hands it over; whatever comes then is search. */
async function visit<T>(
  browser: Browser,
  engine: Engine,
  use: (page: Page, traffic: Traffic) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    context.setDefaultTimeout(TIMEOUT);
    const traffic = new Traffic(context, [engine.host]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(engine.address);
    await traffic.idle();
    traffic.start();
    const result = await use(page, traffic);
    if (faults.length > 0) throw new Error(`${engine.name}: ${faults.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

/** Answers to all queries, in one page. */
export const answer = (browser: Browser, engine: Engine, queries: readonly Query[]): Promise<Figures['answers']> =>
  visit(browser, engine, (page) => ask(page, engine, queries));

async function ask(page: Page, engine: Engine, queries: readonly Query[]): Promise<Figures['answers']> {
  const answers: Figures['answers'] = [];
  for (const query of queries) answers.push({ query, ...(await engine.search(page, query)) });
  return answers;
}

/** The first query of each class that has an answer: each is made as the first search of a reader. */
const samples = (queries: readonly Query[]): Query[] =>
  CLASSES.filter((name) => name !== 'nothing').flatMap((name) => queries.find((q) => q.class === name) ?? []);

export async function measure(browser: Browser, engine: Engine, queries: readonly Query[]): Promise<Figures> {
  const first: number[] = [];
  const cold: number[] = [];
  for (const query of samples(queries))
    await visit(browser, engine, async (page, traffic) => {
      const { milliseconds } = await engine.search(page, query);
      await traffic.idle();
      first.push(traffic.bytes);
      if (milliseconds !== undefined) cold.push(milliseconds);
    });
  const { answers, total } = await visit(browser, engine, async (page, traffic) => {
    const all = await ask(page, engine, queries);
    await traffic.idle();
    return { answers: all, total: traffic.bytes };
  });
  const warm = answers.slice(1).flatMap((a) => a.milliseconds ?? []);
  return {
    name: engine.name,
    setup: engine.setup,
    scores: scores(answers),
    bytes: { first: quantile(first, 0.5), firstMost: Math.max(...first), total },
    milliseconds: {
      cold: quantile(cold, 0.5),
      coldMost: Math.max(...cold),
      warm: quantile(warm, 0.5),
      warm95: quantile(warm, 0.95),
    },
    answers,
  };
}
