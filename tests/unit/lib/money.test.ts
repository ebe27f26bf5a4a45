import { expect, it } from 'vitest';
import { isKnown, payRange } from '../../../src/lib/money.ts';
import { aCitation } from '../../fixtures/content.ts';

it.each([
  [{ low: 50000, high: 90000 }, '£50,000–£90,000'],
  [{ low: 50000, high: 50000 }, '£50,000'],
  [{ low: 900, high: 1000000, currency: 'GBP' }, '£900–£1,000,000'],
  [{ low: 120000, high: 180000, currency: 'USD' }, '$120,000–$180,000'],
  [{ low: 60000, high: 70000, currency: 'EUR' }, '€60,000–€70,000'],
])('payRange(%j) is %s', (pay, words) => {
  expect(payRange(pay)).toBe(words);
});

it('isKnown tells a figure from a reason', () => {
  expect(isKnown({ unknown: 'No advert says.' })).toBe(false);
  expect(
    isKnown({ low: 1, high: 2, currency: 'GBP', measures: 'Two adverts.', year: 2026, citation: aCitation() }),
  ).toBe(true);
});
