import { describe, expect, it } from 'vitest';
import { formatProblem, nearest, reportProblems, suggestion } from '../../../src/domain/problem.ts';

const problem = { file: 'content/roles/a.mdx', field: 'title', wrong: 'is missing', right: 'add it' };

it('formatProblem writes file: field: wrong; right', () => {
  expect(formatProblem(problem)).toBe('content/roles/a.mdx: title: is missing; add it');
});

it('reportProblems lists each and counts them', () => {
  const line = formatProblem(problem);
  expect(reportProblems([problem])).toBe(`${line}\n\n1 problem in the content; nothing was published.`);
  expect(reportProblems([problem, problem])).toBe(
    `${line}\n${line}\n\n2 problems in the content; nothing was published.`,
  );
});

describe('nearest', () => {
  it.each([
    ['pyhton', ['statistics', 'python'], 'python'],
    ['python', ['python', 'pythons'], 'python'],
    ['machine-learning-enginer', ['machine-learning-engineer', 'data-scientist'], 'machine-learning-engineer'],
    ['lw', ['law'], 'law'],
    ['expart', ['awareness', 'expert'], 'expert'],
  ])('of “%s” among %j is “%s”', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each([
    ['zebra', ['python', 'statistics']],
    ['data-engineering', ['machine-learning-engineer']],
    ['anything', []],
  ])('of “%s” among %j is none', (word, known) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});

it('suggestion asks about the nearest word, or says what else to do', () => {
  expect(suggestion('pyhton', ['python'], 'write a skill')).toBe('did you mean “python”?');
  expect(suggestion('zebra', ['python'], 'write a skill')).toBe('write a skill');
});
