import { describe, expect, it } from 'vitest';
import {
  articleSections,
  evolutionSections,
  path,
  proseSections,
  roleSections,
  siteAddresses,
} from '../../../src/domain/addresses.ts';
import { STAGES } from '../../../src/schemas/index.ts';
import {
  aPage,
  aProse,
  aTodayRole,
  anEmergingRole,
  cite,
  ledgerContent,
  soundContent,
} from '../../fixtures/content.ts';

const ids = (sections: { id: string }[]) => sections.map((s) => s.id);
const prose = aProse('# Title\n\n## Why it matters\n\n### A detail\n\n## What to do: now\n\nCount.');

it('the addresses are those of the contract', () => {
  const { article, role, evolution, onMap, skill, source, page, event, forecast, ...others } = path;
  const { comparePair, compareRoles, compareProfile, dataFile, picture, icon, social, ...fixed } = others;
  expect([compareRoles(['a', 'b']), compareProfile('a')]).toEqual(['/compare/?roles=a,b', '/compare/profiles/a.json']);
  expect(onMap('b')).toBe('/evolutions/#map-b');
  expect([icon('192'), social('/'), social('/roles/b/')]).toEqual([
    '/icons/192.png',
    '/social/site.png',
    '/social/roles/b.png',
  ]);
  expect([article('a'), role('b'), evolution('b-to-c'), skill('d'), source('e'), page('about')]).toEqual([
    '/articles/a/',
    '/roles/b/',
    '/evolutions/b-to-c/',
    '/skills/d/',
    '/sources/#e',
    '/about/',
  ]);
  expect([event('f'), forecast('g'), dataFile('roles.csv'), picture('h', 'svg'), picture('h', 'csv')]).toEqual([
    '/timeline/#f',
    '/forecasts/g/',
    '/data/roles.csv',
    '/pictures/h.svg',
    '/pictures/h.csv',
  ]);
  expect([comparePair('a', 'b'), comparePair('b', 'a')]).toEqual(['/compare/a-and-b/', '/compare/a-and-b/']);
  expect(Object.values(fixed)).toEqual([
    '/',
    '/#follow',
    '/articles/',
    '/roles/',
    '/evolutions/',
    '/skills/',
    '/sources/',
    '/timeline/',
    '/forecasts/',
    '/forecasts/feed.xml',
    '/compare/',
    '/match/',
    '/data/',
    '/vacancies/',
    '/search/',
    '/offline/',
    '/feed.xml',
    '/rss.xml',
    '/feed.json',
    '/sitemap-index.xml',
    '/opensearch.xml',
    '/manifest.webmanifest',
    '/llms.txt',
    '/apple-touch-icon.png',
  ]);
});

it('proseSections are the headings of the second level', () => {
  expect(proseSections(prose)).toEqual([
    { id: 'why-it-matters', title: 'Why it matters' },
    { id: 'what-to-do-now', title: 'What to do: now' },
  ]);
});

describe('roleSections', () => {
  const has = { vacancies: false, articles: false, forecasts: false };
  const LAST = ['evidence', 'skills', 'routes-in', 'change-our-mind', 'related', 'sources'];

  it('of a role of today start with its tasks', () => {
    expect(ids(roleSections(aTodayRole(), has))).toEqual([
      'tasks',
      'what-you-would-do',
      'outlook',
      'strategies',
      'exposure',
      ...LAST,
    ]);
  });

  it('of a role to come start with its arrival and signals', () => {
    expect(ids(roleSections(anEmergingRole(), has))).toEqual([
      'arrival',
      'signals',
      'what-you-would-do',
      'why-it-will-exist',
      'tasks',
      ...LAST,
    ]);
  });

  it('name forecasts, adverts and reading where there are some', () => {
    const sections = roleSections(aTodayRole(), { vacancies: true, articles: true, forecasts: true });
    expect(ids(sections)).toEqual(expect.arrayContaining(['vacancies', 'forecasts']));
    expect(sections.find((s) => s.id === 'related')?.title).toBe('Related roles and reading');
  });
});

it('evolutions and articles list sources only where they cite some', () => {
  const cited = aProse(`## How\n\nSo${cite('law')}.`);
  const plain = aProse('## How\n\nSo.');
  expect(ids(evolutionSections(cited))).toEqual(['milestones', 'how', 'skills', 'sources']);
  expect(ids(evolutionSections(plain))).toEqual(['milestones', 'how', 'skills']);
  expect(ids(articleSections(cited))).toEqual(['how', 'sources']);
  expect(ids(articleSections(plain))).toEqual(['how']);
});

describe('siteAddresses', () => {
  const addresses = siteAddresses(soundContent());
  const fragments = (page: string) => [...(addresses.get(page) ?? [])];

  it('holds every entry under its address', () => {
    expect([...addresses.keys()]).toEqual(
      expect.arrayContaining([
        '/',
        '/roles/audit-lead/',
        '/evolutions/model-builder-to-model-steward/',
        '/articles/first-steps/',
        '/skills/ai-law/',
        '/privacy/',
      ]),
    );
    expect(addresses.has('/sources/annual-survey/')).toBe(false);
    expect(addresses.has('/vacancies/analyst-leeds/')).toBe(false);
  });

  it('holds every forecast, typed or derived, and the place of every dated rule', () => {
    const more = siteAddresses(ledgerContent());
    for (const id of ['analyst-2031', 'builder-2036', 'arrival-audit-lead', 'arrival-insight-designer'])
      expect(more.has(`/forecasts/${id}/`), id).toBe(true);
    expect(more.has('/forecasts/arrival-data-analyst/')).toBe(false);
    expect([...more.get('/timeline/')!]).toEqual(['watching-rule', 'counting-standard']);
  });

  it('knows the places on each page', () => {
    expect(fragments('/roles/')).toEqual([...STAGES]);
    expect(fragments('/sources/')).toEqual(['annual-survey', 'model-act', 'task-trial']);
    expect(fragments('/evolutions/')).toContain('model-builder-to-model-steward');
    expect(fragments('/skills/')).toContain('rules');
    expect(fragments('/roles/data-analyst/')).toEqual(
      expect.arrayContaining(['tasks', 'outlook', '2036', 'learn-to-ask']),
    );
    expect(fragments('/timeline/')).toEqual([]);
  });

  it('leaves out a page that has no template', () => {
    const content = soundContent();
    const more = siteAddresses({ ...content, pages: [...content.pages, aPage({ id: 'poems' })] });
    expect(more.has('/poems/')).toBe(false);
  });
});
