import { closest, distance } from 'fastest-levenshtein';
import type { Collection } from './content.ts';
import { plural } from './words.ts';

/** What a problem misses: an entry, a mention of one, or any entry at all. A file that was refused may hold just that. */
export type Missing =
  | { kind: 'entry'; of: Collection; id: string }
  | { kind: 'mention'; in: readonly Collection[]; id: string }
  | { kind: 'anything'; in: Collection };

/** One thing an editor has to mend. Printed as `file: field: wrong; right`. */
export interface Problem {
  /** Path as the editor knows it, such as `content/roles/data-scientist.mdx`. */
  file: string;
  /** Where in the file: a front matter path such as `skills[2].level`, or `body line 12`. */
  field: string;
  /** What is wrong, without a full stop. */
  wrong: string;
  /** What would be right, without a full stop. */
  right: string;
  /** Set where the problem may be the mere echo of a file that was already refused. */
  misses?: Missing;
}

/** `file: field: what is wrong; what would be right` */
export const formatProblem = ({ file, field, wrong, right }: Problem): string =>
  `${file}: ${field}: ${wrong}; ${right}`;

/** All problems as one text, a line each, with a count at the end. */
export const reportProblems = (problems: readonly Problem[]): string =>
  [
    ...problems.map(formatProblem),
    '',
    `${plural(problems.length, 'problem')} in the content; nothing was published.`,
  ].join('\n');

/**
 * The known word nearest to a mistyped one.
 * @returns the word, or undefined where the nearest differs in more than a third of its letters (and more than two).
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word, known);
  return distance(word, candidate) <= Math.max(2, Math.floor(candidate.length / 3)) ? candidate : undefined;
}

/** “did you mean …?” where something is near, otherwise what to do instead. */
export function suggestion(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `did you mean “${near}”?`;
}
