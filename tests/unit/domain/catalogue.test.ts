import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack, type Catalogue } from '../../../src/domain/catalogue.ts';
import { rolesArb } from '../../fixtures/arbitraries.ts';

const skills = [...'abcdefgh'].map((id) => ({ id, title: `Skill ${id}` }));

it('unpack reads what pack wrote', () => {
  const extras = fc.record({
    year: fc.integer({ min: 2026, max: 2046 }),
    verdict: fc.constantFrom(undefined, 'Resilient', 'Reshaped'),
  });
  fc.assert(
    fc.property(rolesArb(), extras, (roles, extra) => {
      const catalogue: Catalogue = { skills, roles: roles.map((r) => ({ ...r, ...extra })) };
      expect(unpack(pack(catalogue))).toEqual(catalogue);
    }),
  );
});

it('pack refuses a skill that is not listed', () => {
  const role = {
    id: 'x',
    title: 'X',
    stage: 'today' as const,
    year: 2026,
    skills: [{ skill: 'poetry', level: 'expert' as const }],
  };
  expect(() => pack({ skills, roles: [role] })).toThrow('there is no skill “poetry”');
});
