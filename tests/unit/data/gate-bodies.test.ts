/** What the gate refuses below the front matter. */
import { expect, it } from 'vitest';
import { cite } from '../../fixtures/content.ts';
import {
  ANALYST,
  ARTICLE,
  DESIGNER,
  LEAD,
  PAGE,
  describeFaults,
  fault,
  paragraph,
  places,
} from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

const PUBLISHED = 'link to a /path/ of the site, a #heading, or a full https:// address';
describeFaults('a link in prose', [
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'http://example.org/',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    '//evil.example/',
    '/\\\\evil.example/',
    'mailto:someone@example.org',
    'data:text/html,x',
    '../roles/data-analyst/',
    'https://localhost/',
  ].flatMap((url) => [
    paragraph(`of an article: ${url}`, ARTICLE, `See [this](${url}).`, 'is not one we publish', PUBLISHED),
    paragraph(`of a page: ${url}`, PAGE, `See [this](${url}).`, 'is not one we publish', PUBLISHED),
  ]),
  paragraph('by reference', ANALYST, '[this]: javascript:alert(1)', 'the link javascript:alert(1)', PUBLISHED),
  paragraph('in a bare address', PAGE, 'http://example.org/', 'the link http://example.org/', PUBLISHED),
  paragraph('in angle brackets', PAGE, '<https://user:secret@example.org/>', 'is not one we publish', PUBLISHED),
  paragraph(
    'to no page',
    ARTICLE,
    '[R](/roles/data-analist/)',
    'leads nowhere',
    'did you mean “/roles/data-analyst/”?',
  ),
  paragraph(
    'without the slash at its end',
    ARTICLE,
    '[R](/roles/audit-lead)',
    'leads nowhere',
    '“/roles/audit-lead/”?',
  ),
  paragraph('like no page', ANALYST, '[N](/zebras/and/other/animals/)', 'leads nowhere', 'link to a page of the site'),
  paragraph('to no heading of its own page', ANALYST, '[O](#outlok)', 'names a place', 'did you mean “#outlook”?'),
  paragraph(
    'to no heading of another page',
    ARTICLE,
    '[O](/roles/data-analyst/#outlok)',
    'names a place',
    '“#outlook”?',
  ),
  paragraph('to a heading of another page', ARTICLE, '[O](#what-you-would-do)', 'names a place', 'the id of a heading'),
  paragraph('to no band of the list of roles', PAGE, '[B](/roles/#tomorrow)', 'names a place', 'the id of a heading'),
]);

it('takes links to pages, to headings, to sections of templates, with a query, and to other sites', () => {
  const urls = [
    '/',
    '/#arrivals',
    '/roles/',
    '/roles/#emerging',
    '/roles/data-analyst/',
    '/roles/data-analyst/#outlook',
    '/roles/data-analyst/#evidence',
    '/roles/audit-lead/#signals',
    '/evolutions/data-analyst-to-insight-designer/#milestones',
    '/evolutions/#data-analyst-to-insight-designer',
    '/skills/python/',
    '/skills/#software',
    '/sources/#annual-survey',
    '/articles/first-steps/',
    '/search/?q=python',
    '/terms/',
    'https://example.org/a?b=c#d',
  ];
  expect(places(new ContentFolder().append(PAGE, urls.map((url) => `[A link](${url})`).join(' ')))).toEqual([]);
});

describeFaults('code in prose', [
  paragraph('raw HTML in Markdown', PAGE, 'A <b onclick="x()">bold', 'raw HTML: <b onclick="x()">', 'use Markdown'),
  paragraph('raw HTML in MDX', ARTICLE, 'A <b>bold</b> claim', 'raw HTML: <b>', 'use Markdown'),
  paragraph('a script in Markdown', PAGE, '<script>alert(1)</script>', 'raw HTML: <script>', 'use Markdown'),
  paragraph('a script in MDX', ARTICLE, '<script>alert(1)</script>', 'raw HTML: <script>', 'use Markdown'),
  paragraph('a comment in Markdown', PAGE, '<!-- todo -->', 'raw HTML: <!-- todo -->', 'use Markdown'),
  paragraph('an import', ARTICLE, "import fs from 'node:fs'", 'an MDX import or export', 'remove it'),
  paragraph('an export', ARTICLE, 'export const a = 1', 'an MDX import or export', 'remove it'),
  paragraph(
    'an expression',
    ARTICLE,
    'The sum is {process.env.HOME}',
    'an MDX expression: {process.env.HOME}',
    'no braces',
  ),
  paragraph('an expression by itself', ANALYST, '{1 + 1}', 'an MDX expression: {1 + 1}', 'no braces'),
  paragraph(
    'a component that is not on the list',
    ARTICLE,
    'A <Chart /> of it',
    'the component <Chart>',
    'components are Cite',
  ),
  paragraph(
    'a component nearly on the list',
    ARTICLE,
    'So<Cte source="model-act" />',
    'the component <Cte>',
    '<Cite>?',
  ),
  paragraph('a component in Markdown', PAGE, `So${cite('model-act')}`, 'raw HTML: <Cite', 'use Markdown'),
  paragraph('a fragment', ARTICLE, '<>So</>', 'is not on the list', 'use Markdown'),
  {
    fault: 'a tag with curly quotes',
    breaks: (folder) => folder.append(ARTICLE, 'So it is<Cite source=“model-act” checked=“primary” />.'),
    finds: (folder) => [
      [
        ARTICLE,
        `body line ${folder.lineOf(ARTICLE, 'So it is')}`,
        'does not parse as MDX',
        'write straight quotes in a',
      ],
    ],
  },
  {
    fault: 'a tag that is never closed',
    breaks: (folder) => folder.append(ANALYST, 'A <b>bold claim'),
    finds: (folder) => [
      [ANALYST, `body line ${folder.lineOf(ANALYST, 'A <b>')}`, 'does not parse as MDX', 'close every tag'],
    ],
  },
]);

describeFaults('a citation in prose', [
  ...(
    [
      [
        'with an unknown attribute',
        '<Cite source="model-act" checked="primary" page="3" />',
        'no attribute “page”',
        'source, checked, where',
      ],
      ['without a source', '<Cite checked="primary" />', 'has no source', 'add source="…"'],
      ['with an empty source', '<Cite source="" checked="primary" />', 'has no source', 'add source="…"'],
      ['without how it was checked', '<Cite source="model-act" />', 'has no checked', 'add checked="…"'],
      [
        'checked in an unknown way',
        '<Cite source="model-act" checked="twice" />',
        'checked="twice"',
        'primary, secondary',
      ],
      ['that wraps text', '<Cite source="model-act" checked="primary">so</Cite>', 'wraps text', 'close it at once'],
      [
        'with attributes spread into it',
        '<Cite source="model-act" checked="primary" {...x} />',
        'an expression in <Cite>',
        'name="words"',
      ],
      [
        'with an expression',
        '<Cite source="model-act" checked="primary" where={1} />',
        'an expression in <Cite>',
        'name="words"',
      ],
    ] as const
  ).map(([name, tag, wrong, right]) => paragraph(name, ARTICLE, `Nine in ten${tag}.`, wrong, right)),
  paragraph(
    'in a paragraph of its own',
    ARTICLE,
    cite('task-trial'),
    'in a paragraph of its own',
    'at the end of the claim',
  ),
]);

describeFaults('a picture', [
  paragraph('that is missing', ARTICLE, '![A yard](./yard.png)', 'the image ./yard.png is missing', 'add the file'),
  paragraph('of another site', ARTICLE, '![A yard](https://example.org/yard.png)', 'is not beside the file', 'next to'),
  paragraph('at a script', ARTICLE, '![A yard](javascript:alert(1))', 'is not beside the file', 'next to'),
  paragraph('at the root of the site', ARTICLE, '![A yard](/yard.png)', 'is not beside the file', 'write ./name.png'),
  {
    fault: 'without words',
    breaks: (folder) => folder.write('articles/yard.png', 'not really').append(ARTICLE, '![](./yard.png)'),
    finds: (folder) => [
      [ARTICLE, `body line ${folder.lineOf(ARTICLE, '![]')}`, 'has no alternative text', 'say what it shows'],
    ],
  },
]);

describeFaults('a heading', [
  {
    fault: 'that stands twice',
    breaks: (folder) => folder.append(ANALYST, '### Learn to ask'),
    finds: (folder) => [
      [
        ANALYST,
        `body line ${folder.text(ANALYST).trimEnd().split('\n').length}`,
        '“Learn to ask” stands twice',
        'its own words',
      ],
    ],
  },
  paragraph('of the first level, underlined', PAGE, 'Privacy\n=======', '“# Privacy” is a page title', 'start at ##'),
  fault('of the first level that is all there is', (folder) => folder.body(PAGE, () => '# Privacy\n'), [
    PAGE,
    'body line 7',
    '“# Privacy” is a page title',
    'the title comes from front matter; start at ##',
  ]),
  paragraph('without words', PAGE, '##\n\nWords.', '“##” is a heading without words', 'write it, or remove it'),
  paragraph('that leaves out a level at the start', PAGE, '### Deep', '“### Deep” leaves out a level', 'write ##;'),
  paragraph('that leaves out a level', ANALYST, '##### Deep', '“##### Deep” leaves out a level', 'write ####;'),
  paragraph('of the first level', ARTICLE, '# First steps', '“# First steps” is a page title', 'start at ##'),
  fault(
    'that a role of today lacks',
    (folder) => folder.body(ANALYST, (body) => body.replace('## What you would do', '## Duties')),
    [ANALYST, 'body', 'has no heading “## What you would do”', 'every today role has one'],
  ),
  fault(
    'that an evolved role lacks',
    (folder) => folder.body(DESIGNER, (body) => body.replace('## What changes', '## Changes')),
    [DESIGNER, 'body', 'has no heading “## What changes”', 'every evolved role has one'],
  ),
  fault(
    'that an emerging role lacks',
    (folder) => folder.body(LEAD, (body) => body.replace('## Why it will exist', '## Why')),
    [LEAD, 'body', 'has no heading “## Why it will exist”', 'every emerging role has one'],
  ),
  fault(
    'of a horizon that the outlook lacks',
    (folder) => folder.body(ANALYST, (body) => body.replace('### 2036', '### Later')),
    [ANALYST, 'body', 'has no heading “### 2036”', 'write that section'],
    [ANALYST, 'body', 'the outlook runs 2031, Later, 2046', '2031, 2036, 2046'],
  ),
  fault(
    'of a fourth strategy that is missing',
    (folder) => folder.body(ANALYST, (body) => body.replace('### Learn to stop', '')),
    [ANALYST, 'body', 'holds 3 strategies', 'at least 4'],
  ),
]);

describeFaults('a heading', [
  paragraph('of which the template has the id', ANALYST, '## Evidence', 'has the id #evidence', 'word it differently'),
  paragraph(
    'that is the template’s on an article',
    ARTICLE,
    '## Sources',
    'has the id #sources',
    'word it differently',
  ),
]);
