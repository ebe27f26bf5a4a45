import { expect, it } from 'vitest';
import { fingerprintWords, placeFingerprint } from '../../../../src/domain/charts/fingerprint.ts';

it('lights as many floors as the level, and draws all four behind them', () => {
  const { lit, unlit } = placeFingerprint([0, 1, 4]);
  expect(lit).toBe('M12.5 35v-7M21.5 35v-34');
  expect(unlit).toBe('M3.5 35v-34M12.5 35v-34M21.5 35v-34');
});

it('says the levels in words, in the order of the groups', () => {
  expect(fingerprintWords([1, 2, 3, 4, 0, 1, 2])).toBe(
    'maths 1, software 2, data 3, models 4, testing 0, people 1, rules 2',
  );
  expect(fingerprintWords([3])).toBe('maths 3, software 0, data 0, models 0, testing 0, people 0, rules 0');
});
