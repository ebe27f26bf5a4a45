import type { ArrivalYears, Signal } from '../../schemas/index.ts';
import { latestShown } from '../arrivals.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** The years of one arrival, and the signals on the way under their numbers. */
export const arrivalTable = ({ arrival, signals }: { arrival: ArrivalYears; signals: readonly Signal[] }): Table => ({
  columns: [
    { key: 'mark', title: 'Year or signal' },
    { key: 'state', title: 'State' },
    { key: 'date', title: 'Date' },
  ],
  rows: [
    { mark: 'Earliest', state: '10% chance', date: arrival.earliest },
    { mark: 'Likely', state: '50% chance', date: arrival.likely },
    { mark: 'Latest', state: '90% chance', date: latestShown(arrival) },
    ...signals.map((s, i) => ({
      mark: `${i + 1} ${s.name}`,
      state: label(s.state),
      ...(s.date === undefined ? {} : { date: s.date }),
    })),
  ],
});
