import { HORIZONS, type TodayTask } from '../../schemas/index.ts';
import { leadAt } from '../outlook.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** Who leads each task at each horizon, and why, in the order in which the tasks are written. */
export const tasksTable = (tasks: readonly TodayTask[]): Table => ({
  columns: [
    { key: 'task', title: 'Task' },
    ...HORIZONS.map((h) => ({ key: `lead_${h}`, title: String(h) })),
    { key: 'reason', title: 'Reason' },
  ],
  rows: tasks.map((task) => ({
    task: task.name,
    ...Object.fromEntries(HORIZONS.map((h) => [`lead_${h}`, label(leadAt(task, h))])),
    reason: task.why,
  })),
});
