import { HORIZONS, type TodayRole } from '../../schemas/index.ts';
import { leadCounts, score, verdict } from '../outlook.ts';
import type { Table } from './table.ts';

/** Who leads how many tasks of each role of today, at each horizon, with the score and the verdict. */
export const outlooksTable = (roles: readonly (TodayRole & { id: string })[]): Table => ({
  columns: [
    { key: 'role', title: 'Role' },
    { key: 'year', title: 'Year' },
    { key: 'person', title: 'Led by people' },
    { key: 'shared', title: 'Shared' },
    { key: 'machine', title: 'Led by machines' },
    { key: 'score', title: 'Score' },
    { key: 'verdict', title: 'Verdict, from 2036' },
  ],
  rows: roles.flatMap((role) =>
    HORIZONS.map((year) => ({
      role: role.title,
      year,
      ...leadCounts(role.tasks, year),
      score: score(role.tasks, year),
      verdict: verdict(role.tasks),
    })),
  ),
});
