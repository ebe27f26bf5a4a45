/** The gate as a whole: folders, files, drafts, and many faults at once. What else it refuses is in the files beside this one. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/data/files.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { articleOf } from '../../../src/schemas/index.ts';
import { site } from '../../../src/site.config.ts';
import { anArticle, aSkill, aSource, aTodayRole, cite, ledgerContent, soundContent } from '../../fixtures/content.ts';
import {
  ANALYST,
  ARTICLE,
  BUILDER,
  EVENTS,
  EVOLUTION,
  LEAD,
  PAGE,
  PROMOTIONS,
  SKILLS,
  SOURCES,
  VACANCIES,
  describeFaults,
  fault,
  places,
  without,
  type Finding,
} from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

describe('a sound folder', () => {
  it('has no problem', () => {
    const { content, problems } = new ContentFolder().read();
    expect(problems).toEqual([]);
    expect(Object.fromEntries(Object.entries(content).map(([name, entries]) => [name, entries.length]))).toEqual({
      articles: 1,
      roles: 5,
      evolutions: 2,
      pages: 5,
      skills: 6,
      sources: 3,
      events: 0,
      forecasts: 0,
      vacancies: 1,
      promotions: 1,
      questions: 0,
    });
  });

  it('may have a ledger with its lock, and dated rules', () => {
    const { content, problems } = ContentFolder.withLedger().read();
    expect(problems).toEqual([]);
    expect(content.forecasts).toEqual(ledgerContent().forecasts);
    expect(content.events).toEqual(ledgerContent().events);
  });

  it('reads what was written', () => {
    const { roles } = new ContentFolder().read().content;
    const written = soundContent().roles.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(roles).toEqual(written.map((role) => ({ ...role, prose: expect.anything() })));
  });

  it('signs an article that names nobody with the name of the site', () => {
    expect(new ContentFolder().set(ARTICLE, 'authors', undefined).read().content.articles[0]?.authors).toEqual([
      site.name,
    ]);
    expect(articleOf('Another site').shape.authors.parse(undefined)).toEqual(['Another site']);
  });

  it.each([
    ['a byte-order mark at the start', (text: string) => `\uFEFF${text}`],
    ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('may have %s', (_, change) => {
    const folder = new ContentFolder();
    for (const name of folder.names) folder.write(name, change(folder.text(name)));
    const { content, problems } = folder.read();
    expect(problems).toEqual([]);
    expect(content.roles).toEqual(new ContentFolder().read().content.roles);
  });

  it('counts lines in a Windows file as in any other', () => {
    const folder = new ContentFolder().append(ARTICLE, '[Nowhere](/nowhere/)');
    const line = folder.lineOf(ARTICLE, '[Nowhere]');
    folder.write(ARTICLE, `\uFEFF${folder.text(ARTICLE).replaceAll('\n', '\r\n')}`);
    expect(places(folder)).toEqual([`content/${ARTICLE}: body line ${line}`]);
  });

  it.each([VACANCIES, PROMOTIONS])('may be without %s, or say that it has none', (name) => {
    expect(places(new ContentFolder().write(name, '# none yet\n[]\n'))).toEqual([]);
    expect(places(new ContentFolder().remove(name))).toEqual([]);
  });

  it('is named in every problem by the name it has', () => {
    const folder = without(new ContentFolder().set(ANALYST, 'title', ''), 'articles').remove(PAGE);
    expect(folder.read({ folder: 'other' }).problems.map((p) => p.file)).toEqual([
      `other/${ANALYST}`,
      'other/articles',
      `other/${PAGE}`,
    ]);
  });

  it('may hold pictures and hidden files beside the text', () => {
    const folder = new ContentFolder()
      .write('articles/yard.png', 'not really')
      .write('articles/.notes.md', 'mine')
      .append(ARTICLE, '![A yard full of boxes](./yard.png)');
    expect(places(folder)).toEqual([]);
  });
});

it('a folder that is not there is one problem', () => {
  const { problems, content } = readContent('/nowhere/content');
  expect(problems.map(formatProblem)).toEqual([
    '/nowhere/content: CONTENT_DIR: is not a folder; name the folder that holds the content',
  ]);
  expect(content.roles).toEqual([]);
});

const UNKNOWN = 'is not a name that the content folder knows';
describeFaults(
  'a name that nothing reads',
  [
    fault('of a list', (folder) => folder.rename(EVENTS, 'events.yml'), [
      'events.yml',
      'file',
      UNKNOWN,
      'did you mean “events.yaml”?',
    ]),
    fault('of a list that is misspelt', (folder) => folder.write('skils.yaml', '- id: python\n'), [
      'skils.yaml',
      'file',
      UNKNOWN,
      'did you mean “skills.yaml”?',
    ]),
    fault('of a folder', (folder) => folder.write('role/clerk.mdx', 'Counts.'), [
      'role',
      'file',
      UNKNOWN,
      'did you mean “roles”?',
    ]),
    fault('of a file that belongs elsewhere', (folder) => folder.write('shopping.txt', 'Boxes.'), [
      'shopping.txt',
      'file',
      UNKNOWN,
      'it holds articles, roles,',
    ]),
    fault('for a folder where a list belongs', (folder) => folder.remove(VACANCIES).write(`${VACANCIES}/a.yaml`, ''), [
      VACANCIES,
      'file',
      'is not what its name says',
      'is a file',
    ]),
  ],
  () => ContentFolder.withLedger(),
);

describeFaults(
  'a list without an entry',
  [VACANCIES, PROMOTIONS].flatMap((name) =>
    ['', '# none yet\n'].map((text) =>
      fault(`in ${name}, ${text ? 'a remark' : 'nothing'}`, (folder) => folder.write(name, text), [
        name,
        'file',
        'holds no entry',
        'write [] where there are to be no',
      ]),
    ),
  ),
);

describeFaults('a file', [
  fault('with capitals in its name', (folder) => folder.rename(ARTICLE, 'articles/Capital_Letters.mdx'), [
    'articles/Capital_Letters.mdx',
    'file',
    '“Capital_Letters” is not an id',
    'joined by hyphens',
  ]),
  fault('with a bad name that others refer to', (folder) => folder.rename(ANALYST, 'roles/Data_Analyst.mdx'), [
    'roles/Data_Analyst.mdx',
    'file',
    '“Data_Analyst” is not an id',
    'joined by hyphens',
  ]),
  ...[
    'roles/teams/data-analyst.mdx',
    'roles/data-analyst.MDX',
    'roles/data-analyst.txt',
    'roles/data-analyst.yaml',
  ].map((name) =>
    fault(`at ${name}`, (folder) => folder.rename(ANALYST, name), [
      name,
      'file',
      'cannot be one of the roles',
      'ends in .mdx or .md straight into content/roles/',
    ]),
  ),
  fault('of a page that is MDX', (folder) => folder.rename(PAGE, 'pages/privacy.mdx'), [
    'pages/privacy.mdx',
    'file',
    'cannot be one of the pages',
    'ends in .md straight',
  ]),
  fault('without front matter', (folder) => folder.write(ANALYST, '## What you would do\n\nCount.\n'), [
    ANALYST,
    'front matter',
    'is missing',
    'start the file with a line ---',
  ]),
  fault('whose front matter never ends', (folder) => folder.write(ANALYST, '---\ntitle: Data analyst\n\nCount.\n'), [
    ANALYST,
    'front matter',
    'never ends',
    'close it with another line ---',
  ]),
  ...['', '\n \n', '\uFEFF'].map((text) =>
    fault(`that holds nothing: ${JSON.stringify(text)}`, (folder) => folder.write(PAGE, text), [
      PAGE,
      'file',
      'is empty',
      'write it: a line ---, the fields, another line ---, and the text',
    ]),
  ),
  ...(
    [
      ['after a blank line', (text: string) => `\n${text}`, 'does not start the file', 'at the very start'],
      ['after a space', (text: string) => ` ${text}`, 'does not start the file', 'at the very start'],
      ['with a dash', (text: string) => text.replaceAll(/^---$/gm, '—'), 'starts with “—”', 'write three hyphens'],
      ['with a space at its start', (text: string) => text.replace('---', '--- '), 'starts with a line ---', 'spaces'],
      ['with a space at its end', (text: string) => text.replace('\n---', '\n--- '), 'ends with a line ---', 'spaces'],
    ] as const
  ).map(([name, change, wrong, right]) =>
    fault(`whose front matter comes ${name}`, (folder) => folder.write(PAGE, change(folder.text(PAGE))), [
      PAGE,
      'front matter',
      wrong,
      right,
    ]),
  ),
  fault(
    'whose front matter holds nothing',
    (folder) => folder.write(PAGE, '---\n---\n\nWords.\n'),
    [PAGE, 'title', 'is missing', 'add it'],
    [PAGE, 'description', 'is missing', 'add it'],
    [PAGE, 'updatedOn', 'is missing', 'add it'],
  ),
  fault('whose front matter is a list', (folder) => folder.write(PAGE, '---\n- title\n---\n\nWords.\n'), [
    PAGE,
    'front matter',
    'is not a group of keys',
    'write a group of keys',
  ]),
  {
    fault: 'whose front matter is not YAML',
    breaks: (folder) => folder.write(ANALYST, folder.text(ANALYST).replace('field: Counting', 'field: Count: boxes')),
    finds: (folder) => [
      [ANALYST, `line ${folder.lineOf(ANALYST, 'field: Count')}`, 'is not YAML', 'check the indentation'],
    ],
  },
  {
    fault: 'whose front matter holds a key twice',
    breaks: (folder) =>
      folder.write(ANALYST, folder.text(ANALYST).replace('stage: today', 'stage: today\nstage: today')),
    finds: (folder) => [
      [
        ANALYST,
        `line ${folder.lineOf(ANALYST, 'stage: today') + 1}`,
        'is not YAML: duplicated mapping key',
        'keep one',
      ],
    ],
  },
  ...(
    [
      ['curly quotes', 'title: Data analyst', 'title: “Data: analyst”', 'write straight quotes'],
      ['a tab', '    level: working', '\tlevel: working', 'indent with spaces'],
      ['a space of another kind', '    level: working', '\u00A0\u00A0\u00A0\u00A0level: working', 'an ordinary one'],
      ['no space behind a colon', 'title: Data analyst', 'title:Data analyst', 'put a space behind the colon'],
      ['a dash for a hyphen', '  - skill: statistics', '  – skill: statistics', 'with a hyphen'],
    ] as const
  ).map(([name, before, after, right]) => ({
    fault: `whose front matter has ${name}`,
    breaks: (folder: ContentFolder) => folder.write(ANALYST, folder.text(ANALYST).replace(before, after)),
    finds: (folder: ContentFolder): Finding[] => [
      [ANALYST, `line ${folder.lineOf(ANALYST, after)}`, 'is not YAML', right],
    ],
  })),
  fault(
    'whose front matter ends a straight quote with a curly one',
    (folder) => folder.write(PAGE, folder.text(PAGE).replace('title: Privacy', 'title: "Privacy”')),
    [PAGE, 'line 5', 'is not YAML: unexpected end of the stream within a double quoted scalar', 'the same sign'],
  ),
  {
    fault: 'of a list that is not YAML',
    breaks: (folder) => folder.write(SKILLS, folder.text(SKILLS).replace('title: AI law', 'title: AI: law')),
    finds: (folder) => [[SKILLS, `line ${folder.lineOf(SKILLS, 'AI: law')}`, 'is not YAML', 'quote text']],
  },
  fault(
    'of a list that holds two documents',
    (folder) => folder.write(SOURCES, folder.text(SOURCES).replace('- id: model-act', '---\n- id: model-act')),
    [SOURCES, 'file', 'is not YAML: expected a single document', 'check'],
  ),
  fault('of a list that is a group of keys', (folder) => folder.write(SKILLS, 'python: a language\n'), [
    SKILLS,
    'file',
    'is not a list',
    'start each entry with “- id: …”',
  ]),
  fault(
    'of a list with an entry that is a word',
    (folder) => folder.write(VACANCIES, `${folder.text(VACANCIES)}- analyst\n`),
    [VACANCIES, '[1]', '“analyst” is not a group of keys', 'write a group of keys'],
  ),
  fault(
    'that is not UTF-8',
    (folder) => folder.write(ANALYST, Buffer.from(folder.text(ANALYST).replace('Counting', 'Zählen'), 'latin1')),
    [ANALYST, 'file', 'is not UTF-8', 'save it with the encoding UTF-8'],
  ),
  fault(
    'of a list that is not UTF-8',
    (folder) => folder.write(SKILLS, Buffer.from(`${folder.text(SKILLS)}# ä\n`, 'latin1')),
    [SKILLS, 'file', 'is not UTF-8', 'save it with the encoding UTF-8'],
  ),
  fault('without a body', (folder) => folder.body(PAGE, () => '\n'), [
    PAGE,
    'body',
    'is empty',
    'write the text below the front matter',
  ]),
  fault('of a role without a body', (folder) => folder.body(ANALYST, () => ''), [
    ANALYST,
    'body',
    'is empty',
    'write the text below the front matter',
  ]),
]);

describeFaults('a duplicate id', [
  fault('in a list', (folder) => folder.push(SOURCES, aSource({ title: 'Another survey' })), [
    SOURCES,
    'annual-survey.id',
    '“annual-survey” stands twice',
    'an id of its own',
  ]),
  fault(
    'of .md beside .mdx',
    (folder) => folder.write(ARTICLE.replace('.mdx', '.md'), folder.text(ARTICLE).replace(/<Cite.*?>/, '')),
    [ARTICLE, 'file', 'already the id of content/articles/first-steps.md', 'keep one of the two files'],
  ),
  fault(
    'of an evolution that is there twice',
    (folder) => folder.write(EVOLUTION.replace('.mdx', '.md'), folder.text(EVOLUTION)),
    [EVOLUTION, 'file', `already the id of content/${EVOLUTION.replace('.mdx', '.md')}`, 'rename one'],
  ),
]);

describeFaults('a required collection without an entry:', [
  ...['roles', 'evolutions', 'articles', 'pages'].map((name) =>
    fault(name, (folder) => without(folder, name), [name, name, 'holds no entry', 'add at least one']),
  ),
  ...[SKILLS, SOURCES].flatMap((name) => {
    const collection = name.replace('.yaml', '');
    const found: Finding = [name, collection, 'holds no entry', 'add at least one'];
    return [
      fault(`${collection}, no file`, (folder) => folder.remove(name), found),
      fault(`${collection}, an empty file`, (folder) => folder.write(name, ''), found),
      fault(`${collection}, an empty list`, (folder) => folder.write(name, '[]\n'), found),
    ];
  }),
]);

describeFaults('a standing page', [
  ...['about', 'method', 'accessibility', 'privacy', 'terms'].map((id) =>
    fault(
      `that is missing: ${id}`,
      (folder) => folder.remove(`pages/${id}.md`).remove(PROMOTIONS).append(ARTICLE, 'See [it](/sources/#task-trial).'),
      [`pages/${id}.md`, 'file', 'is missing', 'every standing page has a file'],
    ),
  ),
  fault(
    'with a mistyped name',
    (folder) => folder.rename('pages/terms.md', 'pages/trems.md'),
    ['pages/terms.md', 'file', 'is missing', 'write it'],
    ['pages/trems.md', 'file', 'there is no standing page “trems”', 'did you mean “terms”?'],
  ),
]);

describe('drafts', () => {
  const withDrafts = () =>
    new ContentFolder().set(LEAD, 'draft', true).add(anArticle({ id: 'next-steps', title: 'Next steps', draft: true }));
  const ids = (drafts: boolean) => {
    const { content } = withDrafts().read({ drafts });
    return [...content.roles, ...content.articles].map((entry) => entry.id);
  };

  it('are hidden', () => {
    expect(ids(false)).not.toContain('audit-lead');
    expect(ids(false)).not.toContain('next-steps');
    expect(places(withDrafts())).toEqual([]);
  });

  it('count with `drafts`', () => {
    expect(ids(true)).toEqual(expect.arrayContaining(['audit-lead', 'next-steps', 'first-steps']));
    expect(places(withDrafts(), { drafts: true })).toEqual([]);
  });

  it('are checked all the same', () => {
    expect(places(withDrafts().set('articles/next-steps.mdx', 'title', ''))).toEqual([
      'content/articles/next-steps.mdx: title',
    ]);
  });

  it('cannot be referred to by what is published, and are called drafts where they are', () => {
    const folder = withDrafts()
      .set(ARTICLE, 'roles', ['audit-lead'])
      .append(
        ARTICLE,
        [
          '[It](/roles/audit-lead/)',
          '[Next](/articles/next-steps/)',
          '[Its arrival](/forecasts/arrival-audit-lead/)',
          '[On the map](/evolutions/#map-audit-lead)',
        ].join('\n\n'),
      );
    const line = (words: string) => `content/${ARTICLE}: body line ${folder.lineOf(ARTICLE, words)}`;
    const draft = 'leads to a draft; publish that first, or take the link out until then';
    expect(folder.read().problems.map(formatProblem)).toEqual([
      `content/${ARTICLE}: roles[0]: the role “audit-lead” is a draft; publish it by taking “draft: true” out of content/${LEAD}, or take it out here until then`,
      `${line('[It]')}: the link /roles/audit-lead/ ${draft}`,
      `${line('[Next]')}: the link /articles/next-steps/ ${draft}`,
      `${line('[Its')}: the link /forecasts/arrival-audit-lead/ ${draft}`,
      `${line('[On')}: the link /evolutions/#map-audit-lead names a place that only a draft makes; publish that first, or take the link out until then`,
    ]);
    expect(places(folder, { drafts: true })).toEqual([]);
  });

  it('are called drafts also where their own file is refused', () => {
    const folder = withDrafts().set(LEAD, 'field', '').set(ARTICLE, 'roles', ['audit-lead']);
    expect(folder.read().problems.map(({ field, wrong }) => `${field}: ${wrong}`)).toEqual([
      'field: is empty',
      'roles[0]: the role “audit-lead” is a draft',
    ]);
  });

  it('do not make a collection', () => {
    expect(new ContentFolder().set(ARTICLE, 'draft', true).read().problems.map(formatProblem)).toEqual([
      'content/articles: articles: holds drafts alone; the site cannot be built without one of them; publish at least one',
    ]);
  });

  it('make no evolution, and use no skill and no source', () => {
    const drafted = new ContentFolder().set(EVOLUTION, 'draft', true);
    expect(drafted.read().problems.map(formatProblem)).toEqual([
      `content/${ANALYST}: stage: a role of today without an evolution but a draft, content/${EVOLUTION}; publish that by taking “draft: true” out of it, or make this role a draft too`,
      `content/roles/insight-designer.mdx: stage: an evolved role that nothing evolves into but a draft, content/${EVOLUTION}; publish that by taking “draft: true” out of it, or make this role a draft too`,
    ]);
    const users = withDrafts()
      .push(SKILLS, aSkill({ id: 'poetry', title: 'Poetry' }))
      .set(LEAD, 'skills[0].skill', 'poetry')
      .push(SOURCES, aSource({ id: 'poem' }))
      .append('articles/next-steps.mdx', `So it is${cite('poem')}.`);
    const kept = 'publish the draft, or keep this back until you do';
    expect(users.read().problems.map(formatProblem)).toEqual([
      `content/${SKILLS}: poetry: only a draft uses it, content/${LEAD}; ${kept}`,
      `content/${SOURCES}: poem: only a draft uses it, content/articles/next-steps.mdx; ${kept}`,
    ]);
    expect(places(users, { drafts: true })).toEqual([]);
  });
});

describe('several faults', () => {
  it('are all listed, whatever their kind and file', () => {
    const folder = new ContentFolder()
      .set(ANALYST, 'title', undefined)
      .set(BUILDER, 'tasks[0].lead.2046', 'person')
      .set(LEAD, 'arrival.earliest', 2040)
      .set(EVOLUTION, 'to', 'insight-desinger')
      .set(SKILLS, 'python.group', 'softwear')
      .set(SOURCES, 'task-trial.url', 'javascript:alert(1)')
      .push(SOURCES, aSource({ id: 'poem' }))
      .set(VACANCIES, 'analyst-leeds.roles[0]', 'data-analist')
      .append(PAGE, '<script>alert(1)</script>')
      .append('pages/terms.md', '[Nowhere](/nowhere/)')
      .write('articles/second-steps.mdx', 'no front matter');
    expect(places(folder).toSorted()).toEqual(
      [
        `content/${ANALYST}: title`,
        `content/${BUILDER}: tasks[0].lead.2046`,
        `content/${LEAD}: arrival.earliest`,
        `content/${EVOLUTION}: to`,
        `content/${SKILLS}: python.group`,
        `content/${SOURCES}: task-trial.url`,
        `content/${SOURCES}: poem`,
        `content/${VACANCIES}: analyst-leeds.roles[0]`,
        `content/${PAGE}: body line ${folder.lineOf(PAGE, '<script>')}`,
        `content/pages/terms.md: body line ${folder.lineOf('pages/terms.md', '[Nowhere]')}`,
        'content/articles/second-steps.mdx: front matter',
      ].toSorted(),
    );
  });

  it('are all listed within one file, be they of its schema, of the graph or of its body', () => {
    const folder = new ContentFolder()
      .set(LEAD, 'titel', 'x')
      .set(LEAD, 'reviewedOn', 'yesterday')
      .set(LEAD, 'skills[0].skill', 'pyhton')
      .set(LEAD, 'relatedRoles[0]', 'data-analist')
      .set(LEAD, 'arrival.latest', 2030)
      .set(LEAD, 'evidence[0].citations', [])
      .append(LEAD, '[Nowhere](/nowhere/)')
      .append(LEAD, '{1 + 1}');
    expect(places(folder).toSorted()).toEqual(
      [
        'front matter',
        'reviewedOn',
        'skills[0].skill',
        'relatedRoles[0]',
        'arrival.latest',
        'evidence[0].citations',
        `body line ${folder.lineOf(LEAD, '[Nowhere]')}`,
        `body line ${folder.lineOf(LEAD, '{1 + 1}')}`,
      ]
        .map((field) => `content/${LEAD}: ${field}`)
        .toSorted(),
    );
  });

  it('are all listed within one list', () => {
    const folder = new ContentFolder()
      .set(SKILLS, 'python.title', '')
      .set(SKILLS, 'statistics.levels.expert', undefined)
      .set(SKILLS, 'ai-law.firstStep', 'Read.');
    expect(places(folder)).toEqual([
      `content/${SKILLS}: python.title`,
      `content/${SKILLS}: statistics.levels.expert`,
      `content/${SKILLS}: ai-law.firstStep`,
    ]);
  });

  it('do not echo: a refused entry is still known to those that refer to it', () => {
    const folder = new ContentFolder()
      .set(SKILLS, 'python.definition', '')
      .set(SOURCES, 'annual-survey.kind', 'rumour')
      .set(ANALYST, 'skills', 'many')
      .append(
        ARTICLE,
        '[Outlook](/roles/data-analyst/#outlook), [Python](/skills/python/), [Survey](/sources/#annual-survey)',
      );
    expect(places(folder)).toEqual([
      `content/${ANALYST}: skills`,
      `content/${SKILLS}: python.definition`,
      `content/${SOURCES}: annual-survey.kind`,
    ]);
  });

  it('do not hide an orphan or a missing evolution elsewhere', () => {
    const folder = new ContentFolder()
      .set(ANALYST, 'title', '')
      .push(SKILLS, aSkill({ id: 'poetry', title: 'Poetry' }))
      .add(aTodayRole({ id: 'yard-hand', title: 'Yard hand' }));
    expect(places(folder)).toEqual([
      `content/${ANALYST}: title`,
      'content/roles/yard-hand.mdx: stage',
      `content/${SKILLS}: poetry`,
    ]);
  });

  it('do not hide that a collection is empty', () => {
    const folder = without(new ContentFolder().set(ANALYST, 'title', ''), 'articles');
    expect(places(folder)).toContain('content/articles: articles');
  });
});
