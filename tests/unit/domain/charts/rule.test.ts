import { describe, expect, it } from 'vitest';
import { placeOfRole, placeRule, WHOLE_AXIS } from '../../../../src/domain/charts/rule.ts';
import { anEmergingRole, aTodayRole } from '../../../fixtures/content.ts';

const arrival = { madeOn: '2026-11-21', earlier: [], earliest: 2028, likely: 2033, latest: 2040, why: 'A guess.' };

describe('placeOfRole', () => {
  it('of a role of today is now', () => {
    expect(placeOfRole(aTodayRole())).toEqual({
      from: 2026,
      to: 2046,
      year: 2026,
      words: 'a role of today, followed to 2046',
    });
  });

  it('of a role to come is its arrival', () => {
    expect(placeOfRole(anEmergingRole({ arrival }))).toEqual({
      from: 2028,
      to: 2040,
      year: 2033,
      words: 'a role with an even chance of being named by 2033, between 2028 and 2040',
    });
  });

  it('with an open end reaches the end of the axis', () => {
    const place = placeOfRole(anEmergingRole({ arrival: { ...arrival, latest: 'after-2046' } }));
    expect(place.to).toBe(2046);
    expect(place.words).toMatch(/between 2028 and some year after 2046$/);
  });
});

describe('placeRule', () => {
  it('spans the whole axis without a mark for pages that belong to no year', () => {
    expect(placeRule(WHOLE_AXIS)).toEqual({
      from: 0,
      to: 100,
      year: undefined,
      label: { x: 0, dx: 0, anchor: 'start' },
    });
  });

  it('marks the year of the page and brackets its span', () => {
    expect(placeRule({ from: 2028, to: 2040, year: 2033, words: '' })).toEqual({
      from: 10,
      to: 70,
      year: 35,
      label: { x: 35, dx: 16, anchor: 'start' },
    });
  });

  it.each([280, 360, 1200])('keeps its label within a rule %i px wide, beside its mark, whatever the year', (width) => {
    const LENGTH = 'This page'.length * 6.5;
    for (let year = 2026; year <= 2046; year++) {
      const { label, year: mark } = placeRule({ from: 2026, to: 2046, year, words: '' });
      const start = (label.x / 100) * width + label.dx;
      const [left, right] = label.anchor === 'start' ? [start, start + LENGTH] : [start - LENGTH, start];
      expect(left, `${year}`).toBeGreaterThanOrEqual(0);
      expect(right, `${year}`).toBeLessThanOrEqual(width);
      expect(Math.sign(label.dx), `${year}`).toBe(label.anchor === 'start' ? 1 : -1);
      expect(label.x).toBe(mark);
    }
  });
});
