/** Which collections are published as data, under which words, and what is worked out for each entry beside what is written. */
import { HORIZONS } from '../../schemas/index.ts';
import { path } from '../addresses.ts';
import type { Content } from '../content.ts';
import type { Graph } from '../graph.ts';
import { STATUSES } from '../ledger.ts';
import { score, verdict } from '../outlook.ts';
import { readingMinutes } from '../reading.ts';
import { overlap } from '../skills.ts';
import type { DataColumn, Kind, Subject } from './shape.ts';
import type { Cell } from './table.ts';

/** Collections that are data. */
export const PUBLISHED = [
  'roles',
  'evolutions',
  'skills',
  'forecasts',
  'events',
  'sources',
  'articles',
  'vacancies',
] as const satisfies (keyof Content)[];
export type Published = (typeof PUBLISHED)[number];

/** What is written in files and not published, with the reason. */
export const LEFT_OUT = [
  {
    what: 'The running text of articles, roles and evolutions',
    why: 'it is on the pages, whose addresses are in the data',
  },
  { what: 'Standing pages, such as the method', why: 'they are text about the site, not data' },
  { what: 'Promotions', why: 'they are announcements with a last day' },
  { what: 'Drafts', why: 'nobody has stood by them yet' },
] as const;

/** What a collection is, in words. */
export const SUBJECTS: Record<Published, Subject & { title: string }> = {
  roles: {
    name: 'roles',
    one: 'role',
    title: 'Roles',
    meaning: 'Occupations of today, what they become, and those that are emerging',
    leftOut: ['draft'],
  },
  evolutions: {
    name: 'evolutions',
    one: 'evolution',
    title: 'Evolutions',
    meaning: 'How each role of today turns into another, with dated milestones',
    leftOut: ['draft'],
  },
  skills: {
    name: 'skills',
    one: 'skill',
    title: 'Skills',
    meaning: 'What roles ask for, with what each of four levels means',
    leftOut: [],
  },
  forecasts: {
    name: 'forecasts',
    one: 'forecast',
    title: 'Forecasts',
    meaning:
      'Claims that can turn out wrong, each with its day, probability and test. The forecasts of arrivals are in the roles',
    leftOut: [],
  },
  events: {
    name: 'events',
    one: 'event',
    title: 'Laws and standards',
    meaning: 'Dated laws, standards and policies that create work',
    leftOut: [],
  },
  sources: {
    name: 'sources',
    one: 'source',
    title: 'Sources',
    meaning: 'The publications that the site cites',
    leftOut: [],
  },
  articles: {
    name: 'articles',
    one: 'article',
    title: 'Articles',
    meaning: 'Long reads: what each is about and where it is',
    leftOut: ['draft'],
  },
  vacancies: {
    name: 'vacancies',
    one: 'vacancy',
    title: 'Adverts seen',
    meaning: 'Job adverts as they were on the day they were seen',
    leftOut: [],
  },
};

/** What the derived columns are worked out from. */
export interface Context {
  graph: Graph;
  /** The day that counts as today, YYYY-MM-DD. */
  asOf: string;
  /** The full address of a path of the site. */
  absolute: (path: string) => string;
}

type Entry<N extends Published> = Content[N][number];

interface Derived<N extends Published> {
  key: string;
  kind: Kind;
  meaning: string;
  allowed?: readonly string[];
  refersTo?: string;
  isFilled?: true;
  /** Nothing where it has no meaning for an entry. */
  value: (entry: Entry<N>, context: Context) => Cell | undefined;
}

/** Four places after the point are more than any of these ratios can bear. */
const round = (ratio: number): number => Math.round(ratio * 1e4) / 1e4;

const addressColumn = <N extends Published>(of: (id: string) => string): Derived<N> => ({
  key: 'address',
  kind: 'address',
  meaning: 'Address of its page',
  isFilled: true,
  value: ({ id }, { absolute }) => absolute(of(id)),
});

const DERIVED: { [N in Published]: readonly Derived<N>[] } = {
  roles: [
    ...HORIZONS.map((h): Derived<'roles'> => ({
      key: `score_${h}`,
      kind: 'number',
      meaning: `Roles of today: mean of the leads in ${h}, where person counts 1, shared 0.5 and machine 0`,
      value: (role) => (role.stage === 'today' ? round(score(role.tasks, h)) : undefined),
    })),
    {
      key: 'verdict',
      kind: 'text',
      meaning: 'Roles of today: the verdict that the score of 2036 earns by the published rule',
      value: (role) => (role.stage === 'today' ? verdict(role.tasks) : undefined),
    },
    {
      key: 'evolution',
      kind: 'id',
      meaning: 'Id of the evolution that it starts or ends',
      refersTo: 'evolutions',
      value: (role, { graph }) => graph.evolutionOf(role)?.entry.id,
    },
    addressColumn(path.role),
  ],
  evolutions: [
    {
      key: 'title',
      kind: 'text',
      meaning: 'The titles of both roles',
      isFilled: true,
      value: (evolution, { graph }) => graph.evolutionTitle(evolution),
    },
    {
      key: 'carried_over',
      kind: 'number',
      meaning: 'Share of the later role’s skill levels that the earlier role already has, 0 to 1',
      isFilled: true,
      value: ({ from, to }, { graph }) => round(overlap(graph.role(from).skills, graph.role(to).skills)),
    },
    addressColumn(path.evolution),
  ],
  skills: [
    {
      key: 'roles_count',
      kind: 'whole number',
      meaning: 'How many roles ask for it',
      isFilled: true,
      value: ({ id }, { graph }) => graph.rolesWithSkill(id).length,
    },
    addressColumn(path.skill),
  ],
  forecasts: [
    {
      key: 'probability_now',
      kind: 'whole number',
      meaning: 'The probability in force: that of the last update, else the first',
      isFilled: true,
      value: ({ probability, updates }) => updates.at(-1)?.probability ?? probability,
    },
    {
      key: 'status',
      kind: 'word',
      allowed: STATUSES,
      meaning: 'How it stands on the day of the data; overdue where its last day has passed and nothing is decided',
      isFilled: true,
      value: ({ outcome, resolvesBy }, { asOf }) => outcome?.status ?? (resolvesBy < asOf ? 'overdue' : 'open'),
    },
    addressColumn(path.forecast),
  ],
  events: [addressColumn(path.event)],
  sources: [
    {
      key: 'cited_by_count',
      kind: 'whole number',
      meaning: 'How many pages cite it',
      isFilled: true,
      value: ({ id }, { graph }) => graph.citedBy(id).length,
    },
    addressColumn(path.source),
  ],
  articles: [
    {
      key: 'minutes',
      kind: 'whole number',
      meaning: 'Reading time',
      isFilled: true,
      value: ({ prose }) => readingMinutes(prose.words),
    },
    addressColumn(path.article),
  ],
  vacancies: [],
};

/** The derived columns of a collection’s main table. */
export const derivedColumns = (name: Published): DataColumn[] =>
  DERIVED[name].map(({ key, kind, meaning, allowed = [], refersTo, isFilled }) => ({
    key,
    title: key,
    path: ['derived', key],
    kind,
    isList: false,
    allowed,
    meaning,
    isFilled: isFilled ?? false,
    ...(refersTo === undefined ? {} : { refersTo }),
    isDerived: true,
  }));

/** The derived values of an entry, by their keys; what has no meaning for it is left out. */
export function derive<N extends Published>(name: N, entry: Entry<N>, context: Context): Record<string, Cell> {
  const all: readonly Derived<N>[] = DERIVED[name];
  return Object.fromEntries(
    all.flatMap(({ key, value }) => {
      const cell = value(entry, context);
      return cell === undefined ? [] : [[key, cell]];
    }),
  );
}
