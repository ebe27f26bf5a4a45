/** Names by which entries are told apart. */
import { expect, it } from 'vitest';
import { checkAliases, checkTitles } from '../../../../src/domain/checks/roles.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { anArticle, aSkill, soundContent } from '../../../fixtures/content.ts';

it('two skills share neither a title nor an alias nor a keyword, and two articles no title', () => {
  const content = {
    ...soundContent(),
    skills: [aSkill({ aliases: ['Py'] }), aSkill({ id: 'snake', title: 'python', aliases: ['PY'], keywords: ['py'] })],
    articles: [anArticle(), anArticle({ id: 'second', title: 'First Steps' })],
  };
  expect(checkTitles(content).map(formatProblem)).toEqual([
    'content/skills.yaml: snake.title: “python” is already the title of “python”; give each skill a title of its own',
    'content/articles/second.mdx: title: “First Steps” is already the title of content/articles/first-steps.mdx; give each article a title of its own',
  ]);
  expect(checkAliases(content).map(formatProblem)).toEqual([
    'content/skills.yaml: snake.aliases[0]: “PY” already belongs to the skill “python”; keep it on one of them',
    'content/skills.yaml: snake.keywords[0]: “py” already belongs to the skill “python”; keep it on one of them',
  ]);
});
