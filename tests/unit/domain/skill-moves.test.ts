import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inStageOrder,
  moveWords,
  relatedSkills,
  skillMoves,
  trendFinding,
  trendOf,
  trendsFinding,
  trendWord,
  type Trend,
} from '../../../src/domain/skill-moves.ts';
import type { SkilledRole } from '../../../src/domain/skills.ts';
import type { Level, Stage } from '../../../src/schemas/index.ts';
import { rolesArb } from '../../fixtures/arbitraries.ts';

const role = (title: string, levels: Record<string, Level>, stage: Stage = 'today'): SkilledRole => ({
  id: title.toLowerCase(),
  title,
  stage,
  skills: Object.entries(levels).map(([skill, level]) => ({ skill, level })),
});
const pair = (title: string, before: Level | undefined, after: Level | undefined) => ({
  from: role(title, before ? { a: before } : {}),
  to: role(`Later ${title}`, after ? { a: after } : {}, 'evolved'),
});
const trend = (rises: number, fades: number, steady: number, absent = 0): Trend => ({ rises, fades, steady, absent });

describe('skillMoves', () => {
  it('lists the evolutions that touch a skill, largest rise first, and leaves out the others', () => {
    const pairs = [
      pair('Dropped', 'working', undefined),
      pair('Absent', undefined, undefined),
      pair('Held low', 'working', 'working'),
      pair('Held high', 'expert', 'expert'),
      pair('New', undefined, 'practitioner'),
      pair('Raised', 'awareness', 'working'),
    ];
    expect(skillMoves('a', pairs).map((m) => [m.from.title, m.before, m.after])).toEqual([
      ['New', 0, 3],
      ['Raised', 1, 2],
      ['Held high', 4, 4],
      ['Held low', 2, 2],
      ['Dropped', 2, 0],
    ]);
    expect(trendOf('a', pairs)).toEqual(trend(2, 1, 2, 1));
  });

  it('accounts for every evolution', () => {
    fc.assert(
      fc.property(rolesArb(), rolesArb(), (from, to) => {
        const pairs = from.slice(0, to.length).map((f, i) => ({ from: f, to: to[i]! }));
        const { rises, fades, steady, absent } = trendOf('a', pairs);
        expect(rises + fades + steady + absent).toBe(pairs.length);
        expect(skillMoves('a', pairs)).toHaveLength(pairs.length - absent);
      }),
    );
  });
});

it('trendWord weighs rises against falls', () => {
  expect(trendWord(trend(2, 1, 4))).toBe('rising');
  expect(trendWord(trend(0, 1, 4))).toBe('fading');
  expect(trendWord(trend(1, 1, 0))).toBe('mixed');
  expect(trendWord(trend(0, 0, 3))).toBe('steady');
  expect(trendWord(trend(0, 0, 0, 7))).toBe('new');
});

it.each<[Trend, string]>([
  [trend(4, 0, 0, 3), 'Rising: four of seven changing jobs ask for more of it'],
  [trend(1, 0, 0, 6), 'Rising: one of seven changing jobs asks for more of it'],
  [trend(1, 2, 3, 1), 'Fading: two of seven changing jobs ask for less of it, one for more, three for as much'],
  [trend(1, 1, 0, 5), 'Mixed: one of seven changing jobs asks for more of it, one for less'],
  [trend(0, 0, 1, 6), 'Steady: one of seven changing jobs asks for as much of it as before'],
  [trend(0, 0, 0, 7), 'New: three of ten emerging roles ask for it, and none of today’s'],
])('trendFinding of %o', (of, sentence) => {
  expect(trendFinding(of, { n: 3, of: 10 })).toBe(sentence);
});

it('trendFinding says who asks for a new skill, or that nobody does', () => {
  expect(trendFinding(trend(0, 0, 0, 7), { n: 1, of: 10 })).toBe(
    'New: one of ten emerging roles asks for it, and none of today’s',
  );
  expect(trendFinding(trend(0, 0, 0, 7), { n: 0, of: 10 })).toBe('Not asked for by any role we follow');
});

it('trendsFinding counts rising, fading and new skills', () => {
  expect(trendsFinding([trend(1, 0, 0), trend(0, 1, 0), trend(0, 2, 0), trend(0, 0, 0, 7), trend(0, 0, 1)])).toBe(
    'One skill rises where jobs change, two fade; one belongs to new roles alone',
  );
});

it.each([
  [3, 4, 'practitioner to expert'],
  [0, 2, 'not listed, then working'],
  [1, 0, 'awareness, then not listed'],
  [2, 2, 'working before and after'],
] as const)('moveWords from %i to %i', (before, after, words) => {
  expect(moveWords({ before, after })).toBe(words);
});

describe('relatedSkills', () => {
  const skills = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, title: `Skill ${id}` }));
  const roles = [
    role('One', { a: 'expert', b: 'awareness', c: 'working' }),
    role('Two', { a: 'working', b: 'working', d: 'working' }),
    role('Three', { c: 'working', d: 'working', e: 'expert' }),
  ];

  it('are asked for with it most often, as a share of the roles that ask for either', () => {
    expect(relatedSkills('a', skills, roles)).toEqual([
      { skill: 'b', title: 'Skill b', share: 1, both: 2, either: 2 },
      { skill: 'c', title: 'Skill c', share: 1 / 3, both: 1, either: 3 },
      { skill: 'd', title: 'Skill d', share: 1 / 3, both: 1, either: 3 },
    ]);
    expect(relatedSkills('a', skills, roles, 1)).toHaveLength(1);
    expect(relatedSkills('f', skills, roles)).toEqual([]);
  });

  it('share the same figure both ways, between 0 and 1', () => {
    fc.assert(
      fc.property(rolesArb(), (some) => {
        const all = [...'abcdefgh'].map((id) => ({ id, title: id }));
        for (const { skill, share, both, either } of relatedSkills('a', all, some, 8)) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(relatedSkills(skill, all, some, 8).find((s) => s.skill === 'a')).toMatchObject({
            share,
            both,
            either,
          });
        }
      }),
    );
  });
});

it('inStageOrder puts what a role becomes in its place', () => {
  const arrival = (likely: number) => ({ arrival: { earliest: 2027, likely, latest: 2045 } });
  const [ant, bee] = [role('Ant', {}), role('Bee', {})];
  const later = { ...role('Zebra', {}, 'evolved'), ...arrival(2040) };
  const other = { ...role('Mule', {}, 'evolved'), ...arrival(2030) };
  const late = { ...role('Eel', {}, 'emerging'), ...arrival(2044) };
  const soon = { ...role('Owl', {}, 'emerging'), ...arrival(2028) };
  const pairs = [
    { from: bee, to: other },
    { from: ant, to: later },
  ];
  const { today, evolved, emerging } = inStageOrder([bee, ant], pairs, [late, other, soon, later]);
  expect(today).toEqual([ant, bee]);
  expect(evolved).toEqual([later, other]);
  expect(emerging).toEqual([soon, late]);
});
