/** Everything with a year on the axis, gathered by year. */
import { FIRST_YEAR, LAST_YEAR, type MilestoneStep } from '../schemas/index.ts';
import { path } from './addresses.ts';
import { arrivalRange } from './arrivals.ts';
import type { Graph } from './graph.ts';
import { capitalise, inSentence } from './words.ts';

export interface TimelineEntry {
  kind: 'milestone' | 'arrival' | 'signal';
  title: string;
  detail: string;
  /** Path of the page that says more. */
  to: string;
  /** The roles a signal is a sign for; several may watch the same event. Empty for the other kinds. */
  watchedBy: { title: string; to: string }[];
}

export interface TimelineYear {
  year: number;
  entries: TimelineEntry[];
}

const STEP: Record<MilestoneStep, string> = {
  routine: 'tools take the routine',
  balance: 'new work outweighs the old',
  settled: 'the new title settles',
};
const ORDER = { signal: 0, milestone: 1, arrival: 2 } as const;

/** Signals with a date to come, one entry an event: the same words on the same day are the same event. */
function datedSignals(future: Graph['future']): (TimelineEntry & { year: number })[] {
  const dated = future.flatMap((role) =>
    role.signals.flatMap((signal) =>
      signal.state === 'dated' && signal.date !== undefined ? [{ role, signal, date: signal.date }] : [],
    ),
  );
  return [...Map.groupBy(dated, ({ signal, date }) => `${date} ${signal.name}`).values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            kind: 'signal' as const,
            year: Number(first.date.slice(0, 4)),
            title: first.signal.name,
            detail: first.signal.detail,
            to: `${path.role(first.role.id)}#signals`,
            watchedBy: [first, ...rest].map(({ role }) => ({ title: role.title, to: `${path.role(role.id)}#signals` })),
          },
        ],
  );
}

/** Years in rising order, each with its signals, milestones and likely arrivals; years without any are left out. */
export function timeline({ content, future, role }: Pick<Graph, 'content' | 'future' | 'role'>): TimelineYear[] {
  const dated: (TimelineEntry & { year: number })[] = [
    ...content.evolutions.flatMap((e) =>
      e.milestones.map((m) => ({
        kind: 'milestone' as const,
        year: m.year,
        title: `${role(e.from).title}: ${m.step === 'settled' ? `settled as ${inSentence(role(e.to).title)}` : STEP[m.step]}`,
        detail: m.change,
        to: path.evolution(e.id),
        watchedBy: [],
      })),
    ),
    ...future.map((r) => ({
      kind: 'arrival' as const,
      year: r.arrival.likely,
      title: `${r.title}: likely named by a UK framework`,
      detail: `${capitalise(arrivalRange(r.arrival))}. ${r.definition}`,
      to: path.role(r.id),
      watchedBy: [],
    })),
    ...datedSignals(future),
  ].filter((e) => e.year >= FIRST_YEAR && e.year <= LAST_YEAR);
  return [...Map.groupBy(dated, (e) => e.year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, entries]) => ({
      year,
      entries: entries.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.title.localeCompare(b.title, 'en-GB')),
    }));
}
