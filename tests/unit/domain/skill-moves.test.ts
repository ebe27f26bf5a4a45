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
  type TrendWord,
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
const trend = (some: Partial<Trend>): Trend => ({
  rises: 0,
  lowers: 0,
  drops: 0,
  steady: 0,
  absent: 0,
  emerging: 0,
  ...some,
});

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
    const emerging = [role('Wants it', { a: 'awareness' }), role('Does not', { b: 'expert' })];
    expect(trendOf('a', [...pairs, pair('Lowered', 'expert', 'working')], emerging)).toEqual(
      trend({ rises: 2, lowers: 1, drops: 1, steady: 2, absent: 1, emerging: 1 }),
    );
  });

  it('accounts for every evolution', () => {
    fc.assert(
      fc.property(rolesArb(), rolesArb(), (from, to) => {
        const pairs = from.slice(0, to.length).map((f, i) => ({ from: f, to: to[i]! }));
        const { rises, lowers, drops, steady, absent } = trendOf('a', pairs, []);
        expect(rises + lowers + drops + steady + absent).toBe(pairs.length);
        expect(skillMoves('a', pairs)).toHaveLength(pairs.length - absent);
      }),
    );
  });
});

it.each<[TrendWord, Partial<Trend>]>([
  ['rising', { rises: 2, lowers: 1, steady: 4 }],
  ['rising', { rises: 1, emerging: 0 }],
  ['less asked for', { lowers: 1, steady: 4 }],
  ['less asked for', { rises: 1, lowers: 1, drops: 2, emerging: 1 }],
  // An emerging role that asks for it makes up for one that asks for less.
  ['mixed', { rises: 1, lowers: 1, drops: 2, emerging: 2 }],
  ['mixed', { rises: 1, drops: 1 }],
  ['steady', { steady: 3, emerging: 9 }],
  ['new', { absent: 7, emerging: 2 }],
])('trendWord is %s for %o', (word, some) => {
  expect(trendWord(trend(some))).toBe(word);
});

it('trendWord is never less asked for by a further role that asks for it', () => {
  const some = fc.record({
    rises: fc.nat(9),
    lowers: fc.nat(9),
    drops: fc.nat(9),
    steady: fc.nat(9),
    absent: fc.nat(9),
    emerging: fc.nat(9),
  });
  fc.assert(
    fc.property(some, (t) => {
      if (trendWord(t) === 'less asked for') return;
      expect(trendWord({ ...t, emerging: t.emerging + 1 })).not.toBe('less asked for');
      expect(trendWord({ ...t, rises: t.rises + 1 })).not.toBe('less asked for');
    }),
  );
});

const ROLES = { asking: 17, all: 24, emerging: 10 };
it.each<[Partial<Trend>, string]>([
  [
    { rises: 4, absent: 3 },
    'Rising: seventeen of twenty-four roles ask for it; where seven jobs change, four ask for more',
  ],
  [
    { rises: 1, lowers: 1, drops: 2, steady: 3, emerging: 7 },
    'Mixed: seventeen of twenty-four roles ask for it, seven of them emerging; where seven jobs change, one asks for more, one asks for less, two no longer list it and three ask for as much',
  ],
  [
    { drops: 1, absent: 6 },
    'Less asked for: seventeen of twenty-four roles ask for it; where seven jobs change, one no longer lists it',
  ],
  [
    { steady: 1, absent: 6 },
    'Steady: seventeen of twenty-four roles ask for it; where seven jobs change, one asks for as much',
  ],
  [{ absent: 7, emerging: 3 }, 'New: three of ten emerging roles ask for it, and none of today’s'],
  [{ absent: 7, emerging: 1 }, 'New: one of ten emerging roles asks for it, and none of today’s'],
  [{ absent: 7 }, 'Not asked for by any role we follow'],
])('trendFinding of %o', (of, sentence) => {
  expect(trendFinding(trend(of), ROLES)).toBe(sentence);
});

it('trendsFinding counts rising, less asked for and new skills', () => {
  const all = [{ rises: 1 }, { lowers: 1 }, { drops: 2 }, { absent: 7 }, { steady: 1 }].map(trend);
  expect(trendsFinding(all)).toBe(
    'One skill rises where jobs change, two are less asked for; one belongs to new roles alone',
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
