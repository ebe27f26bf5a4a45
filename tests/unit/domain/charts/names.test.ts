import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakName, nameWidth, textWidth } from '../../../../src/domain/charts/names.ts';

const letters = (text: string) => text.length;

describe('nameWidth', () => {
  it('grows with the size and with each letter, wide ones more', () => {
    expect(nameWidth('Edge', 20)).toBeCloseTo(2 * nameWidth('Edge', 10), 9);
    expect(nameWidth('mm', 10)).toBeGreaterThan(nameWidth('ii', 10));
    expect(nameWidth('', 10)).toBe(0);
  });

  // Measured with the typeface itself, at 17 px.
  it.each([
    ['Human-centred ML designer', 242],
    ['Autonomous decision-maker supervisor', 332],
    ['AI explainability specialist', 217],
    ['NLP specialist', 118],
  ])('is never less than %s is wide, and not much more', (name, measured) => {
    expect(nameWidth(name, 17)).toBeGreaterThanOrEqual(measured);
    expect(nameWidth(name, 17)).toBeLessThan(measured * 1.08);
  });

  it('takes an unknown letter for a wide one', () => {
    expect(nameWidth('Ж', 10)).toBe(nameWidth('O', 10));
  });
});

it('textWidth is a mean of a system face', () => {
  expect(textWidth('Likely 2033', 13)).toBeCloseTo(11 * 0.56 * 13, 9);
});

describe('breakName', () => {
  it.each([
    ['AI ethics auditor', 20, ['AI ethics auditor']],
    ['Reinforcement learning specialist', 20, ['Reinforcement', 'learning specialist']],
    ['one two three four', 10, ['one two', 'three four']],
    ['decision-maker', 10, ['decision-', 'maker']],
    ['a decision-maker', 14, ['a', 'decision-maker']],
    ['Human–AI collaboration', 7, ['Human–', 'AI', 'collaboration']],
    ['collaboration', 5, ['collaboration']],
    ['', 5, []],
  ])('sets %s in %i as evenly as fewest lines allow', (name, room, lines) => {
    expect(breakName(name, room, letters)).toEqual(lines);
  });

  it('keeps every word in order, and lines within the room where words are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,10}(-[a-z]{1,8})?$/), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 11, max: 40 }),
        (words, room) => {
          const lines = breakName(words.join(' '), room, letters);
          expect(lines.join(' ').replaceAll('- ', '-')).toBe(words.join(' '));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(room);
        },
      ),
    );
  });
});
