/** Everything with a date, gathered by year: law and standards, milestones, signals, arrivals, forecasts. */
import {
  EVENT_KINDS,
  FIRST_YEAR,
  LAST_YEAR,
  type Driver,
  type Event,
  type MilestoneStep,
  type Role,
  type Sector,
  type Signal,
} from '../schemas/index.ts';
import { path } from './addresses.ts';
import { arrivalRange, evenChances } from './arrivals.ts';
import type { Entry } from './content.ts';
import { byLastDay, lastDay } from './days.ts';
import type { Graph, RoleEntry } from './graph.ts';
import { probabilityWords, STATUS_WORDS } from './forecasts.ts';
import { probabilityOf, type Forecast } from './ledger.ts';
import { capitalise, count, inSentence, label, sentenceList } from './words.ts';

export const TIMELINE_KINDS = ['law', 'signal', 'evolution', 'arrival', 'forecast'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** A kind as a reader sees it. Signals that repeat a law, standard or policy stand there once, as that. */
export const kindLabel = (kind: TimelineKind): string => (kind === 'signal' ? 'Other signal' : label(kind));

interface NamedRole {
  title: string;
  to: string;
}

export interface TimelineEntry {
  kind: TimelineKind;
  /** Set where other pages link to the entry. */
  id?: string;
  title: string;
  detail: string;
  /** Day, month or year, as exact as it is known. */
  date: string;
  /** Path of the page that says more; undefined where the entry says all. */
  to: string | undefined;
  /** The roles an event is a sign for or makes work for. */
  watchedBy: NamedRole[];
  sectors: readonly Sector[];
  drivers: readonly Driver[];
  /** The law, standard or policy itself, with its citations and the dates that no longer hold. */
  event?: Entry<Event>;
}

export interface TimelineYear {
  /** Undefined for what lies before the axis. */
  year: number | undefined;
  entries: TimelineEntry[];
}

const STEP: Record<MilestoneStep, string> = {
  routine: 'tools take the routine',
  balance: 'new work outweighs the old',
  settled: 'the new title settles',
};

/** The sectors and drivers that any of some roles has. */
const shared = (roles: readonly Role[]) => ({
  sectors: [...new Set(roles.flatMap((r) => r.sectors))],
  drivers: [...new Set(roles.flatMap((r) => r.drivers))],
});

const asRole = (role: RoleEntry, fragment = ''): NamedRole => ({
  title: role.title,
  to: `${path.role(role.id)}${fragment}`,
});

/** Whether a signal on a role's page is one of the events: the same date, and a source in common. */
const isSame = (event: Event, signal: Signal): boolean =>
  event.date === signal.date &&
  event.citations.some((c) => signal.citations.some((other) => other.source === c.source));

type Parts = Pick<Graph, 'content' | 'future' | 'role' | 'forecasts'>;

function events({ content, future, role }: Parts): TimelineEntry[] {
  return content.events.map((event) => {
    const watching = future.filter((r) => r.signals.some((s) => isSame(event, s)));
    const roles = [...new Set([...event.roles.map(role), ...watching])];
    return {
      kind: 'law' as const,
      id: event.id,
      title: event.title,
      detail: event.asks,
      date: event.date,
      to: undefined,
      watchedBy: roles.map((r) => asRole(r)),
      sectors: event.sectors,
      drivers: event.drivers,
      event,
    };
  });
}

/** Signals with a date to come, one entry an event: the same words on the same day are the same event. */
function signals({ content, future }: Parts): TimelineEntry[] {
  const dated = future.flatMap((role) =>
    role.signals.flatMap((signal) =>
      signal.state === 'dated' && signal.date !== undefined && !content.events.some((e) => isSame(e, signal))
        ? [{ role, signal, date: signal.date }]
        : [],
    ),
  );
  return [...Map.groupBy(dated, ({ signal, date }) => `${date} ${signal.name}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        kind: 'signal' as const,
        title: first.signal.name,
        detail: first.signal.detail,
        date: first.date,
        to: `${path.role(first.role.id)}#signals`,
        watchedBy: same.map(({ role }) => asRole(role, '#signals')),
        ...shared(same.map(({ role }) => role)),
      },
    ];
  });
}

const milestones = ({ content, role }: Parts): TimelineEntry[] =>
  content.evolutions.flatMap((e) =>
    e.milestones.map((m) => ({
      kind: 'evolution' as const,
      title: `${role(e.from).title}: ${m.step === 'settled' ? `settled as ${inSentence(role(e.to).title)}` : STEP[m.step]}`,
      detail: m.change,
      date: String(m.year),
      to: path.evolution(e.id),
      watchedBy: [],
      ...shared([role(e.from), role(e.to)]),
    })),
  );

const arrivals = ({ future }: Parts): TimelineEntry[] =>
  future.map((r) => ({
    kind: 'arrival' as const,
    title: `${r.title}: an even chance that a UK framework names it`,
    detail: `${capitalise(arrivalRange(r.arrival))}. ${r.definition}`,
    date: String(r.arrival.likely),
    to: path.role(r.id),
    watchedBy: [],
    ...shared([r]),
  }));

/** `60%, likely`, and what came of it once that is known. */
const forecastWords = (f: Forecast): string =>
  f.outcome
    ? `${STATUS_WORDS[f.outcome.status]}; we had said ${probabilityWords(probabilityOf(f))}`
    : probabilityWords(probabilityOf(f));

/** Forecasts other than arrivals, which stand here as themselves. */
const forecasts = ({ forecasts: all, role }: Parts): TimelineEntry[] =>
  all
    .filter((f) => f.topic !== 'arrival')
    .map((f) => ({
      kind: 'forecast' as const,
      title: f.claim,
      detail: `${forecastWords(f)}.`,
      date: f.resolvesBy,
      to: path.forecast(f.id),
      watchedBy: [],
      ...shared(f.roles.map(role)),
    }));

/** Everything dated, unsorted. */
const everything = (graph: Parts): TimelineEntry[] =>
  [events, signals, milestones, arrivals, forecasts].flatMap((part) => part(graph));

const yearOf = ({ date }: { date: string }): number => Number(date.slice(0, 4));

/** By kind as the page's filter lists them, then by date, then by title. */
const inOrder = (a: TimelineEntry, b: TimelineEntry): number =>
  TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind) ||
  byLastDay(a, b) ||
  a.title.localeCompare(b.title, 'en-GB');

/** Rules that the axis has room for, by date. What is dated before it starts stands in the list alone. */
export const lawsOnAxis = <T extends Event>(events: readonly T[]): T[] =>
  events.filter((e) => Number(e.date.slice(0, 4)) >= FIRST_YEAR).toSorted(byLastDay);

/**
 * Years in rising order, each with its entries; years without any are left out, and so is what comes after the axis.
 * What came before it is one group at the start.
 */
export function timeline(graph: Parts): TimelineYear[] {
  const dated = everything(graph).filter((e) => yearOf(e) <= LAST_YEAR);
  return [...Map.groupBy(dated, (e) => Math.max(yearOf(e), FIRST_YEAR - 1))]
    .toSorted(([a], [b]) => a - b)
    .map(([year, entries]) => ({
      year: year < FIRST_YEAR ? undefined : year,
      entries: year < FIRST_YEAR ? entries.toSorted(byLastDay) : entries.toSorted(inOrder),
    }));
}

/** What kinds of rules there are, in words: `law, standards and policy`. */
const RULES = { law: 'law', standard: 'standards', policy: 'policy' } as const;

/**
 * The finding above the picture: what the first five years hold, and which titles may have come by their end.
 * @param asOf today, for what is past
 */
export function timelineFinding({ content, future }: Pick<Graph, 'content' | 'future'>, asOf: string): string {
  const until = FIRST_YEAR + 5;
  const rules = content.events.filter((e) => yearOf(e) >= FIRST_YEAR && yearOf(e) <= until);
  const titles = evenChances(future.filter((r) => r.arrival.likely <= until).length, future.length);
  if (rules.length === 0) return `By ${until}, ${titles}`;
  const kinds = EVENT_KINDS.filter((kind) => rules.some((e) => e.kind === kind)).map((kind) => RULES[kind]);
  const past = rules.filter((e) => lastDay(e.date) < asOf).length;
  const dates = `${count(rules.length)} ${rules.length === 1 ? 'date' : 'dates'} in ${sentenceList(kinds)}`;
  return `${capitalise(dates)} from ${FIRST_YEAR} to ${until}${past > 0 ? `, ${count(past)} already past` : ''}; by then ${titles}`;
}
