import { describe, expect, it } from 'vitest';
import { layout, settable, shorten, titleSize, type Box } from '../../../../src/lib/social/layout.ts';
import { WHOLE_AXIS } from '../../../../src/domain/charts/rule.ts';
import { PALETTE } from '../../../fixtures/palette.ts';

const card = { kind: 'Role', title: 'A title', note: 'A note', fingerprints: [], place: WHOLE_AXIS };
const textsOf = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : Array.isArray(node)
      ? node.flatMap(textsOf)
      : textsOf((node as Box | undefined)?.props.children ?? []);
const shapesOf = (node: unknown): Box[] => {
  if (Array.isArray(node)) return node.flatMap(shapesOf);
  if (node === null || typeof node !== 'object') return [];
  return [node as Box, ...shapesOf((node as Box).props.children ?? [])];
};

describe('settable', () => {
  it('keeps what the typeface has, drops accents that it has not, and what is left', () => {
    expect(settable('Café “C++”, naïve: 90 % ½')).toBe('Café “C++”, naive: 90 % ½');
    expect(settable('机器 学习 <b>')).toBe('b');
    expect(settable('a\u202Eb\u0000\n c')).toBe('ab c');
  });
});

describe('a title', () => {
  it('is smaller the longer it is, and cut at a word', () => {
    const sizes = [5, 30, 55, 90, 130].map((n) => titleSize('x'.repeat(n)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(shorten('one two three', 9)).toBe('one two…');
  });

  it('that cannot be set gives way to the site’s name', () => {
    expect(textsOf(layout({ ...card, title: '机器' }, 'Roles Ahead', PALETTE))).toEqual([
      'Roles Ahead',
      'Role',
      'Roles Ahead',
      'A note',
      '2026',
      '2031',
      '2036',
      '2046',
    ]);
  });
});

describe('the rule', () => {
  const marks = (place: typeof WHOLE_AXIS) =>
    shapesOf(layout({ ...card, place }, 'S', PALETTE)).filter((b) => b.type !== 'div');

  it('has the four horizons in order, without a gap', () => {
    const rects = marks(WHOLE_AXIS).filter((b) => PALETTE.horizons.includes(b.props['fill'] as string));
    expect(rects.map((r) => r.props['fill'])).toEqual(PALETTE.horizons);
    rects.slice(1).forEach((r, i) => {
      const before = rects[i]!.props as unknown as { x: number; width: number };
      expect(r.props['x']).toBeCloseTo(before.x + before.width, 0);
    });
  });

  it('marks a year inside the picture, also at either end', () => {
    for (const year of [2026, 2046]) {
      const [path] = marks({ from: 2026, to: 2046, year, words: '' }).filter((b) => b.type === 'path');
      const [, from = NaN, to = NaN] = /^M([\d.]+) 4H([\d.]+)L/.exec(path?.props['d'] as string)?.map(Number) ?? [];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1072);
    }
  });
});
