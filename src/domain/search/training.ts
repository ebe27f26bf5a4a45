/** How the classifier of `classifier.ts` learns: by stochastic gradient descent, the same way in every build. */
import { featuresOf, idfOf, softmax, valuesOf, type WordWeights } from './classifier.ts';
import { wordsOf } from './words.ts';

/** A question, and the position of the page that answers it. */
export interface Example {
  question: string;
  page: number;
}

/** How often all questions are gone through, and how far a weight moves at first; it moves less each time. */
const EPOCHS = 10;
const RATE = 3;
/** An error below this moves nothing. */
const LEAST_ERROR = 0.002;
/** A weight below this, of 15 or so at most, is left out: readers’ browsers load the others. */
const LEAST_WEIGHT = 1;

/** The first question of every page, then the second of every page, so that none is learnt at the cost of those before it. */
function interleaved(examples: readonly Example[]): Example[] {
  const turns: Example[][] = [];
  const met = new Map<number, number>();
  for (const example of examples) {
    const turn = met.get(example.page) ?? 0;
    met.set(example.page, turn + 1);
    (turns[turn] ??= []).push(example);
  }
  return turns.flat();
}

/** A question as the classifier sees it. */
interface Sample {
  /** The weights of each of its words, one for each page that answers. */
  rows: Float64Array[];
  /** How much each of these words counts. */
  values: number[];
  /** Which of the pages answers it. */
  answer: number;
}

/** Moves the weights of a question’s words so that its page becomes a little likelier, and the others less so. */
function learn({ rows, values, answer }: Sample, rate: number, errors: Float64Array): void {
  errors.fill(0);
  rows.forEach((row, at) => {
    const value = values[at] ?? 0;
    for (let page = 0; page < errors.length; page++) errors[page] = (errors[page] ?? 0) + value * (row[page] ?? 0);
  });
  softmax(errors);
  errors[answer] = (errors[answer] ?? 0) - 1;
  errors.forEach((error, page) => {
    if (Math.abs(error) < LEAST_ERROR) return;
    rows.forEach((row, at) => {
      row[page] = (row[page] ?? 0) - rate * (values[at] ?? 0) * error;
    });
  });
}

/**
 * Learns from questions.
 * @returns what each word says, by its stem
 */
export function train(examples: readonly Example[]): Map<string, WordWeights> {
  const pages = [...new Set(examples.map((e) => e.page))];
  const read = interleaved(examples)
    .map(({ question, page }) => ({ features: featuresOf(wordsOf(question)), answer: pages.indexOf(page) }))
    .filter(({ features }) => features.length > 0);
  const frequency = new Map<string, number>();
  for (const feature of read.flatMap((q) => q.features)) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const words = new Map(
    [...frequency].map(([feature, times]) => [
      feature,
      { idf: idfOf(read.length, times), row: new Float64Array(pages.length) },
    ]),
  );
  const samples = read.map(({ features, answer }): Sample => {
    const known = features.flatMap((feature) => words.get(feature) ?? []);
    return { rows: known.map((w) => w.row), values: valuesOf(known.map((w) => w.idf)), answer };
  });
  const errors = new Float64Array(pages.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const sample of samples) learn(sample, RATE * (1 - epoch / EPOCHS), errors);
  const kept = (row: Float64Array): [number, number][] =>
    pages.flatMap((page, i) => (Math.abs(row[i] ?? 0) < LEAST_WEIGHT ? [] : [[page, row[i] ?? 0]]));
  return new Map([...words].map(([feature, { idf, row }]) => [feature, { idf, pages: new Map(kept(row)) }]));
}
