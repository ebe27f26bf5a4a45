import type { SkillMove } from '../skill-moves.ts';
import { askedLevel, type SkilledRole } from '../skills.ts';
import type { Table } from './table.ts';

/** A skill's picture as rows: what each evolution that touches it leads to, with the level after and before, then emerging roles with theirs. */
export const skillTable = (skill: string, moves: readonly SkillMove[], emerging: readonly SkilledRole[]): Table => ({
  columns: [
    { key: 'role', title: 'Role' },
    { key: 'level', title: 'Its level, 0 to 4' },
    { key: 'comes_from', title: 'Comes from' },
    { key: 'level_before', title: 'Level there, 0 to 4' },
    { key: 'change', title: 'Change' },
  ],
  rows: [
    ...moves.map((m) => ({
      role: m.to.title,
      level: m.after,
      comes_from: m.from.title,
      level_before: m.before,
      change: m.after > m.before ? `+${m.after - m.before}` : `${m.after - m.before}`.replace('-', '−'),
    })),
    ...emerging.map((r) => ({
      role: r.title,
      level: askedLevel(r, skill),
      comes_from: '',
      level_before: '',
      change: 'new',
    })),
  ],
});
