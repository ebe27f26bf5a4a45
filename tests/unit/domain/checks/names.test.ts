/** Names by which entries are told apart. */
import { describe, expect, it } from 'vitest';
import { checkAliases, checkQuestions, checkTitles } from '../../../../src/domain/checks/names.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { anArticle, anEvolution, aPage, aSkill, aTodayRole, soundContent } from '../../../fixtures/content.ts';

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

describe('a name that two kinds of page have', () => {
  const role = (...aliases: string[]) => aTodayRole({ title: 'Clerk', aliases });
  const skill = (...aliases: string[]) => aSkill({ aliases });
  const article = (...aliases: string[]) => anArticle({ aliases });
  const found = (content: Partial<ReturnType<typeof soundContent>>) =>
    checkAliases({
      ...soundContent({ roles: [], skills: [], articles: [], evolutions: [], pages: [] }),
      ...content,
    }).map(formatProblem);

  it('is refused on the second of a role and a skill, with the way to say that it is no name there', () => {
    expect(found({ roles: [role('XAI')], skills: [skill('xai')] })).toEqual([
      'content/skills.yaml: python.aliases[0]: “xai” already belongs to the role “data-analyst”; keep it on one of them, or move it to keywords here',
    ]);
  });

  it('is refused on an article, an evolution and another article', () => {
    const other = anArticle({ id: 'second', title: 'Second steps', aliases: ['a first job'] });
    const evolutions = [anEvolution({ aliases: ['tallying'] })];
    expect(
      found({ roles: [role('tallying')], articles: [article('Tallying', 'A first job'), other], evolutions }),
    ).toEqual([
      'content/articles/first-steps.mdx: aliases[0]: “Tallying” already belongs to the role “data-analyst”; keep it on one of them, or move it to the keywords of “data-analyst”',
      'content/articles/second.mdx: aliases[0]: “a first job” already belongs to the article “first-steps”; keep it on one of them',
      'content/evolutions/data-analyst-to-insight-designer.mdx: aliases[0]: “tallying” already belongs to the role “data-analyst”; keep it on one of them, or move it to the keywords of “data-analyst”',
    ]);
  });

  it('is refused where it is the title of the other', () => {
    expect(found({ roles: [role('python')], skills: [skill()] })).toEqual([
      'content/roles/data-analyst.mdx: aliases[0]: “python” already belongs to the skill “python”; keep it on one of them, or move it to keywords here',
    ]);
  });

  it('is taken where one of the two lists it among its keywords, or is a standing page', () => {
    expect(found({ roles: [{ ...role(), keywords: ['xai'] }], skills: [skill('XAI')] })).toEqual([]);
    expect(found({ roles: [role('XAI')], skills: [{ ...skill(), keywords: ['xai'] }] })).toEqual([]);
    expect(found({ skills: [skill('GDPR', 'About')], pages: [aPage({ aliases: ['GDPR'] })] })).toEqual([]);
  });

  it('is refused on the second of two standing pages', () => {
    const pages = [aPage({ aliases: ['GDPR'] }), aPage({ id: 'privacy', title: 'Privacy', aliases: ['gdpr'] })];
    expect(found({ pages })).toEqual([
      'content/pages/privacy.md: aliases[0]: “gdpr” already belongs to the page “about”; keep it on one of them',
    ]);
  });
});

it('a question leads to a page that search lists', () => {
  const asked = (id: string) => ({ id, file: 'content/questions.yaml', questions: [`what does ${id} answer`] });
  const content = soundContent({
    questions: [asked('/search/'), asked('/compare/'), asked('/compare/data-analyst-and-ml-engineer/')],
  });
  expect(checkQuestions(content).map(formatProblem)).toEqual([
    'content/questions.yaml: /search/: is a page that search does not list; name one that it lists',
    'content/questions.yaml: /compare/data-analyst-and-ml-engineer/: is a page that search does not list; name one that it lists',
  ]);
});

it('a question leads to one page', () => {
  const asked = (id: string, ...questions: string[]) => ({ id, file: 'content/questions.yaml', questions });
  const content = soundContent({
    questions: [asked('/match/', 'what suits me'), asked('/roles/', 'is there a list', 'What suits me')],
  });
  expect(checkQuestions(content).map(formatProblem)).toEqual([
    'content/questions.yaml: /roles/.questions[1]: “What suits me” is already asked of /match/; keep it with the page that answers it best',
  ]);
});
