import { expect, it } from 'vitest';
import { profileOf } from '../../../../src/domain/compare/profile.ts';
import { buildGraph } from '../../../../src/domain/graph.ts';
import { soundContent, someEvidence } from '../../../fixtures/content.ts';

const content = soundContent();
const graph = buildGraph(content);
const TOLD = { pay: '£30,000', forecasts: [{ id: 'f', claim: 'So.', probability: 60, resolvesBy: '2030-12-31' }] };
const of = (id: string) => profileOf(graph.role(id), graph, TOLD);

it('of a role of today has its verdict, its leads and the role it becomes', () => {
  const profile = of('data-analyst');
  // Every task: person, person, shared, machine.
  expect(profile.outlook).toEqual({ verdict: 'Resilient with growing AI support', score: 0.5 });
  expect(profile.tasks).toHaveLength(10);
  expect(profile.tasks[0]?.leads).toEqual(['person', 'person', 'shared', 'machine']);
  expect(profile.evolution).toEqual({
    title: 'Insight designer',
    path: '/evolutions/data-analyst-to-insight-designer/',
  });
  expect(profile.path).toBe('/roles/data-analyst/');
  expect([profile.pay, profile.forecasts]).toEqual([TOLD.pay, TOLD.forecasts]);
});

it('of any other has its years and tasks without leads', () => {
  expect(of('audit-lead').outlook).toEqual({ earliest: 2028, likely: 2033, latest: 2040 });
  expect(of('audit-lead').tasks.map((t) => t.leads)).toEqual(Array.from({ length: 6 }, () => []));
  expect(of('audit-lead').evolution).toBeUndefined();
  expect(of('insight-designer').evolution?.title).toBe('Data analyst');
});

it('names skills with their groups, highest level first, and has the fingerprint', () => {
  const { skills, fingerprint } = of('audit-lead');
  expect(skills[0]).toEqual({ skill: 'user-research', level: 'expert', title: 'User research', group: 'people' });
  expect(skills[1]?.level).toBe('practitioner');
  expect(fingerprint).toEqual([2, 2, 2, 0, 2, 4, 3]);
});

it('counts claims by strength and finds the strongest, whatever its place', () => {
  const evidence = [
    someEvidence({ strength: 'our-judgement' }),
    someEvidence({ claim: 'A projection says so.', strength: 'official-projection', against: true }),
    someEvidence({ strength: 'our-judgement' }),
  ];
  const role = { ...graph.role('data-analyst'), evidence };
  expect(profileOf(role, graph, TOLD).evidence).toEqual({
    counts: { 'our-judgement': 2, 'expert-view': 0, 'research-finding': 0, 'official-projection': 1, measured: 0 },
    against: 1,
    strongest: { claim: 'A projection says so.', strength: 'official-projection' },
  });
});

it('survives the way to the browser', () => {
  for (const { id } of content.roles) {
    const profile = of(id);
    expect(JSON.parse(JSON.stringify(profile))).toEqual(JSON.parse(JSON.stringify({ ...profile })));
    expect(JSON.stringify(profile).length).toBeLessThan(10_000);
  }
});
