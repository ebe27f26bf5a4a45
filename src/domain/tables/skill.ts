import type { SkillMove } from '../skill-moves.ts';
import { askedLevel, type SkilledRole } from '../skills.ts';
import type { Table } from './table.ts';

/** A skill's picture as rows: what each evolution that touches it leads to, with the level after and before, then emerging roles with theirs. */
export const skillTable = (skill: string, moves: readonly SkillMove[], emerging: readonly SkilledRole[]): Table => ({
  columns: [
    { key: 'role', title: 'Role' },
    { key: 'role_id', title: 'Id of the role', isFileOnly: true },
    { key: 'level', title: 'Its level, 0 to 4' },
    { key: 'comes_from', title: 'Comes from' },
    { key: 'comes_from_id', title: 'Id of the role it comes from', isFileOnly: true },
    { key: 'level_before', title: 'Level there, 0 to 4' },
    { key: 'change', title: 'Change in levels' },
  ],
  rows: [
    ...moves.map((m) => ({
      role: m.to.title,
      role_id: m.to.id,
      level: m.after,
      comes_from: m.from.title,
      comes_from_id: m.from.id,
      level_before: m.before,
      change: m.after - m.before,
    })),
    ...emerging.map((r) => ({
      role: r.title,
      role_id: r.id,
      level: askedLevel(r, skill),
      comes_from: '',
      comes_from_id: '',
      level_before: '',
      change: '',
    })),
  ],
});
