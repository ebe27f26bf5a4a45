import { describe, expect, it } from 'vitest';
import { readStyles, toAttributes, UnresolvedValue } from '../../../../src/lib/svg/styles.ts';

const SHEET = `
@theme { --color-*: initial; --color-ink: light-dark(oklch(0 0 0), oklch(1 0 0)); --fine: 0.8125rem; }
:root { --gap: 4px; }
@layer components { .a { fill: var(--fill); color: red; } }
.t1 { --fill: blue; }
svg .a, .b { stroke: red; }
.a:hover { fill: red; }
@media (min-width: 10rem) { .c { fill: red; } }
@media print { :root { --gap: 8px; } }
`;

describe('readStyles', () => {
  const { rules, variables } = readStyles([SHEET]);

  it('takes paints and custom properties, whatever the layer', () => {
    expect(rules.map((r) => [r.selector, r.declarations])).toEqual([
      ['.a', [['fill', 'var(--fill)']]],
      ['.t1', [['--fill', 'blue']]],
      ['svg .a', [['stroke', 'red']]],
      ['.b', [['stroke', 'red']]],
    ]);
  });

  it('knows which of two rules wins', () => {
    const of = (selector: string) => readStyles([`${selector} { fill: red }`]).rules[0]!.specificity;
    expect(of('#a')).toBeGreaterThan(of('.a .b .c'));
    expect(of('svg .a')).toBeGreaterThan(of('.a'));
    expect(of('.a.b')).toBeGreaterThan(of('svg text .a'));
    expect(of('svg a')).toBe(of('g text'));
  });

  it('knows what the page sets, and nothing of print', () => {
    expect(variables.get('--gap')).toBe('4px');
    expect(variables.get('--color-ink')).toContain('light-dark');
  });
});

describe('toAttributes', () => {
  const variables = new Map([
    ['--ink', 'light-dark(oklch(0.22 0.035 285), oklch(0.94 0.008 285))'],
    ['--again', 'var(--ink)'],
    ['--loop', 'var(--loop)'],
    ['--color-ink', '#112233'],
  ]);
  const only = (property: string, value: string) => toAttributes(property, value, variables, 1000);

  it.each([
    ['fill', 'oklch(1 0 0)', '#fff'],
    ['fill', 'oklch(0 0 0)', '#000'],
    // CSS Color 4, 4.4: this is the keyword red.
    ['fill', 'oklch(0.62796 0.25768 29.234)', 'red'],
    ['fill', 'light-dark(red, blue)', 'red'],
    ['fill', 'var(--none, blue)', '#00f'],
    ['fill', 'currentColor', '#123'],
    ['fill', 'none', 'none'],
    ['stroke-width', '3px', '3px'],
    ['font-size', 'clamp(10px, 5vw, 60px)', '50px'],
    ['font-size', 'clamp(10px, 1vw + 1rem, 20px)', '20px'],
    ['stroke-dasharray', '7 2', '7 2'],
  ])('%s: %s is %s', (property, value, plain) => {
    const [[name, given] = []] = only(property, value);
    expect(name).toBe(property);
    expect(given?.replaceAll('px', '')).toBe(plain.replaceAll('px', ''));
  });

  it('follows custom properties through others to a colour in sRGB', () => {
    expect(only('fill', 'var(--again)')[0]?.[1]).toMatch(/^#[0-9a-f]{6}$/);
    expect(only('fill', 'var(--again)')).toEqual(only('fill', 'oklch(0.22 0.035 285)'));
  });

  it('takes a font to pieces', () => {
    expect(only('font', "600 2rem/1 'Newsreader Display', serif")).toEqual([
      ['font-family', 'Newsreader Display,serif'],
      ['font-size', '32px'],
      ['font-weight', '600'],
    ]);
    expect(only('font', 'italic 13px sans-serif')).toContainEqual(['font-style', 'italic']);
  });

  it('writes a shift as SVG does', () => {
    expect(only('transform', 'translateY(calc(-4px - 0.5 * clamp(10px, 5vw, 60px)))')).toEqual([
      ['transform', 'translate(0 -29)'],
    ]);
  });

  it.each([
    ['fill', 'var(--missing)', 'nothing sets --missing'],
    ['fill', 'var(--loop)', 'refers to itself'],
    ['transform', 'rotate(3deg)', 'not in a form'],
  ])('refuses %s: %s', (property, value, message) => {
    expect(() => only(property, value)).toThrow(UnresolvedValue);
    expect(() => only(property, value)).toThrow(message);
  });
});
