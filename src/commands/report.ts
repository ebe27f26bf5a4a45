import { formatProblem, type Problem } from '../domain/problem.ts';
import { plural } from '../domain/words.ts';

/** All problems as one text, a line each, with a count at the end. */
export const report = (problems: readonly Problem[]): string =>
  [
    ...problems.map(formatProblem),
    '',
    `${plural(problems.length, 'problem')} in the content; nothing was published.`,
  ].join('\n');
