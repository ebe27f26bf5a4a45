import type { EvolutionRow } from '../charts/milestones.ts';
import { MILESTONE_STEPS } from '../../schemas/index.ts';
import type { Table } from './table.ts';

/** The years of each evolution’s milestones, and how much carries over. */
export const milestonesTable = (rows: readonly EvolutionRow[]): Table => ({
  columns: [
    { key: 'from', title: 'Role of today' },
    { key: 'to', title: 'Becomes' },
    { key: 'evolution_id', title: 'Id of the evolution', isFileOnly: true },
    { key: 'routine', title: 'Tools take the routine' },
    { key: 'balance', title: 'New work outweighs the old' },
    { key: 'settled', title: 'The new title settles' },
    { key: 'carried_over', title: 'Skill levels that carry over' },
  ],
  rows: rows.map(({ id, from, to, milestones, share }) => ({
    from,
    to,
    evolution_id: id,
    ...Object.fromEntries(MILESTONE_STEPS.map((step) => [step, milestones.find((m) => m.step === step)?.year ?? ''])),
    carried_over: `${Math.round(share * 100)}%`,
  })),
});
