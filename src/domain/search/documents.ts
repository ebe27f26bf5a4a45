/** The rows of `search.json`, from the graph. */
import { HORIZONS, SKILL_GROUPS } from '../../schemas/index.ts';
import { path } from '../addresses.ts';
import { isFuture } from '../arrivals.ts';
import type { Graph } from '../graph.ts';
import { probabilityWords } from '../forecasts.ts';
import { nearestHorizon } from '../horizons.ts';
import { horizonOf, probabilityOf } from '../ledger.ts';
import { verdict } from '../outlook.ts';
import { readingMinutes } from '../reading.ts';
import { label, plural } from '../words.ts';
import type { SearchDocument } from './document.ts';

type Row = Omit<SearchDocument, 'fragment'>;
const NOWHERE = { sectors: [], drivers: [], groups: [] };

/** Pages that are tools: found by what they are called, their text is that of other pages. */
export const TOOLS = [
  {
    path: path.home,
    title: 'Front page',
    aliases: ['home', 'start', 'feeds', 'RSS', 'Atom feed', 'newsletter', 'subscribe', 'email updates', 'follow'],
    summary: 'What is coming next, the newest articles, and how to follow the site.',
  },
  {
    path: path.forecasts,
    title: 'Forecasts',
    aliases: [
      'forecast ledger',
      'predictions',
      'prediction record',
      'track record',
      'calibration',
      'have your predictions come true',
      'what did you get wrong',
      'how accurate are your forecasts',
    ],
    summary: 'Every claim that can turn out wrong, with its probability, its day and the rule that decides it.',
  },
  {
    path: path.timeline,
    title: 'Timeline',
    aliases: [
      'when will it happen',
      'in what year',
      'dates',
      'key dates',
      'dates of the EU AI Act',
      'roadmap to 2046',
      'expected year of each new job',
    ],
    summary: 'Law, evolutions, arrivals and forecasts on one axis from 2026 to 2046.',
  },
  {
    path: path.compare,
    title: 'Compare roles',
    aliases: [
      'comparison',
      'compare two roles',
      'role versus role',
      'difference between roles',
      'choosing between two roles',
      'which role pays most',
      'side by side',
      'roles next to each other',
    ],
    summary: 'Two to four roles side by side: tasks, skills, pay, routes in.',
  },
  {
    path: path.match,
    title: 'Match your skills',
    aliases: [
      'skills match',
      'career quiz',
      'which role suits me',
      'skills gap',
      'which job fits my skills',
      'what job should I do',
      'transferable skills',
    ],
    summary: 'Say what you can do, and see which roles it leads to and what is missing.',
  },
  {
    path: path.offline,
    title: 'Reading without a connection',
    aliases: ['offline', 'no signal', 'no internet', 'no wifi', 'on the train', 'save for later', 'app', 'install'],
    summary: 'How to keep the roles, the evolutions and the search on a phone or computer.',
  },
  {
    path: path.data,
    title: 'Open data',
    aliases: [
      'download',
      'download the data',
      'numbers behind the charts',
      'spreadsheet',
      'CSV',
      'JSON',
      'dataset',
      'codebook',
    ],
    summary: 'Everything on the site as tables to take away, under a free licence.',
  },
] as const;

/** Pages that list others: found by what they list. */
const lists = ({ content }: Graph): Row[] =>
  [
    {
      path: path.roles,
      title: 'Roles',
      aliases: ['all roles', 'list of roles', 'job list', 'careers', 'browse roles'],
      summary: `${content.roles.length} roles: of today, evolved and emerging.`,
    },
    {
      path: path.evolutions,
      title: 'Evolutions',
      aliases: ['evolution map', 'how roles change', 'career paths', 'what jobs turn into'],
      summary: 'What each of today’s roles turns into, and by when.',
    },
    {
      path: path.skills,
      title: 'Skills',
      aliases: ['all skills', 'list of skills', 'skills for AI', 'most wanted skills', 'skills to train staff in'],
      summary: `${content.skills.length} skills in seven groups, and the roles that use them.`,
    },
    { path: path.articles, title: 'Articles', aliases: ['blog', 'guides'], summary: 'Everything there is to read.' },
    {
      path: path.vacancies,
      title: 'Adverts seen',
      aliases: [
        'vacancies',
        'job adverts',
        'job openings',
        'apply for jobs',
        'what employers ask for',
        ...new Set(content.vacancies.map((v) => `jobs in ${v.place.split(',')[0]}`)),
      ],
      summary: 'Job adverts we have seen, with their pay and terms, beside the roles they belong to.',
    },
  ].map((row): Row => ({ ...NOWHERE, ...row, kind: 'page', note: '' }));

/** Every page that search finds, without the id of its full text. */
export function searchDocuments(graph: Graph): Row[] {
  const { content } = graph;
  const groupsOf = (skills: readonly { skill: string }[]) => {
    const held = new Set(skills.map((s) => graph.groupOf(s.skill)));
    return SKILL_GROUPS.filter((g) => held.has(g));
  };
  const roles = content.roles.map((r): Row => {
    const year = isFuture(r) ? r.arrival.likely : HORIZONS[0];
    return {
      path: path.role(r.id),
      title: r.title,
      kind: 'role',
      aliases: [...r.aliases, ...(r.keywords ?? [])],
      summary: r.definition,
      note: isFuture(r)
        ? `${label(r.stage)}, likely ${year}`
        : `Today, ${verdict(r.tasks).toLowerCase().replace('ai ', 'AI ')}`,
      year,
      date: r.reviewedOn,
      stage: r.stage,
      sectors: r.sectors,
      drivers: r.drivers,
      groups: groupsOf(r.skills),
      horizon: nearestHorizon(year),
    };
  });
  const evolutions = content.evolutions.map((e): Row => {
    const [from, to] = [graph.role(e.from), graph.role(e.to)];
    const year = e.milestones.at(-1)?.year ?? HORIZONS[3];
    return {
      ...NOWHERE,
      path: path.evolution(e.id),
      title: graph.evolutionTitle(e),
      kind: 'evolution',
      aliases: e.aliases ?? [],
      summary: e.summary,
      note: `Settled ${year}`,
      year,
      date: e.reviewedOn,
      sectors: [...new Set([...from.sectors, ...to.sectors])],
      drivers: [...new Set([...from.drivers, ...to.drivers])],
      groups: groupsOf([...from.skills, ...to.skills]),
      horizon: nearestHorizon(year),
    };
  });
  const skills = content.skills.map((s): Row => ({
    ...NOWHERE,
    path: path.skill(s.id),
    title: s.title,
    kind: 'skill',
    aliases: [...s.aliases, ...(s.keywords ?? [])],
    summary: s.definition,
    note: label(s.group),
    groups: [s.group],
  }));
  const articles = content.articles.map((a): Row => ({
    ...NOWHERE,
    path: path.article(a.id),
    title: a.title,
    kind: 'article',
    aliases: a.aliases ?? [],
    summary: a.description,
    note: plural(readingMinutes(a.prose.words), 'minute'),
    date: a.updatedOn ?? a.publishedOn,
  }));
  const pages = content.pages.map((p): Row => ({
    ...NOWHERE,
    path: path.page(p.id),
    title: p.title,
    kind: 'page',
    aliases: p.aliases ?? [],
    summary: p.description,
    note: '',
    date: p.updatedOn,
  }));
  const sources: Row = {
    ...NOWHERE,
    path: path.sources,
    title: 'Sources',
    kind: 'page',
    aliases: [
      'references',
      'bibliography',
      'evidence list',
      'figures and statistics',
      'where do your figures come from',
      'where do your statistics come from',
    ],
    summary: 'Every publication this site cites, and where.',
    note: plural(content.sources.length, 'source'),
  };
  const forecasts = graph.forecasts.map((f): Row => ({
    ...NOWHERE,
    path: path.forecast(f.id),
    title: f.claim,
    kind: 'forecast',
    aliases: [],
    summary: `We say ${probabilityWords(probabilityOf(f))}.`,
    note: `Falls due ${f.resolvesBy.slice(0, 4)}`,
    date: f.madeOn,
    horizon: horizonOf(f),
  }));
  const tools = TOOLS.map((tool): Row => ({ ...NOWHERE, ...tool, aliases: [...tool.aliases], kind: 'page', note: '' }));
  return [
    ...roles,
    ...evolutions,
    ...skills,
    ...articles,
    ...pages,
    ...(content.sources.length > 0 ? [sources] : []),
    ...tools,
    ...lists(graph),
    ...forecasts,
  ];
}
