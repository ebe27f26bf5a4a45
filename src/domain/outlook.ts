/** A role of today seen through its ten tasks: scores, verdict, and the sentence above the picture. */
import { HORIZONS, LEADS, type Horizon, type Lead, type TodayTask } from '../schemas/index.ts';
import { count, inSentence } from './words.ts';

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

/** Who leads how many tasks at the verdict's horizon: `In 2036 people lead three of these ten tasks and share five`. */
export function tasksWords(tasks: readonly TodayTask[], horizon: Horizon = VERDICT_HORIZON): string {
  const n = leadCounts(tasks, horizon);
  const of = `of ${tasks.length === 1 ? 'this one task' : `these ${count(tasks.length)} tasks`}`;
  const shared = n.shared === 0 ? 'share none' : `share ${count(n.shared)}`;
  return `In ${horizon} people lead ${count(n.person)} ${of} and ${shared}`;
}

/** The most resilient role first, of equals by title; a new array. */
export const byResilience = <T extends { title: string; tasks: readonly TodayTask[] }>(roles: readonly T[]): T[] =>
  roles.toSorted(
    (a, b) =>
      score(b.tasks, VERDICT_HORIZON) - score(a.tasks, VERDICT_HORIZON) || a.title.localeCompare(b.title, 'en-GB'),
  );

/** The finding above the pictures of all roles: where people lead most in 2036, and where fewest. */
export function outlooksFinding(roles: readonly { title: string; tasks: readonly TodayTask[] }[]): string {
  const ranked = roles
    .map((r) => ({ title: r.title, n: leadCounts(r.tasks, VERDICT_HORIZON).person }))
    .toSorted((a, b) => b.n - a.n || a.title.localeCompare(b.title, 'en-GB'));
  const [most] = ranked;
  const least = ranked.at(-1);
  if (most === undefined || least === undefined) return 'No role of today';
  const tasks = (n: number) => `${count(n)} ${n === 1 ? 'task' : 'tasks'}`;
  return most.n === least.n
    ? `In ${VERDICT_HORIZON} people lead ${tasks(most.n)} of each role`
    : `In ${VERDICT_HORIZON} people lead ${tasks(most.n)} of the ${inSentence(most.title)}, and ${count(least.n)} of the ${inSentence(least.title)}`;
}

/** Tasks in the order of the picture: grouped by lead in 2036, within a group by score over all horizons, then as written. */
export function taskGroups(tasks: readonly TodayTask[]): { lead: Lead; tasks: TodayTask[] }[] {
  const total = (task: TodayTask) => HORIZONS.reduce((sum, h) => sum + LEAD_WEIGHT[leadAt(task, h)], 0);
  return LEADS.map((lead) => ({
    lead,
    tasks: tasks.filter((t) => leadAt(t, VERDICT_HORIZON) === lead).toSorted((a, b) => total(b) - total(a)),
  })).filter((group) => group.tasks.length > 0);
}
