import { expect, it } from 'vitest';
import { buildGraph } from '../../../../src/domain/graph.ts';
import { timelineTable } from '../../../../src/domain/tables/timeline.ts';
import { timeline } from '../../../../src/domain/timeline.ts';
import { aCitation, anEvent, ledgerContent } from '../../../fixtures/content.ts';

it('timelineTable has a row for each entry, with every former date', () => {
  const moved = ['2026-08-02', '2027-01'].map((date) => ({ date, why: 'It took longer.', citations: [aCitation()] }));
  const years = timeline(buildGraph(ledgerContent({ events: [anEvent({ superseded: moved })] })));
  const { columns, rows } = timelineTable(years);
  expect(rows).toHaveLength(years.flatMap((y) => y.entries).length);
  for (const row of rows) expect(Object.keys(row)).toEqual(columns.map((c) => c.key));
  expect(rows.filter((r) => r['kind'] === 'Law')).toEqual([
    {
      date: '2028-06-01',
      kind: 'Law',
      title: 'The Model Act asks for watchers',
      detail: 'Each machine that counts is watched by a person.',
      superseded: '2026-08-02; 2027-01',
    },
  ]);
  expect(new Set(rows.map((r) => r['kind']))).toEqual(
    new Set(['Law', 'Other signal', 'Evolution', 'Arrival', 'Forecast']),
  );
});
