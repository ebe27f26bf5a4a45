import { SKILL_GROUPS } from '../../schemas/lists.ts';
import { levelName } from '../charts/overlay.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** Fingerprints of some roles: a row for each group of skills, a column for each role, the level in words. */
export const fingerprintsTable = (
  roles: readonly { id: string; title: string; fingerprint: readonly number[] }[],
): Table => ({
  columns: [
    { key: 'group', title: 'Group of skills' },
    ...roles.map((r) => ({ key: r.id.replaceAll('-', '_'), title: r.title })),
  ],
  rows: SKILL_GROUPS.map((group, g) =>
    Object.fromEntries([
      ['group', label(group)],
      ...roles.map((r) => [r.id.replaceAll('-', '_'), levelName(r.fingerprint[g] ?? 0)]),
    ]),
  ),
});
