import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import {
  aCitation,
  aLiveVacancy,
  aPromotion,
  anArticle,
  anEmergingRole,
  aProse,
  aTodayRole,
  cite,
  skillsAt,
  soundContent,
} from '../../fixtures/content.ts';

const graph = buildGraph(soundContent());
const ids = (entries: readonly { id: string }[]) => entries.map((e) => e.id);

describe('buildGraph', () => {
  it('finds entries, and throws on what the gate should have refused', () => {
    expect(graph.role('audit-lead').title).toBe('Audit lead');
    expect(() => graph.role('nobody')).toThrow('there is no role “nobody”');
    expect(() => graph.source('nothing')).toThrow('there is no source “nothing”');
  });

  it('sorts roles by stage', () => {
    expect(ids(graph.today)).toEqual(['data-analyst', 'model-builder']);
    expect(ids(graph.evolved)).toEqual(['insight-designer', 'model-steward']);
    expect(ids(graph.emerging)).toEqual(['audit-lead']);
    expect(ids(graph.future)).toEqual(['insight-designer', 'model-steward', 'audit-lead']);
  });

  it('follows an evolution from both its ends', () => {
    const from = graph.evolutionOf(graph.role('data-analyst'));
    const to = graph.evolutionOf(graph.role('insight-designer'));
    expect([from?.other.id, to?.other.id]).toEqual(['insight-designer', 'data-analyst']);
    expect(from?.entry).toBe(to?.entry);
    // Four skills at working, and 2 of 4 levels of one, 2 of 3 of another.
    expect(from?.share).toBeCloseTo((4 * 2 + 2 + 2) / (4 * 2 + 4 + 3), 12);
    expect(to?.share).toBe(from?.share);
    expect(graph.evolutionOf(graph.role('audit-lead'))).toBeUndefined();
    expect(graph.evolutionTitle(from!.entry)).toBe('Data analyst to insight designer');
  });

  it('follows citations back, from prose and from front matter', () => {
    expect(graph.citedBy('model-act').map((c) => [c.kind, c.entry.id])).toEqual([['article', 'first-steps']]);
    expect(graph.citedBy('annual-survey').map((c) => c.kind)).toEqual(['role', 'role', 'role', 'role', 'role']);
    expect(graph.citedBy('task-trial').map((c) => c.entry.id)).toEqual(['data-analyst', 'model-builder']);
    expect(graph.citedBy('nobody')).toEqual([]);
  });

  it('numbers the sources of a page and joins them to their entries', () => {
    const cited = graph.cited(aProse(`So${cite('task-trial')}.`), [aCitation({ source: 'model-act' })]);
    expect(cited.map((c) => [c.number, c.entry.title])).toEqual([
      [1, 'A trial of tasks'],
      [2, 'The Model Act'],
    ]);
  });

  it('draws fingerprints by the groups of skills', () => {
    expect(graph.levels(graph.role('insight-designer'))).toEqual([2, 2, 2, 0, 2, 4, 3]);
  });

  it('finds what belongs beside a role', () => {
    const more = buildGraph(
      soundContent({
        vacancies: [aLiveVacancy(), aLiveVacancy({ id: 'lead-york', roles: ['audit-lead'] })],
        articles: [anArticle(), anArticle({ id: 'audits', roles: ['audit-lead', 'data-analyst'] })],
      }),
    );
    expect(ids(more.vacanciesFor('audit-lead'))).toEqual(['lead-york']);
    expect(ids(more.articlesAbout('data-analyst'))).toEqual(['first-steps', 'audits']);
    expect(ids(more.rolesWithSkill('python'))).toHaveLength(5);
  });

  it('shows a promotion in its slots, from its first day to its last', () => {
    const { promotionFor } = buildGraph(
      soundContent({ promotions: [aPromotion({ slots: ['home'], startsOn: '2026-11-01', endsOn: '2026-11-30' })] }),
    );
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
    expect(days.map((day) => promotionFor('home', day)?.id)).toEqual([undefined, 'hire-here', 'hire-here', undefined]);
    expect(promotionFor('vacancies', '2026-11-15')).toBeUndefined();
  });

  it('shows one promotion at a time: a sponsor’s before our own, of ours the newest', () => {
    const ours = [aPromotion({ id: 'old' }), aPromotion({ id: 'new', startsOn: '2026-11-10' })];
    const paid = aPromotion({ id: 'paid', kind: 'sponsor', by: 'Somebody', startsOn: '2026-11-05' });
    const shown = (promotions: typeof ours) =>
      buildGraph(soundContent({ promotions })).promotionFor('home', '2026-11-15');
    expect(shown(ours)?.id).toBe('new');
    expect(shown([...ours, paid])?.id).toBe('paid');
  });

  it('ranks the roles nearest to another, without itself', () => {
    const near = aTodayRole({ id: 'near', title: 'Near', skills: skillsAt('expert') });
    const far = aTodayRole({ id: 'far', title: 'Far', skills: skillsAt('awareness') });
    const same = aTodayRole({ id: 'also-far', title: 'Also far', skills: skillsAt('awareness') });
    const goal = anEmergingRole();
    const roles = [far, same, near, goal];
    const { nearestTo } = buildGraph(soundContent({ roles }));
    expect(nearestTo('audit-lead', roles, 3).map((o) => o.role.id)).toEqual(['near', 'also-far', 'far']);
    expect(nearestTo('audit-lead', roles)[0]?.share).toBe(1);
    expect(nearestTo('audit-lead', roles, 1)).toHaveLength(1);
  });

  it('leaves out none of those that tie with the last, unless they have nothing', () => {
    const [near, far, same] = ['near', 'far', 'same'].map((id) =>
      aTodayRole({ id, title: id, skills: skillsAt(id === 'near' ? 'expert' : 'awareness') }),
    );
    const none = ['none', 'nothing'].map((id) => aTodayRole({ id, title: id, skills: [] }));
    const roles = [far!, same!, near!, ...none, anEmergingRole()];
    const ids = (most: number) =>
      buildGraph(soundContent({ roles }))
        .nearestTo('audit-lead', roles, most)
        .map((o) => o.role.id);
    expect(ids(1)).toEqual(['near']);
    expect(ids(2)).toEqual(['near', 'far', 'same']);
    expect(ids(4)).toEqual(['near', 'far', 'same', 'none']);
  });
});
