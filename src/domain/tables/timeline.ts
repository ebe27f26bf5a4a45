import { kindLabel, type TimelineYear } from '../timeline.ts';
import type { Table } from './table.ts';

/** Every entry of the timeline as a row. */
export const timelineTable = (years: readonly TimelineYear[]): Table => ({
  columns: [
    { key: 'date', title: 'Date' },
    { key: 'kind', title: 'Kind' },
    { key: 'title', title: 'What' },
    { key: 'detail', title: 'Detail' },
    { key: 'superseded', title: 'Former dates' },
  ],
  rows: years.flatMap(({ entries }) =>
    entries.map(({ date, kind, title, detail, event }) => ({
      date,
      kind: kindLabel(kind),
      title,
      detail,
      superseded: event?.superseded.map((s) => s.date).join('; ') ?? '',
    })),
  ),
});
