import { expect, it } from 'vitest';
import { mapTable } from '../../../../src/domain/tables/map.ts';
import { aRoleMap } from '../../../fixtures/maps.ts';

it('has a row for each line, with both ends, the later one’s year and a whole per cent', () => {
  const { columns, rows } = mapTable(aRoleMap({ today: 1, evolved: 1, emerging: 1 }, ['t1 v1 50', 'v1 e1 33.3']));
  expect(rows).toEqual([
    {
      from_id: 't1',
      from: 'T1 role',
      from_stage: 'Today',
      to_id: 'v1',
      to: 'V1 role',
      to_stage: 'Evolved',
      to_likely_year: 2031,
      share_percent: 50,
    },
    {
      from_id: 'v1',
      from: 'V1 role',
      from_stage: 'Evolved',
      to_id: 'e1',
      to: 'E1 role',
      to_stage: 'Emerging',
      to_likely_year: 2031,
      share_percent: 33,
    },
  ]);
  for (const row of rows) expect(Object.keys(row)).toEqual(columns.map((c) => c.key));
});
