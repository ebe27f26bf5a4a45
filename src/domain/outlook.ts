/** A role of today seen through its ten tasks: scores, verdict, and the sentence above the picture. */
import { HORIZONS, LEADS, type Horizon, type Lead, type TodayTask } from '../schemas/index.ts';
import { capitalise, count } from './words.ts';

/** What a lead counts towards the score. */
export const LEAD_WEIGHT: Record<Lead, number> = { person: 1, shared: 0.5, machine: 0 };

/** The verdict rule, most resilient first: a score of at least `from` earns the name. Published on the method page. */
export const VERDICTS = [
  { from: 0.75, name: 'Resilient' },
  { from: 0.5, name: 'Resilient with growing AI support' },
  { from: 0.25, name: 'Reshaped' },
  { from: 0, name: 'Absorbed' },
] as const;
export type Verdict = (typeof VERDICTS)[number]['name'];

/** The rule in one sentence. */
export const VERDICT_RULE = `${VERDICTS.map((v, i) => (v.from > 0 ? `${i === 0 ? 'A score of ' : ''}${v.from} or more is ${v.name}` : `anything less is ${v.name}`)).join('; ')}.`;

/** The horizon whose tasks give the verdict. */
export const VERDICT_HORIZON = 2036 satisfies Horizon;

/** Who leads a task at a horizon. */
export const leadAt = (task: TodayTask, horizon: Horizon): Lead => task.lead[`${horizon}`];

/** How many tasks each lead has at a horizon. */
export function leadCounts(tasks: readonly TodayTask[], horizon: Horizon): Record<Lead, number> {
  const counts: Record<Lead, number> = { person: 0, shared: 0, machine: 0 };
  for (const task of tasks) counts[leadAt(task, horizon)] += 1;
  return counts;
}

/**
 * Mean weight of the leads at a horizon, from 0 (machines lead all) to 1 (people lead all).
 * @throws RangeError where there are no tasks
 */
export function score(tasks: readonly TodayTask[], horizon: Horizon): number {
  if (tasks.length === 0) throw new RangeError('a score needs at least one task');
  return tasks.reduce((sum, task) => sum + LEAD_WEIGHT[leadAt(task, horizon)], 0) / tasks.length;
}

/** The verdict that a score earns. */
export function verdictFor(value: number): Verdict {
  return VERDICTS.find((v) => value >= v.from)?.name ?? 'Absorbed';
}

/** The verdict of a role: its score in 2036 under the rule. */
export const verdict = (tasks: readonly TodayTask[]): Verdict => verdictFor(score(tasks, VERDICT_HORIZON));

/** The sum behind the verdict, written out: `3 × 1 + 5 × ½ + 2 × 0 = 5.5 of 10, or 0.55`. */
export function verdictSum(tasks: readonly TodayTask[]): string {
  const n = leadCounts(tasks, VERDICT_HORIZON);
  const total = score(tasks, VERDICT_HORIZON) * tasks.length;
  return `${n.person} × 1 + ${n.shared} × ½ + ${n.machine} × 0 = ${total} of ${tasks.length}, or ${score(tasks, VERDICT_HORIZON).toFixed(2)}`;
}

/** The finding above the task picture, computed so that it stays true: who leads how many tasks in 2036. */
export function taskFinding(tasks: readonly TodayTask[]): string {
  const n = leadCounts(tasks, VERDICT_HORIZON);
  const total = count(tasks.length);
  const first =
    n.person === 0
      ? `None of ${total} tasks stays with people alone in ${VERDICT_HORIZON}.`
      : `${capitalise(count(n.person))} of ${total} tasks ${n.person === 1 ? 'stays' : 'stay'} with people in ${VERDICT_HORIZON}.`;
  const rest = [
    n.shared > 0 ? `${capitalise(count(n.shared))} ${n.shared === 1 ? 'is' : 'are'} shared.` : 'None is shared.',
  ];
  return [first, ...rest].join(' ');
}

/** Tasks in the order of the picture: grouped by lead in 2036, within a group by score over all horizons, then as written. */
export function taskGroups(tasks: readonly TodayTask[]): { lead: Lead; tasks: TodayTask[] }[] {
  const total = (task: TodayTask) => HORIZONS.reduce((sum, h) => sum + LEAD_WEIGHT[leadAt(task, h)], 0);
  return LEADS.map((lead) => ({
    lead,
    tasks: tasks.filter((t) => leadAt(t, VERDICT_HORIZON) === lead).toSorted((a, b) => total(b) - total(a)),
  })).filter((group) => group.tasks.length > 0);
}
