import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import { timeline, timelineFinding } from '../../../src/domain/timeline.ts';
import {
  aCitation,
  aForecast,
  aSignal,
  aSignalNotYet,
  anEmergingRole,
  anEvent,
  anEvolution,
  anEvolvedRole,
  anOutcome,
  aTodayRole,
  milestonesIn,
  soundContent,
} from '../../fixtures/content.ts';

const years = (content: Partial<ReturnType<typeof soundContent>>) => timeline(buildGraph(soundContent(content)));
const arrival = (likely: number) => ({
  madeOn: '2026-11-21',
  earlier: [],
  earliest: 2027,
  likely,
  latest: 2046,
  why: 'A guess.',
});
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

  it('puts signals before evolutions before arrivals', () => {
    expect(inYear(2028).map((e) => e.kind)).toEqual(['signal', 'evolution']);
    expect(inYear(2031).map((e) => e.kind)).toEqual(['evolution', 'arrival']);
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
      'Audit lead: an even chance that a UK framework names it',
      'Data analyst: settled as insight designer',
    ]);
  });

  it('tells one event that two roles watch once', () => {
    expect(inYear(2027)).toHaveLength(1);
    expect(inYear(2027)[0]?.watchedBy.map((w) => w.title)).toEqual(['Insight designer', 'Audit lead']);
  });

  it('leaves out what comes after the axis, and signals that are not due', () => {
    const all = years({
      roles: [anEmergingRole({ signals: [dated('Far', '2047-01-01'), aSignal(), aSignalNotYet()] })],
      evolutions: [],
    });
    expect(all.flatMap((y) => y.entries.map((e) => e.kind))).toEqual(['arrival']);
  });

  it('gathers what came before the axis in one group at its start, by date', () => {
    const all = years({
      roles: [anEmergingRole({ arrival: arrival(2031), signals: [dated('B', '2025-01-01'), dated('A', '2019')] })],
      evolutions: [],
      events: [anEvent({ date: '2024-08' }), anEvent({ id: 'first-rule', date: '2025-12-31' })],
    });
    expect(all.map((y) => y.year)).toEqual([undefined, 2031]);
    expect(all[0]!.entries.map((e) => [e.date, e.kind])).toEqual([
      ['2019', 'signal'],
      ['2024-08', 'law'],
      ['2025-01-01', 'signal'],
      ['2025-12-31', 'law'],
    ]);
  });

  it('begins the axis on the first day of its first year', () => {
    const all = years({ roles: [], evolutions: [], events: [anEvent({ date: '2026-01-01', roles: [] })] });
    expect(all.map((y) => y.year)).toEqual([2026]);
  });
});

describe('dated rules on the timeline', () => {
  const lead = (...signals: ReturnType<typeof aSignal>[]) => anEmergingRole({ arrival: arrival(2031), signals });
  const rule = anEvent({ date: '2028-06-01', citations: [aCitation({ source: 'model-act' })], roles: [] });
  const sign = (date: string, source: string) =>
    aSignal({ name: 'The act applies', state: 'dated', date, citations: [aCitation({ source })] });
  const of = (content: Partial<ReturnType<typeof soundContent>>) =>
    years({ evolutions: [], ...content }).flatMap((y) => y.entries.filter((e) => e.kind !== 'arrival'));

  it('say what they ask, and keep the dates that no longer hold', () => {
    const superseded = [{ date: '2026-08-02', why: 'It took longer.', citations: [aCitation()] }];
    const [entry] = of({ roles: [], events: [{ ...rule, superseded }] });
    expect(entry).toMatchObject({
      kind: 'law',
      id: 'watching-rule',
      title: 'The Model Act asks for watchers',
      detail: 'Each machine that counts is watched by a person.',
      date: '2028-06-01',
      to: undefined,
      sectors: ['technology'],
      drivers: ['regulation'],
      event: { superseded },
    });
  });

  it('stand once where a role watches the same thing: one date, and a source in common', () => {
    const entries = of({ roles: [lead(sign('2028-06-01', 'model-act'))], events: [rule] });
    expect(entries.map((e) => e.kind)).toEqual(['law']);
    expect(entries[0]?.watchedBy).toEqual([{ title: 'Audit lead', to: '/roles/audit-lead/' }]);
  });

  it.each([
    ['another date', sign('2028-07-01', 'model-act')],
    ['a date that is less exact', sign('2028', 'model-act')],
    ['another source', sign('2028-06-01', 'annual-survey')],
  ])('stand beside a signal with %s', (_, signal) => {
    const entries = of({ roles: [lead(signal)], events: [rule] });
    expect(entries.map((e) => e.kind).toSorted()).toEqual(['law', 'signal']);
    expect(entries.find((e) => e.kind === 'law')?.watchedBy).toEqual([]);
  });

  it('name each role once that they make work for or that watches them', () => {
    const entries = of({
      roles: [aTodayRole(), lead(sign('2028-06-01', 'model-act'))],
      events: [{ ...rule, roles: ['data-analyst', 'audit-lead'] }],
    });
    expect(entries[0]?.watchedBy.map((w) => w.title)).toEqual(['Data analyst', 'Audit lead']);
  });
});

describe('what the filters look at', () => {
  const roles = [
    aTodayRole({ sectors: ['health', 'finance'], drivers: ['trust'] }),
    anEvolvedRole({
      sectors: ['finance', 'energy'],
      drivers: ['computing'],
      arrival: arrival(2033),
      signals: [dated('A law applies', '2030')],
    }),
    anEmergingRole({
      sectors: ['defence'],
      drivers: ['regulation'],
      arrival: arrival(2031),
      signals: [dated('A law applies', '2030')],
    }),
  ];
  const entries = years({
    roles,
    evolutions: [anEvolution()],
    forecasts: [
      aForecast({ id: 'of-two', roles: ['data-analyst', 'audit-lead'] }),
      aForecast({ id: 'of-none', topic: 'law', roles: [] }),
    ],
  }).flatMap((y) => y.entries);
  const tags = (kind: string) =>
    entries.filter((e) => e.kind === kind).map((e) => [e.sectors.toSorted(), e.drivers.toSorted()]);

  it('of an evolution are the sectors and drivers of both its roles, each once', () => {
    expect(new Set(tags('evolution').map((t) => JSON.stringify(t)))).toEqual(
      new Set([
        JSON.stringify([
          ['energy', 'finance', 'health'],
          ['computing', 'trust'],
        ]),
      ]),
    );
  });

  it('of a signal are those of every role that watches it', () => {
    expect(tags('signal')).toEqual([
      [
        ['defence', 'energy', 'finance'],
        ['computing', 'regulation'],
      ],
    ]);
  });

  it('of an arrival are its role’s', () => {
    expect(tags('arrival')).toEqual([
      [['defence'], ['regulation']],
      [['energy', 'finance'], ['computing']],
    ]);
  });

  it('of a forecast are those of the roles it bears on', () => {
    expect(entries.filter((e) => e.kind === 'forecast').map((e) => [e.to, e.sectors.length, e.drivers.length])).toEqual(
      [
        ['/forecasts/of-none/', 0, 0],
        ['/forecasts/of-two/', 3, 2],
      ],
    );
  });
});

describe('forecasts on the timeline', () => {
  const all = years({ evolutions: [], forecasts: [aForecast({ resolvesBy: '2031-06-30', probability: 60 })] });

  it('stand on the day on which they fall due, with what we hold of them', () => {
    const entry = all.flatMap((y) => y.entries).find((e) => e.kind === 'forecast');
    expect(entry).toMatchObject({ title: aForecast().claim, detail: '60%, likely.', date: '2031-06-30' });
    expect(all.find((y) => y.entries.includes(entry!))?.year).toBe(2031);
  });

  it.each([
    ['happened', 'Happened; we had said 60%, likely.'],
    ['did-not-happen', 'Did not happen; we had said 60%, likely.'],
    ['cannot-be-decided', 'Can’t be decided; we had said 60%, likely.'],
  ] as const)('say what came of them: %s', (status, detail) => {
    const decided = years({ evolutions: [], forecasts: [aForecast({ outcome: anOutcome(status, '2030-01-01') })] });
    expect(decided.flatMap((y) => y.entries).find((e) => e.kind === 'forecast')?.detail).toBe(detail);
  });

  it('leave out arrivals, which stand there as themselves', () => {
    const forecasts = all.flatMap((y) => y.entries).filter((e) => e.kind === 'forecast');
    expect(forecasts).toHaveLength(1);
  });
});

describe('timelineFinding', () => {
  const finding = (content: Partial<ReturnType<typeof soundContent>>) =>
    timelineFinding(buildGraph(soundContent(content)), '2026-11-22');
  const roles = [anEmergingRole({ arrival: arrival(2031) }), anEmergingRole({ id: 'b', arrival: arrival(2032) })];

  it('counts the rules and titles of the first five years', () => {
    const events = ['2025-12-31', '2026', '2031-12-31', '2032'].map((date, i) => anEvent({ id: `e${i}`, date }));
    expect(finding({ roles, events })).toBe(
      'Two dates in law from 2026 to 2031; by then one of two new titles has at least an even chance',
    );
  });

  it('says which kinds of rules they are, and how many are past', () => {
    const events = (['policy', 'law', 'policy'] as const).map((kind, i) =>
      anEvent({ id: `e${i}`, kind, date: `2026-11-2${i}` }),
    );
    expect(finding({ roles, events })).toMatch(/^Three dates in law and policy from 2026 to 2031, two already past; /);
    expect(finding({ roles, events: [anEvent({ kind: 'standard' })] })).toMatch(/^One date in standards from /);
  });

  it('is about titles alone where there are no rules', () => {
    expect(finding({ roles })).toBe('By 2031, one of two new titles has at least an even chance');
    expect(finding({ roles: [roles[0]!] })).toBe('By 2031, one of one new titles has at least an even chance');
  });
});
