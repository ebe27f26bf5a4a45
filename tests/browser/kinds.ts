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
export const fits = (page: Page) => page.getByRole('list', { name: 'Roles by fit', exact: true });
export const status = (page: Page) => page.getByRole('status');
const compared = (page: Page) => page.locator('.comparison').waitFor();

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
  { name: 'the skills match, empty', address: '/match/', covers: /^\/match\/$/ },
  {
    name: 'the skills match with results',
    address: '/match/#from=data-scientist&mlops=2&nonsense=9',
    covers: /^\/match\/$/,
    ready: (page) => fits(page).getByRole('listitem').first().waitFor(),
  },
  { name: 'sources', address: '/sources/', covers: /^\/sources\/$/ },
  { name: 'adverts seen', address: '/vacancies/', covers: /^\/vacancies\/$/ },
  { name: 'the timeline', address: '/timeline/', covers: /^\/timeline\/$/ },
  { name: 'all forecasts', address: '/forecasts/', covers: /^\/forecasts\/$/ },
  { name: 'a forecast', address: '/forecasts/arrival-ai-ethics-auditor/', covers: /^\/forecasts\/[^/]+\/$/ },
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
  { name: 'open data', address: '/data/', covers: /^\/data\/$/ },
  { name: 'compare, empty', address: '/compare/', covers: /^\/compare\/$/ },
  {
    name: 'two roles compared',
    address: '/compare/?roles=machine-learning-engineer,ml-safety-officer',
    covers: /^\/compare\/$/,
    ready: compared,
  },
  {
    name: 'four roles compared',
    address:
      '/compare/?roles=reinforcement-learning-specialist,autonomous-decision-maker-supervisor,data-scientist,quantum-machine-learning-engineer',
    covers: /^\/compare\/$/,
    ready: compared,
  },
  {
    name: 'an address that names what there is not to compare',
    address: `/compare/?roles=ml-safety-oficer,${'x'.repeat(3000)},data-scientist,data-scientist&roles=%3Cscript%3E`,
    covers: /^\/compare\/$/,
    ready: (page) => status(page).getByText('We know no role').first().waitFor(),
  },
  {
    name: 'a comparison of two roles',
    address: '/compare/autonomous-decision-maker-supervisor-and-reinforcement-learning-specialist/',
    covers: /^\/compare\/[^/]+\/$/,
  },
  { name: 'without a connection', address: '/offline/', covers: /^\/offline\/$/ },
  { name: 'about', address: '/about/', covers: /^\/about\/$/ },
  { name: 'the method', address: '/method/', covers: /^\/method\/$/ },
  { name: 'accessibility', address: '/accessibility/', covers: /^\/accessibility\/$/ },
  { name: 'privacy', address: '/privacy/', covers: /^\/privacy\/$/ },
  { name: 'terms', address: '/terms/', covers: /^\/terms\/$/ },
  { name: 'no page', address: '/roles/no-such-role/', covers: /^\/404\.html$/, isMissing: true },
];
