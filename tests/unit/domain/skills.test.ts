import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, levelRank, overlap, type HeldSkill } from '../../../src/domain/skills.ts';
import { LEVELS, SKILL_GROUPS, type Level, type SkillGroup } from '../../../src/schemas/index.ts';
import { levelArb, skillsArb } from '../../fixtures/arbitraries.ts';

const held = (levels: Record<string, Level>): HeldSkill[] =>
  Object.entries(levels).map(([skill, level]) => ({ skill, level }));

it('levelRank counts levels from 1, lowest first', () => {
  expect(LEVELS.map(levelRank)).toEqual([1, 2, 3, 4]);
  expect(levelRank('awareness')).toBe(1);
});

describe('fingerprint', () => {
  const groups: Record<string, SkillGroup> = { python: 'software', git: 'software', law: 'rules' };
  const of = (levels: Record<string, Level>) => fingerprint(held(levels), (id) => groups[id]);

  it('takes the highest level of each group, in the order of the groups', () => {
    expect(SKILL_GROUPS).toEqual(['maths', 'software', 'data', 'models', 'testing', 'people', 'rules']);
    expect(of({ git: 'practitioner', python: 'working', law: 'expert' })).toEqual([0, 3, 0, 0, 0, 0, 4]);
  });

  it('leaves out a skill of no group', () => {
    expect(of({ poetry: 'expert' })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('overlap', () => {
  it('is the share of the later role’s levels that the earlier one has', () => {
    const earlier = held({ python: 'expert', law: 'awareness', poetry: 'expert' });
    // python 2 of 2, law 1 of 3, git 0 of 1
    const later = held({ python: 'working', law: 'practitioner', git: 'awareness' });
    expect(overlap(earlier, later)).toBeCloseTo(3 / 6, 12);
    // python 2 of 4, law 1 of 1, poetry 0 of 4
    expect(overlap(later, earlier)).toBeCloseTo(3 / 9, 12);
  });

  it('with a role that asks for nothing is none', () => {
    expect(overlap(held({ python: 'expert' }), [])).toBe(0);
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(skillsArb(), skillsArb(), (a, b) => {
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('with itself is 1', () => {
    fc.assert(
      fc.property(skillsArb({ minLength: 1 }), (skills) => {
        expect(overlap(skills, skills)).toBe(1);
      }),
    );
  });

  it('never falls with more skill', () => {
    fc.assert(
      fc.property(skillsArb(), skillsArb(), fc.nat(), levelArb, (earlier, later, at, level) => {
        const changed = earlier.map((s, i) =>
          i === at % earlier.length && levelRank(level) > levelRank(s.level) ? { ...s, level } : s,
        );
        const more = [...changed, { skill: 'one more', level }];
        expect(overlap(changed, later)).toBeGreaterThanOrEqual(overlap(earlier, later));
        expect(overlap(more, later)).toBeGreaterThanOrEqual(overlap(earlier, later));
      }),
    );
  });
});
