import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/data/files.ts';
import { buildGraph } from '../../../src/domain/graph.ts';
import {
  around,
  kin,
  kinSentence,
  lineName,
  linesFrom,
  linesTo,
  mapFinding,
  roleMap,
  roleOn,
  rolesAt,
  shortcutsSentence,
  shortcutsTo,
} from '../../../src/domain/kinship.ts';
import { overlap } from '../../../src/domain/skills.ts';
import { anEmergingRole, anEvolvedRole, skillsAt, soundContent } from '../../fixtures/content.ts';
import { aRoleMap } from '../../fixtures/maps.ts';

const { content } = readContent('content');
const real = roleMap(buildGraph(content));
const skillsOf = (id: string) => content.roles.find((r) => r.id === id)!.skills;

describe('roleMap', () => {
  /** Six skills at expert, 24 levels: evolved roles that bring all, some or few of them. */
  const evolved = (id: string, skills: ReturnType<typeof skillsAt>) => anEvolvedRole({ id, title: id, skills });
  const mapOf = (...candidates: ReturnType<typeof evolved>[]) =>
    roleMap(
      buildGraph(
        soundContent({
          roles: [...candidates, anEmergingRole({ id: 'goal', title: 'Goal', skills: skillsAt('expert') })],
          evolutions: [],
        }),
      ),
    );

  it('joins each role of today to what it evolves into, with the share that carries over', () => {
    const map = roleMap(buildGraph(soundContent()));
    const line = linesFrom(map, 'data-analyst');
    expect(line.map((l) => l.to)).toEqual(['insight-designer']);
    expect(line[0]?.share).toBeCloseTo((4 * 2 + 2 + 2) / (4 * 2 + 4 + 3), 12);
    expect(linesTo(map, 'model-steward').map((l) => l.from)).toEqual(['model-builder']);
  });

  it('joins an emerging role to the two that are closest, widest first', () => {
    const map = mapOf(
      evolved('least', skillsAt('working')),
      evolved('most', skillsAt('expert')),
      evolved('second', skillsAt('practitioner')),
    );
    expect(linesTo(map, 'goal').map((l) => [l.from, l.share])).toEqual([
      ['most', 1],
      ['second', 0.75],
    ]);
  });

  it('takes the second only above a third, and the closest whatever it brings', () => {
    // 2 × 4 of 24 levels are a third; with one more they are more.
    const third = skillsAt('expert').slice(0, 2);
    const more = [...third, ...skillsAt('awareness').slice(2, 3)];
    expect(linesTo(mapOf(evolved('a', skillsAt('expert')), evolved('b', third)), 'goal')).toHaveLength(1);
    expect(linesTo(mapOf(evolved('a', skillsAt('expert')), evolved('b', more)), 'goal')).toHaveLength(2);
    expect(linesTo(mapOf(evolved('a', skillsAt('awareness').slice(0, 1))), 'goal')).toHaveLength(1);
  });

  it('of two that bring the same takes the first in the alphabet', () => {
    const same = ['c', 'b', 'a'].map((id) => evolved(id, skillsAt('working')));
    expect(linesTo(mapOf(...same), 'goal').map((l) => l.from)).toEqual(['a', 'b']);
  });

  it('leaves no emerging role of the site without a line, and shows each role with its year', () => {
    expect(real.roles).toHaveLength(24);
    expect(rolesAt(real, 'emerging').filter((r) => linesTo(real, r.id).length === 0)).toEqual([]);
    expect(rolesAt(real, 'today').every((r) => r.year === 2026 && linesFrom(real, r.id).length === 1)).toBe(true);
    expect(rolesAt(real, 'emerging').every((r) => r.note === `Likely ${r.year}`)).toBe(true);
  });
});

describe('a map of two ways', () => {
  // t1 → v1 → e1, e2; t2 → v2 → e2
  const map = aRoleMap({ today: 2, evolved: 2, emerging: 2 }, [
    't1 v1 50',
    't2 v2 40',
    'v1 e1 60',
    'v1 e2 35',
    'v2 e2 54',
  ]);

  it('finds roles by their id, and throws on another', () => {
    expect(roleOn(map, 'e1').title).toBe('E1 role');
    expect(() => roleOn(map, 'nobody')).toThrow('the map has no role “nobody”');
  });

  it('names a line', () => {
    expect(lineName(map, map.lines[4]!)).toBe('V2 role to e2 role: 54% of the later role’s skill levels');
  });

  it.each([
    ['t1', ['t1', 'v1', 'e1', 'e2']],
    ['v2', ['v2', 't2', 'e2']],
    ['e2', ['e2', 'v1', 't1', 'v2', 't2']],
    ['e1', ['e1', 'v1', 't1']],
  ])('lights what %s comes from and leads to, not the other children of its parents', (id, expected) => {
    expect([...kin(map, id)].toSorted()).toEqual(expected.toSorted());
  });

  it('is symmetrical: whoever a role lights, lights it', () => {
    for (const a of real.roles) for (const b of kin(real, a.id)) expect(kin(real, b).has(a.id)).toBe(true);
  });

  it('says in a sentence what is around a role', () => {
    expect(kinSentence(map, 't1')).toBe(
      'The t1 role turns into the v1 role (50%); close to that are the e1 role (60%) and the e2 role (35%).',
    );
    expect(kinSentence(map, 'v2')).toBe(
      'The v2 role grows out of the t2 role (40%); close to it is the e2 role (54%).',
    );
    expect(kinSentence(map, 'e2')).toBe(
      'Closest of the evolved roles to the e2 role: the v2 role (54%), which grows out of the t2 role (40%); the v1 role (35%), which grows out of the t1 role (50%).',
    );
  });

  it('says nothing of what is not there', () => {
    const bare = aRoleMap({ today: 2, evolved: 2, emerging: 1 }, ['t1 v1 50', 'v2 e1 40']);
    expect(kinSentence(bare, 't1')).toBe('The t1 role turns into the v1 role (50%).');
    expect(kinSentence(bare, 't2')).toBe('');
    expect(kinSentence(bare, 'v1')).toBe('The v1 role grows out of the t1 role (50%).');
    expect(kinSentence(bare, 'v2')).toBe('Close to the v2 role is the e1 role (40%).');
    expect(kinSentence(bare, 'e1')).toBe('Closest of the evolved roles to the e1 role: the v2 role (40%).');
    expect(kinSentence(aRoleMap({ today: 0, evolved: 1, emerging: 1 }, []), 'e1')).toBe('');
    expect(kinSentence(aRoleMap({ today: 1, evolved: 0, emerging: 1 }, [], ['t1 e1 20']), 'e1')).toBe(
      'Closest to the e1 role: today’s t1 role (20%).',
    );
  });
});

describe('a role of today that is closer to an emerging one than any evolved role', () => {
  const map = aRoleMap(
    { today: 2, evolved: 2, emerging: 2 },
    ['t1 v1 50', 't2 v2 40', 'v1 e1 37', 'v2 e2 54'],
    ['t1 e1 70'],
  );

  it('is said to be closer, wherever the detour is named', () => {
    expect(kinSentence(map, 'e1')).toBe(
      'Closest of the evolved roles to the e1 role: the v1 role (37%), which grows out of the t1 role (50%). Closer still: today’s t1 role (70%).',
    );
    expect(kinSentence(map, 't1')).toBe(
      'The t1 role turns into the v1 role (50%); close to that is the e1 role (37%). The direct way is shorter to the e1 role (70%).',
    );
    expect(kinSentence(map, 'v1')).toBe(
      'The v1 role grows out of the t1 role (50%); close to it is the e1 role (37%).',
    );
    expect(shortcutsSentence(map)).toBe(
      'One emerging role is closer to a role of today than to any evolved one. The direct way, which is not drawn, is shorter from the t1 role to the e1 role (70%).',
    );
    expect(shortcutsSentence(aRoleMap({ today: 1, evolved: 1, emerging: 1 }, []))).toBe('');
  });

  it('is found for exactly the emerging roles that no evolved role comes nearer to', () => {
    for (const { id } of rolesAt(real, 'emerging')) {
      const evolved = linesTo(real, id)[0]!.share;
      const today = Math.max(
        ...content.roles.filter((r) => r.stage === 'today').map((r) => overlap(r.skills, skillsOf(id))),
      );
      expect(shortcutsTo(real, id).map((l) => l.share)).toEqual(today > evolved ? [today] : []);
    }
    expect(real.shortcuts.length).toBeGreaterThan(0);
  });
});

describe('around', () => {
  const map = aRoleMap({ today: 1, evolved: 1, emerging: 5 }, [
    't1 v1 50',
    'v1 e1 40',
    'v1 e2 80',
    'v1 e3 50',
    'v1 e4 70',
    'v1 e5 35',
  ]);

  it('keeps the three widest lines to emerging roles and counts the rest', () => {
    for (const id of ['t1', 'v1']) {
      const near = around(map, id);
      expect(near.leftOut).toBe(2);
      expect(near.roles.map((r) => r.id)).toEqual(['t1', 'v1', 'e2', 'e3', 'e4']);
      expect(kinSentence(map, id)).toContain('the e2 role (80%), the e4 role (70%), the e3 role (50%) and two more');
    }
  });

  it('of an emerging role keeps all that it comes from', () => {
    expect(around(map, 'e5')).toMatchObject({ leftOut: 0, lines: [{ share: 0.5 }, { share: 0.35 }] });
  });
});

describe('mapFinding', () => {
  const finding = (emerging: number, lines: string[]) =>
    mapFinding(aRoleMap({ today: 0, evolved: 4, emerging }, lines));

  it('names the evolved role with most lines', () => {
    expect(finding(3, ['v1 e1 40', 'v2 e2 90', 'v1 e3 40'])).toBe(
      'The v1 role opens the most doors, to two of three emerging roles',
    );
  });

  it('names all that have as many', () => {
    expect(finding(2, ['v1 e1 40', 'v2 e2 90'])).toBe(
      'The v1 role and the v2 role open the most doors, each to one of two emerging roles',
    );
    expect(finding(4, ['v1 e1 40', 'v2 e2 90', 'v3 e3 40', 'v4 e4 40'])).toBe(
      'Four evolved roles open the most doors, each to one of four emerging roles',
    );
  });

  it('says so where there is none', () => {
    expect(finding(1, [])).toBe('No evolved role is close to an emerging one yet');
  });

  it('is true of the site', () => {
    const doors = rolesAt(real, 'evolved').map((r) => linesFrom(real, r.id).length);
    expect(mapFinding(real)).toMatch(/opens? the most doors/);
    expect(Math.max(...doors)).toBeGreaterThan(1);
  });
});
