/**
 * The addresses of the site, without the base path, and the fragments that templates give them.
 * One list serves the templates, the contents lists and the check for dead links.
 */
import { SKILL_GROUPS, STAGES } from '../schemas/lists.ts';
import type { Role } from '../schemas/index.ts';
import { STANDING_PAGES, type Content, type Prose } from './content.ts';
import { comparedPairs, PAIR_SECTIONS, pairId } from './pairs.ts';

export const path = {
  home: '/',
  /** Feeds and newsletter on the front page. */
  follow: '/#follow',
  articles: '/articles/',
  article: (id: string) => `/articles/${id}/`,
  roles: '/roles/',
  role: (id: string) => `/roles/${id}/`,
  evolutions: '/evolutions/',
  evolution: (id: string) => `/evolutions/${id}/`,
  /** A role on the evolution map, with its neighbourhood lit. */
  onMap: (id: string) => `/evolutions/#map-${id}`,
  skills: '/skills/',
  skill: (id: string) => `/skills/${id}/`,
  sources: '/sources/',
  source: (id: string) => `/sources/#${id}`,
  timeline: '/timeline/',
  event: (id: string) => `/timeline/#${id}`,
  forecasts: '/forecasts/',
  forecast: (id: string) => `/forecasts/${id}/`,
  forecastFeed: '/forecasts/feed.xml',
  compare: '/compare/',
  /** The static comparison of two roles, under their ids in alphabetical order. */
  comparePair: (a: string, b: string) => `/compare/${pairId(a, b)}/`,
  /** The comparison of any two to four roles, in the order given; made in the browser. */
  compareRoles: (ids: readonly string[]) => `/compare/?roles=${ids.join(',')}`,
  /** What a comparison needs of one role, as a file. */
  compareProfile: (id: string) => `/compare/profiles/${id}.json`,
  match: '/match/',
  data: '/data/',
  /** A file of the open data: `roles.json`, `roles-skills.csv`. */
  dataFile: (name: string) => `/data/${name}`,
  /** A picture as a file of its own, or its data. */
  picture: (id: string, format: 'svg' | 'csv') => `/pictures/${id}.${format}`,
  vacancies: '/vacancies/',
  search: '/search/',
  /** What can be read without a connection, and what the service worker shows in place of what cannot. */
  offline: '/offline/',
  page: (id: string) => `/${id}/`,
  /** Articles as feeds: Atom, RSS and JSON. */
  feed: '/feed.xml',
  rss: '/rss.xml',
  jsonFeed: '/feed.json',
  /** What programs ask for by its name. */
  sitemap: '/sitemap-index.xml',
  openSearch: '/opensearch.xml',
  manifest: '/manifest.webmanifest',
  llms: '/llms.txt',
  touchIcon: '/apple-touch-icon.png',
  /** The site’s mark as a PNG of so many pixels; `maskable` leaves room for a launcher to cut its edges. */
  icon: (name: string) => `/icons/${name}.png`,
  /** The picture beside a link to a page, wherever people share it: `/roles/ID/` → `/social/roles/ID.png`. */
  social: (page: string) => `/social${page === '/' ? '/site' : page.replace(/\/$/, '')}.png`,
} as const;

/** A section of a page that a contents list names. */
export interface Section {
  id: string;
  title: string;
}

/** Ids that templates use on every page of a collection, so that no heading of a body may have them. */
export const TEMPLATE_IDS = {
  roles: [
    'tasks',
    'arrival',
    'signals',
    'evidence',
    'skills',
    'routes-in',
    'change-our-mind',
    'exposure',
    'forecasts',
    'vacancies',
    'related',
    'sources',
  ],
  evolutions: ['milestones', 'skills', 'roles', 'sources'],
  articles: ['contents', 'sources'],
  pages: ['contents', 'verdicts-today'],
} as const;

/** The `##` headings of a body. */
export const proseSections = (prose: Prose): Section[] =>
  prose.headings.filter((h) => h.depth === 2).map((h) => ({ id: h.slug, title: h.text }));

/** Sections of a role page in their order: picture, body, then what the front matter holds. */
export function roleSections(
  role: Role & { prose: Prose },
  has: { vacancies: boolean; articles: boolean; forecasts: boolean },
): Section[] {
  const picture: Section[] =
    role.stage === 'today'
      ? [{ id: 'tasks', title: 'Task by task' }]
      : [
          { id: 'arrival', title: 'Arrival' },
          { id: 'signals', title: 'Signals to watch' },
        ];
  return [
    ...picture,
    ...proseSections(role.prose),
    ...(role.stage === 'today' ? [] : [{ id: 'tasks', title: 'Tasks' }]),
    ...(role.stage === 'today' ? [{ id: 'exposure', title: 'Measured by others' }] : []),
    { id: 'evidence', title: 'Evidence' },
    { id: 'skills', title: 'Skills' },
    { id: 'routes-in', title: 'Routes in and pay' },
    { id: 'change-our-mind', title: 'What would change our mind' },
    ...(has.forecasts ? [{ id: 'forecasts', title: 'Forecasts' }] : []),
    ...(has.vacancies ? [{ id: 'vacancies', title: 'Adverts seen' }] : []),
    { id: 'related', title: has.articles ? 'Related roles and reading' : 'Related roles' },
    { id: 'sources', title: 'Sources' },
  ];
}

/** Sections of an evolution page. */
export const evolutionSections = (prose: Prose): Section[] => [
  { id: 'milestones', title: 'Milestones' },
  ...proseSections(prose),
  { id: 'skills', title: 'Skills that move' },
  ...(prose.citations.length > 0 ? [{ id: 'sources', title: 'Sources' }] : []),
];

/** Sections of an article page. */
export const articleSections = (prose: Prose): Section[] => [
  ...proseSections(prose),
  ...(prose.citations.length > 0 ? [{ id: 'sources', title: 'Sources' }] : []),
];

/** Whether search lists the page at an address: not its own page, nor a comparison, which goes by the names of its roles. */
export const isSearched = (address: string): boolean =>
  address !== path.search && (address === path.compare || !address.startsWith(path.compare));

/**
 * Every address of the site with the fragments it has.
 * @returns a map from path to the set of ids that a link to it may name
 */
export function siteAddresses(content: Content): Map<string, ReadonlySet<string>> {
  const ids = (sections: Section[], prose?: Prose) =>
    new Set([...sections.map((s) => s.id), ...(prose?.headings.map((h) => h.slug) ?? [])]);
  const list = (...fragments: readonly string[]) => new Set(fragments);
  const all = new Map<string, ReadonlySet<string>>([
    [path.home, list('arrivals', 'follow')],
    [path.articles, list()],
    [path.roles, list(...STAGES)],
    [
      path.evolutions,
      list('map', 'carries-over', ...content.evolutions.map((e) => e.id), ...content.roles.map((r) => `map-${r.id}`)),
    ],
    [path.skills, list(...SKILL_GROUPS)],
    [path.sources, list(...content.sources.map((s) => s.id))],
    [path.timeline, list(...content.events.map((e) => e.id))],
    [path.forecasts, list('next', 'scores', 'all')],
    [path.compare, list()],
    [path.match, list('table')],
    [path.data, list()],
    [path.vacancies, list()],
    [path.search, list()],
    [path.offline, list()],
  ]);
  for (const role of content.roles)
    all.set(
      path.role(role.id),
      ids(roleSections(role, { vacancies: true, articles: true, forecasts: true }), role.prose),
    );
  for (const e of content.evolutions) all.set(path.evolution(e.id), ids(evolutionSections(e.prose), e.prose));
  for (const a of content.articles) all.set(path.article(a.id), ids(articleSections(a.prose), a.prose));
  for (const [a, b] of comparedPairs(content)) all.set(path.comparePair(a, b), list(...PAIR_SECTIONS.map((s) => s.id)));
  for (const s of content.skills)
    all.set(path.skill(s.id), list('over-time', 'levels', 'first-step', 'roles', 'related'));
  for (const f of content.forecasts) all.set(path.forecast(f.id), list('sources'));
  for (const r of content.roles) if (r.stage !== 'today') all.set(path.forecast(`arrival-${r.id}`), list('sources'));
  for (const p of content.pages)
    if ((STANDING_PAGES as readonly string[]).includes(p.id)) all.set(path.page(p.id), ids([], p.prose));
  return all;
}
