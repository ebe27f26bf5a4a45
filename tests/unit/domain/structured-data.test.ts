import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import {
  articleThing,
  breadcrumbs,
  datasetThing,
  jsonLd,
  occupation,
  skillSet,
  skillTerm,
  webSite,
} from '../../../src/domain/structured-data.ts';
import { aCitation, anArticle, aSkill, aTodayRole, soundContent } from '../../fixtures/content.ts';

const site = {
  name: 'Roles Ahead',
  description: 'Careers.',
  language: 'en-GB',
  textLicence: { url: 'https://licence.example/' },
  absolute: (path: string) => `https://careers.example/base${path}`,
};
const graph = buildGraph(soundContent());

describe('jsonLd', () => {
  const HOSTILE = '</script><script>alert(1)</script><!-- "quotes" \u202E bidi \u2028';

  it('lets no text end its script, and gives the text back', () => {
    const text = jsonLd([articleThing(site, anArticle({ title: HOSTILE }))]);
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { headline: string }).headline).toBe(HOSTILE);
  });

  it('does so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = jsonLd([articleThing(site, anArticle({ title }))]);
        expect(text).not.toContain('<');
        expect((JSON.parse(text) as { headline: string }).headline).toBe(title);
      }),
    );
  });

  it('puts several things into one graph', () => {
    expect(JSON.parse(jsonLd([webSite(site), webSite(site)]))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'WebSite' }, { '@type': 'WebSite' }],
    });
  });
});

it('the site says how it is searched', () => {
  expect(webSite(site)).toMatchObject({
    url: 'https://careers.example/base/',
    potentialAction: {
      target: { urlTemplate: 'https://careers.example/base/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});

describe('an article', () => {
  it('has the days of its content, and an organisation for an author where that is who wrote it', () => {
    expect(articleThing(site, anArticle({ authors: ['Roles Ahead', 'A. Person'] }))).toMatchObject({
      datePublished: '2026-11-21',
      dateModified: '2026-11-21',
      author: [
        { '@type': 'Organization', name: 'Roles Ahead' },
        { '@type': 'Person', name: 'A. Person' },
      ],
      image: 'https://careers.example/base/social/articles/first-steps.png',
    });
    expect(articleThing(site, anArticle({ updatedOn: '2027-01-01' }))).toMatchObject({ dateModified: '2027-01-01' });
  });
});

describe('an occupation', () => {
  const pay = { currency: 'GBP' as const, measures: 'Adverts seen.', year: 2026, citation: aCitation() };

  it('has no pay and no code where none is known', () => {
    const thing = occupation(site, aTodayRole(), graph);
    expect(thing).not.toHaveProperty('estimatedSalary');
    expect(thing).not.toHaveProperty('occupationalCategory');
    expect(JSON.stringify(thing)).not.toContain('JobPosting');
  });

  it('has pay with what it measures: a range, or one figure', () => {
    expect(occupation(site, aTodayRole({ pay: { ...pay, low: 1, high: 2 } }), graph)).toMatchObject({
      estimatedSalary: { value: { minValue: 1, maxValue: 2, unitText: 'YEAR' }, description: 'Adverts seen. 2026.' },
    });
    expect(occupation(site, aTodayRole({ pay: { ...pay, low: 3, high: 3 } }), graph)).toMatchObject({
      estimatedSalary: { currency: 'GBP', value: { value: 3 } },
    });
  });

  it('names its skills as the site does', () => {
    const role = aTodayRole();
    const expected = role.skills.map((s) => graph.skill(s.skill).title);
    expect(occupation(site, role, graph)).toMatchObject({ skills: expected });
  });
});

it('a skill and the set of all skills name each other', () => {
  const set = skillSet(site, [aSkill()]);
  const term = skillTerm(site, aSkill());
  expect(set).toMatchObject({ hasDefinedTerm: [{ url: 'https://careers.example/base/skills/python/' }] });
  expect(term).toMatchObject({ inDefinedTermSet: { url: 'https://careers.example/base/skills/' } });
});

it('breadcrumbs count from one and end at the page itself', () => {
  expect(breadcrumbs(site, [{ title: 'Home', to: '/' }, { title: 'About' }], '/about/')).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Home', item: 'https://careers.example/base/' },
      { position: 2, name: 'About', item: 'https://careers.example/base/about/' },
    ],
  });
});

it('the data set lists each of its files', () => {
  const files = [{ name: 'roles.json', type: 'application/json' }];
  expect(datasetThing(site, { title: 'Open data', description: 'All.', date: '2026-11-21', files })).toMatchObject({
    license: 'https://licence.example/',
    distribution: [{ contentUrl: 'https://careers.example/base/data/roles.json', encodingFormat: 'application/json' }],
  });
});
