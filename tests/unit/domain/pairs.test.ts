import { expect, it } from 'vitest';
import { path, siteAddresses } from '../../../src/domain/addresses.ts';
import { comparedPairs, PAIR_SECTIONS, pairId, pairPicture } from '../../../src/domain/pairs.ts';
import { aTodayRole, soundContent } from '../../fixtures/content.ts';

const content = soundContent();

it('pairs both ends of an evolution, and a role with those it relates to, each pair once and in alphabetical order', () => {
  expect(comparedPairs(content)).toEqual([
    ['audit-lead', 'data-analyst'],
    ['data-analyst', 'insight-designer'],
    ['data-analyst', 'model-builder'],
    ['data-analyst', 'model-steward'],
    ['model-builder', 'model-steward'],
  ]);
});

it('leaves out a role that does not exist, and a role with itself', () => {
  const roles = [aTodayRole({ relatedRoles: ['data-analyst', 'nobody'] })];
  expect(comparedPairs({ roles, evolutions: content.evolutions })).toEqual([]);
});

it('gives each an address that prose can link to, with the places on its page', () => {
  const addresses = siteAddresses(content);
  for (const pair of comparedPairs(content))
    expect([...(addresses.get(path.comparePair(...pair)) ?? [])]).toEqual(PAIR_SECTIONS.map((s) => s.id));
  expect(addresses.has('/compare/audit-lead-and-model-steward/')).toBe(false);
});

it('pairId and pairPicture are the same whichever role is named first', () => {
  expect([pairId('b', 'a'), pairId('a', 'b')]).toEqual(['a-and-b', 'a-and-b']);
  expect(pairPicture('b', 'a')).toBe('compare-a-and-b');
});
