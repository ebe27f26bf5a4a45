import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import { timeline } from '../../../src/domain/timeline.ts';
import {
  aSignal,
  aSignalNotYet,
  anEmergingRole,
  anEvolution,
  anEvolvedRole,
  aTodayRole,
  milestonesIn,
  soundContent,
} from '../../fixtures/content.ts';

const years = (content: Partial<ReturnType<typeof soundContent>>) => timeline(buildGraph(soundContent(content)));
const arrival = (likely: number) => ({ earliest: 2027, likely, latest: 2046, why: 'A guess.' });
const dated = (name: string, date: string) => aSignal({ name, state: 'dated', date });

describe('timeline', () => {
  const entries = years({
    roles: [
      aTodayRole(),
      anEvolvedRole({ arrival: arrival(2033), signals: [dated('A law applies', '2027-12-02'), aSignalNotYet()] }),
      anEmergingRole({
        arrival: arrival(2031),
        signals: [dated('A law applies', '2027-12-02'), dated('A law applies', '2028-01'), aSignal({ date: '2030' })],
      }),
    ],
    evolutions: [anEvolution({ milestones: milestonesIn(2028, 2031, 2034) })],
  });
  const inYear = (year: number) => entries.find((e) => e.year === year)?.entries ?? [];

  it('runs through the years that have something, in rising order', () => {
    expect(entries.map((e) => e.year)).toEqual([2027, 2028, 2031, 2033, 2034]);
  });

  it('puts signals before milestones before arrivals', () => {
    expect(inYear(2028).map((e) => e.kind)).toEqual(['signal', 'milestone']);
    expect(inYear(2031).map((e) => e.kind)).toEqual(['milestone', 'arrival']);
  });

  it('leads to the page that says more', () => {
    expect(inYear(2028).map((e) => e.to)).toEqual([
      '/roles/audit-lead/#signals',
      '/evolutions/data-analyst-to-insight-designer/',
    ]);
    expect(inYear(2033).map((e) => e.to)).toEqual(['/roles/insight-designer/']);
  });

  it('says what happens', () => {
    expect([...inYear(2031), ...inYear(2034)].map((e) => e.title)).toEqual([
      'Data analyst: new work outweighs the old',
      'Audit lead: likely named by a UK framework',
      'Data analyst: settled as insight designer',
    ]);
  });

  it('tells one event that two roles watch once', () => {
    expect(inYear(2027)).toHaveLength(1);
    expect(inYear(2027)[0]?.watchedBy.map((w) => w.title)).toEqual(['Insight designer', 'Audit lead']);
  });

  it('leaves out what lies beyond the axis, and signals that are not due', () => {
    const all = years({
      roles: [anEmergingRole({ signals: [dated('Old', '2025-01-01'), aSignal()] })],
      evolutions: [],
    });
    expect(all.flatMap((y) => y.entries.map((e) => e.kind))).toEqual(['arrival']);
  });
});
