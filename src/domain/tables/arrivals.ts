import type { ArrivingRole } from '../charts/arrivals.ts';
import { byArrival, latestShown } from '../arrivals.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** Every role to come with its three years, first the one we expect first. */
export const arrivalsTable = (roles: readonly ArrivingRole[]): Table => ({
  columns: [
    { key: 'role', title: 'Role' },
    { key: 'role_id', title: 'Id of the role', isFileOnly: true },
    { key: 'stage', title: 'Stage' },
    { key: 'earliest', title: 'Earliest' },
    { key: 'likely', title: 'Likely' },
    { key: 'latest', title: 'Latest' },
  ],
  rows: byArrival(roles).map(({ id, title, stage, arrival }) => ({
    role: title,
    role_id: id,
    stage: label(stage),
    earliest: arrival.earliest,
    likely: arrival.likely,
    latest: latestShown(arrival),
  })),
});
