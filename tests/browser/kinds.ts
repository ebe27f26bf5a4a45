/** One address for each kind of page. A new kind of page belongs in this list; `kinds.test.ts` notices when it is missing. */
import type { Page } from 'playwright-core';

export interface Kind {
  name: string;
  /** What to open. */
  address: string;
  /** Which built pages are of this kind, by their path. */
  covers: RegExp;
  /** Waits until everything that a script adds is there. */
  ready?: (page: Page) => Promise<void>;
  /** Answered with status 404. */
  isMissing?: true;
}

export const results = (page: Page) => page.getByRole('list', { name: 'Search results' });
export const status = (page: Page) => page.getByRole('status');

export const KINDS: readonly Kind[] = [
  { name: 'the front page', address: '/', covers: /^\/$/ },
  { name: 'all roles', address: '/roles/', covers: /^\/roles\/$/ },
  { name: 'a role of today', address: '/roles/machine-learning-engineer/', covers: /^\/roles\/[^/]+\/$/ },
  { name: 'an evolved role', address: '/roles/autonomous-decision-maker-supervisor/', covers: /^\/roles\/[^/]+\/$/ },
  { name: 'an emerging role', address: '/roles/quantum-machine-learning-engineer/', covers: /^\/roles\/[^/]+\/$/ },
  { name: 'all evolutions', address: '/evolutions/', covers: /^\/evolutions\/$/ },
  {
    name: 'an evolution',
    address: '/evolutions/reinforcement-learning-specialist-to-autonomous-decision-maker-supervisor/',
    covers: /^\/evolutions\/[^/]+\/$/,
  },
  { name: 'all articles', address: '/articles/', covers: /^\/articles\/$/ },
  { name: 'an article', address: '/articles/how-we-judge-roles/', covers: /^\/articles\/[^/]+\/$/ },
  { name: 'all skills', address: '/skills/', covers: /^\/skills\/$/ },
  { name: 'a skill', address: '/skills/probability-and-statistics/', covers: /^\/skills\/[^/]+\/$/ },
  { name: 'sources', address: '/sources/', covers: /^\/sources\/$/ },
  { name: 'adverts seen', address: '/vacancies/', covers: /^\/vacancies\/$/ },
  { name: 'the timeline', address: '/timeline/', covers: /^\/timeline\/$/ },
  { name: 'search, empty', address: '/search/', covers: /^\/search\/$/ },
  {
    name: 'search with results',
    address: '/search/?q=explainability&kind=role',
    covers: /^\/search\/$/,
    ready: (page) => results(page).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'search with nothing found',
    address: '/search/?q=xyzzyplugh',
    covers: /^\/search\/$/,
    ready: (page) => status(page).getByText('Nothing found').waitFor(),
  },
  { name: 'about', address: '/about/', covers: /^\/about\/$/ },
  { name: 'the method', address: '/method/', covers: /^\/method\/$/ },
  { name: 'accessibility', address: '/accessibility/', covers: /^\/accessibility\/$/ },
  { name: 'privacy', address: '/privacy/', covers: /^\/privacy\/$/ },
  { name: 'terms', address: '/terms/', covers: /^\/terms\/$/ },
  { name: 'no page', address: '/roles/no-such-role/', covers: /^\/404\.html$/, isMissing: true },
];
