import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonGap,
  commonGapSentence,
  fit,
  levelWord,
  rankRoles,
  reason,
  type Match,
} from '../../../src/domain/match.ts';
import { askedLevel, overlap, type SkilledRole } from '../../../src/domain/skills.ts';
import { LEVELS, type Level, type Stage } from '../../../src/schemas/index.ts';
import { heldArb, rolesArb } from '../../fixtures/arbitraries.ts';

const role = (
  id: string,
  levels: Record<string, Level>,
  stage: Stage = 'emerging',
  title = `Role ${id}`,
): SkilledRole => ({
  id,
  title,
  stage,
  skills: Object.entries(levels).map(([skill, level]) => ({ skill, level })),
});
const held = (levels: Record<string, number>) => new Map(Object.entries(levels));
const titleOf = (skill: string) => `Skill ${skill}`;
const rank = (levels: Record<string, number>, ...roles: SkilledRole[]) => rankRoles(held(levels), roles, titleOf);
const ids = (matches: readonly Match[]) => matches.map((m) => m.role.id);

it('levelWord names a level, and none below the first', () => {
  expect([0, 1, 2, 3, 4].map(levelWord)).toEqual(['none', ...LEVELS]);
});

describe('fit', () => {
  it('is the overlap of the method page, with what is held as the earlier role', () => {
    const asked = role('x', { a: 'practitioner', b: 'working', c: 'working' });
    expect(fit(held({ a: 2, b: 4 }), asked)).toBeCloseTo(4 / 7, 12);
    const same = role('y', { a: 'working', b: 'expert' });
    expect(fit(held({ a: 2, b: 4 }), asked)).toBe(overlap(same.skills, asked.skills));
  });

  it('lies between 0 and 1, and is 1 exactly where every level is held', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        for (const r of roles) {
          const share = fit(have, r);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          const isComplete = r.skills.every((s) => (have.get(s.skill) ?? 0) >= askedLevel(r, s.skill));
          expect(share === 1).toBe(isComplete);
        }
      }),
    );
  });

  it('never falls with more skill, for any role', () => {
    const more = fc.tuple(fc.constantFrom(...'abcdefghi'), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), more, (have, roles, [skill, by]) => {
        const raised = new Map(have).set(skill, Math.min(4, (have.get(skill) ?? 0) + by));
        for (const r of roles) expect(fit(raised, r)).toBeGreaterThanOrEqual(fit(have, r));
      }),
    );
  });

  it('takes level 0 for a skill left out', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        const without = new Map([...have].filter(([, level]) => level > 0));
        expect(rankRoles(have, roles, titleOf)).toEqual(rankRoles(without, roles, titleOf));
      }),
    );
  });
});

describe('rankRoles', () => {
  it('says what is held, what is missing, and how far it is', () => {
    const [match] = rank({ a: 4, b: 1 }, role('x', { a: 'practitioner', b: 'working', c: 'expert' }));
    expect(match).toMatchObject({
      fit: 4 / 9,
      have: [{ skill: 'a', title: 'Skill a', level: 3 }],
      lack: [
        { skill: 'c', from: 0, to: 4 },
        { skill: 'b', from: 1, to: 2 },
      ],
      missing: 5,
    });
  });

  it('puts the best fit first, then the fewest missing levels, then the title', () => {
    const half = role('half', { a: 'working', b: 'working' });
    const halfOfMore = role('half-of-more', { a: 'working', c: 'working', b: 'working', d: 'working' });
    const twin = role('twin', { a: 'working', b: 'working' }, 'emerging', 'Role a');
    const best = role('best', { a: 'working' });
    expect(ids(rank({ a: 2, d: 2 }, halfOfMore, half, twin, best))).toEqual(['best', 'twin', 'half', 'half-of-more']);
  });

  it('is the same whatever the order of the roles and of what is held', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), fc.infiniteStream(fc.nat()), (have, roles, random) => {
        const shuffled = roles
          .map((r) => ({ r, key: random.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ r }) => ({ ...r, skills: r.skills.toReversed() }));
        const plain = (matches: Match[]) => matches.map((m) => ({ ...m, role: m.role.id, nearest: m.nearest?.id }));
        const other = rankRoles(new Map([...have].toReversed()), shuffled, titleOf);
        expect(plain(other)).toEqual(plain(rankRoles(have, roles, titleOf)));
      }),
    );
  });

  it('accounts for every level: what is held and what is missing make up the role', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        for (const m of rankRoles(have, roles, titleOf)) {
          const asked = m.role.skills.reduce((sum, s) => sum + askedLevel(m.role, s.skill), 0);
          expect(m.have.length + m.lack.length).toBe(m.role.skills.length);
          expect(m.fit).toBeCloseTo((asked - m.missing) / asked, 12);
        }
      }),
    );
  });
});

describe('what to learn first', () => {
  it('is the widest gap of the role itself, whatever helps others', () => {
    const wanted = role('wanted', { a: 'working', b: 'expert', c: 'working' });
    const others = ['p', 'q', 'r'].map((id) => role(id, { a: 'working', c: 'practitioner' }));
    const match = rank({ a: 2 }, wanted, ...others).find((m) => m.role === wanted);
    // c closes 2 here and 2 in each of three others; b closes 4 here alone.
    expect(match?.first).toEqual({ skill: 'b', title: 'Skill b', from: 0, to: 4 });
  });

  it('is of two as wide the one that helps the best-fitting roles more', () => {
    const wanted = role('wanted', { a: 'working', b: 'working', c: 'working' });
    expect(rank({ a: 2 }, wanted)[0]?.first?.skill).toBe('b');
    const match = rank({ a: 2 }, wanted, role('p', { a: 'working', c: 'awareness' })).find((m) => m.role === wanted);
    expect(match?.first?.skill).toBe('c');
  });

  it('breaks ties by the title', () => {
    expect(rank({}, role('x', { b: 'working', a: 'working' }))[0]?.first?.skill).toBe('a');
  });

  it('is missing where the role is complete, and else never lowers a fit and raises that of the role', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        for (const { role: r, first, missing } of rankRoles(have, roles, titleOf)) {
          expect(first === undefined).toBe(missing === 0);
          if (!first) continue;
          const learnt = new Map(have).set(first.skill, first.to);
          expect(fit(learnt, r)).toBeGreaterThan(fit(have, r));
          for (const other of roles) expect(fit(learnt, other)).toBeGreaterThanOrEqual(fit(have, other));
        }
      }),
    );
  });
});

describe('the skill that helps several roles', () => {
  const common = (levels: Record<string, number>, ...roles: SkilledRole[]) => commonGap(rank(levels, ...roles));

  it('closes most levels over them', () => {
    const wanted = role('wanted', { a: 'working', b: 'expert', c: 'working' });
    const others = ['p', 'q', 'r'].map((id) => role(id, { a: 'working', c: 'practitioner' }));
    const gap = common({ a: 2 }, wanted, ...others);
    expect(gap).toMatchObject({ skill: 'c', from: 0, to: 3, closes: 11, helps: 4, of: 4 });
    expect(commonGapSentence(gap!)).toBe(
      'Most useful across your four best fits: skill c, up to practitioner level. It closes eleven missing levels in all of them.',
    );
    expect(commonGapSentence({ ...gap!, from: 1, helps: 3 })).toContain(
      'skill c, from awareness to practitioner level. It closes eleven missing levels in three of them.',
    );
  });

  it('looks past roles that are complete, and at the five best-fitting ones alone', () => {
    const complete = ['u', 'v', 'w', 'x', 'y'].map((id) => role(id, { a: 'working' }));
    const near = ['g', 'h', 'i', 'j', 'k'].map((id) => role(id, { a: 'working', c: 'awareness' }));
    const far = ['f', 'e', 'd'].map((id) => role(id, { a: 'awareness', e: 'expert' }));
    expect(common({ a: 2 }, ...complete, ...near, ...far)).toMatchObject({ skill: 'c', closes: 5, helps: 5, of: 5 });
  });

  it('is none where it would help one role alone', () => {
    expect(common({}, role('x', { a: 'expert' }), role('y', { b: 'working' }))).toBeUndefined();
    expect(common({ a: 4 }, role('x', { a: 'expert' }))).toBeUndefined();
    expect(commonGap([])).toBeUndefined();
  });

  it('closes what the fits of those roles gain by it', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 2 }), (have, roles) => {
        const matches = rankRoles(have, roles, titleOf);
        const gap = commonGap(matches);
        if (!gap) return;
        const after = rankRoles(new Map(have).set(gap.skill, gap.to), roles, titleOf);
        const near = matches.filter((m) => m.missing > 0).slice(0, 5);
        const missing = (list: readonly Match[]) =>
          near.reduce((sum, { role: r }) => sum + list.find((m) => m.role === r)!.missing, 0);
        expect(missing(matches) - missing(after)).toBe(gap.closes);
      }),
    );
  });
});

describe('the nearest role of today on the way', () => {
  const target = role('target', { a: 'expert', b: 'expert' });
  const close = role('close', { a: 'expert', b: 'awareness' }, 'today');
  const closer = role('closer', { a: 'practitioner', b: 'practitioner' }, 'today');
  const nearest = (levels: Record<string, number>, ...roles: SkilledRole[]) =>
    rank(levels, target, ...roles).find((m) => m.role === target)?.nearest?.id;

  it('is the one with the largest share of the role', () => {
    expect(nearest({}, close, closer)).toBe('closer');
    expect(nearest({}, role('later', { a: 'expert', b: 'expert' }, 'evolved'), close)).toBe('close');
  });

  it('is none where as much of the role is held already', () => {
    expect(nearest({ a: 4, b: 2 }, close, closer)).toBeUndefined();
    expect(nearest({ a: 4, b: 1 }, close, closer)).toBe('closer');
    expect(nearest({})).toBeUndefined();
  });

  it('breaks ties by how much of it is held, then by title', () => {
    const a = role('a', { a: 'expert' }, 'today', 'B');
    const b = role('b', { b: 'expert' }, 'today', 'A');
    expect(nearest({}, a, b)).toBe('b');
    expect(nearest({ a: 1 }, a, b)).toBe('a');
  });

  it('is none for a role of today', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        for (const { role: r, nearest: step, fit: own } of rankRoles(have, roles, titleOf)) {
          if (r.stage === 'today') expect(step).toBeUndefined();
          if (!step) continue;
          expect(step.stage).toBe('today');
          expect(overlap(step.skills, r.skills)).toBeGreaterThan(own);
        }
      }),
    );
  });
});

describe('reason', () => {
  const asked = role('x', { a: 'practitioner', b: 'working', c: 'working' });
  const words = (levels: Record<string, number>) => reason(rank(levels, asked)[0]!);

  it.each<[string, Record<string, number>, string]>([
    ['everything', { a: 4, b: 2, c: 2 }, 'You have every level it asks for.'],
    [
      'nothing',
      {},
      'You have none of its three skills yet. Seven levels are missing; learn skill a first, up to practitioner level.',
    ],
    [
      'a part of one',
      { a: 1 },
      'You have a part of one of its three skills, not yet at the level it asks for. Six levels are missing; learn skill a first, from awareness to practitioner level.',
    ],
    [
      'a part of two',
      { a: 2, b: 1 },
      'You have a part of two of its three skills, none of them yet at the level it asks for. Four levels are missing; learn skill c first, up to working level.',
    ],
    [
      'some and a part',
      { a: 3, b: 1 },
      'You have one of its three skills at the level it asks for and a part of one more. Three levels are missing; learn skill c first, up to working level.',
    ],
    [
      'all but one level',
      { a: 3, b: 2, c: 1 },
      'You have two of its three skills at the level it asks for and a part of one more. One level is missing; learn skill c first, from awareness to working level.',
    ],
  ])('of %s', (_, levels, sentence) => {
    expect(words(levels)).toBe(sentence);
  });

  it('never counts nothing', () => {
    fc.assert(
      fc.property(heldArb, rolesArb({ minLength: 1 }), (have, roles) => {
        for (const match of rankRoles(have, roles, titleOf))
          expect(reason(match)).not.toMatch(/\b0\b|none levels|NaN|undefined|to none/);
      }),
    );
  });
});
