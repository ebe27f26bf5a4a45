/** Everything with a year on the axis, gathered by year. */
import { FIRST_YEAR, LAST_YEAR, type MilestoneStep } from '../schemas/index.ts';
import { path } from './addresses.ts';
import type { Graph } from './graph.ts';
import { inSentence } from './words.ts';

export interface TimelineEntry {
  kind: 'milestone' | 'arrival' | 'signal';
  title: string;
  detail: string;
  /** Path of the page that says more. */
  to: string;
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
      })),
    ),
    ...future.map((r) => ({
      kind: 'arrival' as const,
      year: r.arrival.likely,
      title: `${r.title}: likely named by a UK framework`,
      detail: `Earliest ${r.arrival.earliest}, latest ${r.arrival.latest === 'after-2046' ? 'after 2046' : r.arrival.latest}. ${r.definition}`,
      to: path.role(r.id),
    })),
    ...future.flatMap((r) =>
      r.signals
        .filter((s) => s.state === 'dated' && s.date !== undefined)
        .map((s) => ({
          kind: 'signal' as const,
          year: Number(s.date?.slice(0, 4)),
          title: s.name,
          detail: `A signal for ${inSentence(r.title)}. ${s.detail}`,
          to: `${path.role(r.id)}#signals`,
        })),
    ),
  ].filter((e) => e.year >= FIRST_YEAR && e.year <= LAST_YEAR);
  return [...Map.groupBy(dated, (e) => e.year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, entries]) => ({
      year,
      entries: entries.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.title.localeCompare(b.title, 'en-GB')),
    }));
}
