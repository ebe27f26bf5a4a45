import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leadAt,
  leadCounts,
  score,
  outlooksFinding,
  tasksWords,
  taskGroups,
  verdict,
  VERDICT_RULE,
  verdictFor,
  verdictSum,
} from '../../../src/domain/outlook.ts';
import { HORIZONS, LEADS, type Lead } from '../../../src/schemas/index.ts';
import { leadArb, taskArb, tasksArb } from '../../fixtures/arbitraries.ts';
import { aTask, leads, tasksLedBy } from '../../fixtures/content.ts';

const some = (n: number, lead: Lead): Lead[] => Array.from({ length: n }, () => lead);
/** Tasks led in 2036 by so many people, so many shared, so many machines. */
const ledIn2036 = (person: number, shared: number, machine: number) =>
  tasksLedBy(...some(person, 'person'), ...some(shared, 'shared'), ...some(machine, 'machine')).map((task) => ({
    ...task,
    // Other horizons must not count.
    lead: { ...leads('person', 'person', 'person', 'machine'), 2036: task.lead['2036'] },
  }));

describe('leadAt and leadCounts', () => {
  it('read one horizon', () => {
    const task = aTask({ lead: leads('person', 'shared', 'shared', 'machine') });
    expect(HORIZONS.map((h) => leadAt(task, h))).toEqual(['person', 'shared', 'shared', 'machine']);
    expect(leadCounts([task, aTask({ lead: leads('shared') })], 2031)).toEqual({ person: 0, shared: 2, machine: 0 });
  });
});

describe('score', () => {
  it.each([
    [10, 0, 0, 1],
    [0, 10, 0, 0.5],
    [0, 0, 10, 0],
    [3, 5, 2, 0.55],
    [1, 0, 3, 0.25],
  ])('of %i people, %i shared and %i machines is %f', (person, shared, machine, expected) => {
    expect(score(ledIn2036(person, shared, machine), 2036)).toBeCloseTo(expected, 12);
  });

  it('refuses to be the mean of nothing', () => {
    expect(() => score([], 2036)).toThrow(RangeError);
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(tasksArb, fc.constantFrom(...HORIZONS), (tasks, horizon) => {
        expect(score(tasks, horizon)).toBeGreaterThanOrEqual(0);
        expect(score(tasks, horizon)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls where a task moves from a person towards a machine, and only then', () => {
    fc.assert(
      fc.property(fc.array(taskArb), taskArb, leadArb, (others, task, lead) => {
        const moved = { ...task, lead: { ...task.lead, 2036: lead } };
        const change = score([...others, moved], 2036) - score([...others, task], 2036);
        expect(Math.sign(change)).toBe(Math.sign(LEADS.indexOf(task.lead['2036']) - LEADS.indexOf(lead)));
      }),
    );
  });
});

describe('verdict', () => {
  it.each([
    [1, 'Resilient'],
    [0.75, 'Resilient'],
    [0.7499, 'Resilient with growing AI support'],
    [0.5, 'Resilient with growing AI support'],
    [0.4999, 'Reshaped'],
    [0.25, 'Reshaped'],
    [0.2499, 'Absorbed'],
    [0, 'Absorbed'],
  ])('of a score of %f is %s', (value, name) => {
    expect(verdictFor(value)).toBe(name);
  });

  it.each([
    [5, 5, 0, 'Resilient'],
    [4, 6, 0, 'Resilient with growing AI support'],
    [5, 0, 5, 'Resilient with growing AI support'],
    [4, 1, 5, 'Reshaped'],
    [0, 5, 5, 'Reshaped'],
    [0, 4, 6, 'Absorbed'],
  ])('of %i people, %i shared and %i machines in 2036 is %s', (person, shared, machine, name) => {
    expect(verdict(ledIn2036(person, shared, machine))).toBe(name);
  });

  it('is published as a rule that names each boundary', () => {
    expect(VERDICT_RULE).toBe(
      'A score of 0.75 or more is Resilient; 0.5 or more is Resilient with growing AI support; 0.25 or more is Reshaped; anything less is Absorbed.',
    );
  });
});

describe('verdictSum', () => {
  it('writes the sum out', () => {
    expect(verdictSum(ledIn2036(3, 5, 2))).toBe('3 × 1 + 5 × ½ + 2 × 0 = 5.5 of 10, or 0.55');
    expect(verdictSum(ledIn2036(0, 0, 10))).toBe('0 × 1 + 0 × ½ + 10 × 0 = 0 of 10, or 0.00');
  });

  it('adds up for any ten tasks', () => {
    fc.assert(
      fc.property(fc.array(taskArb, { minLength: 10, maxLength: 10 }), (tasks) => {
        const [, person, shared, total] =
          /^(\d+) × 1 \+ (\d+) × ½ \+ \d+ × 0 = ([\d.]+) of 10,/.exec(verdictSum(tasks))?.map(Number) ?? [];
        expect(total).toBe(person! + shared! / 2);
      }),
    );
  });
});

describe('tasksWords', () => {
  it.each([
    [3, 5, 2, 'In 2036 people lead three of these ten tasks and share five'],
    [1, 1, 8, 'In 2036 people lead one of these ten tasks and share one'],
    [0, 4, 6, 'In 2036 people lead none of these ten tasks and share four'],
    [10, 0, 0, 'In 2036 people lead ten of these ten tasks and share none'],
    [1, 0, 0, 'In 2036 people lead one of this one task and share none'],
  ])('for %i people, %i shared and %i machines', (person, shared, machine, words) => {
    expect(tasksWords(ledIn2036(person, shared, machine))).toBe(words);
  });

  it('looks at the horizon that is asked for', () => {
    const tasks = [aTask({ lead: leads('person', 'shared', 'machine', 'machine') })];
    expect(tasksWords(tasks, 2031)).toBe('In 2031 people lead none of this one task and share one');
  });
});

describe('outlooksFinding', () => {
  const role = (title: string, people: number) => ({ title, tasks: ledIn2036(people, 0, 10 - people) });

  it('names the role where people lead most, and the one where they lead fewest', () => {
    expect(outlooksFinding([role('Data analyst', 3), role('NLP specialist', 7), role('Model builder', 1)])).toBe(
      'In 2036 people lead seven tasks of the NLP specialist, and one of the model builder',
    );
  });

  it('says so where all are alike, or there are none', () => {
    expect(outlooksFinding([role('A', 1), role('B', 1)])).toBe('In 2036 people lead one task of each role');
    expect(outlooksFinding([])).toBe('No role of today');
  });
});

describe('taskGroups', () => {
  it('groups by the lead in 2036, most human first, and leaves empty groups out', () => {
    const groups = taskGroups(ledIn2036(1, 0, 2));
    expect(groups.map((g) => [g.lead, g.tasks.length])).toEqual([
      ['person', 1],
      ['machine', 2],
    ]);
  });

  it('puts the task that people keep longest first, and ties as written', () => {
    const task = (name: string, ...who: [Lead, ...Lead[]]) => aTask({ name, lead: leads(...who) });
    const groups = taskGroups([
      task('soon', 'shared', 'shared', 'shared', 'machine'),
      task('late', 'person', 'shared', 'shared', 'shared'),
      task('also late', 'person', 'person', 'shared', 'machine'),
    ]);
    expect(groups.map((g) => g.tasks.map((t) => t.name))).toEqual([['late', 'also late', 'soon']]);
  });

  it('loses no task and adds none', () => {
    fc.assert(
      fc.property(tasksArb, (tasks) => {
        const grouped = taskGroups(tasks).flatMap((g) => g.tasks);
        expect(grouped).toHaveLength(tasks.length);
        expect(new Set(grouped)).toEqual(new Set(tasks));
      }),
    );
  });
});
