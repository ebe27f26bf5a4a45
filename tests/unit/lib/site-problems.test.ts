import { describe, expect, it } from 'vitest';
import { articleProblems, siteProblems, type CheckedSite } from '../../../src/lib/site-problems.ts';
import { site } from '../../../src/site.config.ts';

const SITE: CheckedSite = { serviceWorker: true, moved: [] };

it('our own site.config.ts holds nothing wrong', () => {
  expect(siteProblems(site)).toEqual([]);
});

describe('siteProblems', () => {
  it.each(['mailto:security@example.org', 'https://example.org/report/', undefined])('takes the contact %s', (at) => {
    expect(siteProblems({ ...SITE, reportHolesAt: at, reportErrorsAt: at })).toEqual([]);
  });

  it.each([
    ['security@example.org', 'write mailto:security@example.org'],
    ['http://example.org/', 'write an https:// or mailto: address'],
    ['example.org/report', 'write an https:// or mailto: address'],
    ['mailto:', 'write an https:// or mailto: address'],
  ])('refuses the contact %s', (at, right) => {
    for (const field of ['reportHolesAt', 'reportErrorsAt'])
      expect(siteProblems({ ...SITE, [field]: at })).toEqual([
        `src/site.config.ts: ${field}: “${at}” is no address that a browser can open; ${right}`,
      ]);
  });

  it('names all that is wrong at once', () => {
    const problems = siteProblems({
      ...SITE,
      newsletter: { provider: 'buttondown', action: 'me' },
      reportHolesAt: 'me',
      moved: [{ from: '/old;}/', to: '/new/' }],
    });
    expect(problems).toEqual([
      expect.stringMatching(/^src\/site\.config\.ts: reportHolesAt: /),
      expect.stringMatching(/^src\/site\.config\.ts: newsletter: action: “me” cannot be used; /),
      expect.stringMatching(/^src\/site\.config\.ts: moved: \/old;\}\/: /),
    ]);
  });
});

it('articleProblems names an article that the site does not have', () => {
  const named = { leadArticle: 'one', guideArticle: 'how-to-prepaer' };
  expect(articleProblems(named, ['one', 'how-to-prepare'])).toEqual([
    'src/site.config.ts: guideArticle: there is no article “how-to-prepaer”; did you mean “how-to-prepare”?',
  ]);
});
