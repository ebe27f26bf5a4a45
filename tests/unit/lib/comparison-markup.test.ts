import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../../src/domain/compare/compare.ts';
import { comparisonMarkup } from '../../../src/lib/comparison-markup.ts';
import { el, type Markup } from '../../../src/lib/markup.ts';
import { aComingProfile, aProfile, profilesArb } from '../../fixtures/profiles.ts';

/** Every element of a tree, itself first. */
const all = (markup: Markup): Markup[] => [
  markup,
  ...markup.children.flatMap((c) => (typeof c === 'string' ? [] : all(c))),
];
const textOf = (markup: Markup): string =>
  markup.children.map((c) => (typeof c === 'string' ? c : textOf(c))).join(' ');
const drawn = (profiles: Parameters<typeof compare>[0]) =>
  all(comparisonMarkup(compare(profiles), (to) => `/base${to}`));

it('el leaves out attributes without a value, and children that are nothing', () => {
  expect(el('p', { class: undefined, hidden: false, tabindex: 0 }, 'a', '', false, undefined, [el('b')])).toEqual({
    tag: 'p',
    attributes: { tabindex: '0' },
    children: ['a', { tag: 'b', attributes: {}, children: [] }],
  });
});

it('every link within the site has the base path', () => {
  const links = drawn([aProfile(), aComingProfile()]).flatMap((e) => (e.tag === 'a' ? [e.attributes['href']] : []));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((href) => !href?.startsWith('/base/'))).toEqual([]);
});

it('every row of the table has a head and a cell for each role, with the role’s name for a phone', () => {
  fc.assert(
    fc.property(profilesArb, (profiles) => {
      const elements = drawn(profiles);
      const ids = elements.flatMap((e) => e.attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const table = elements.find((e) => e.attributes['class']?.startsWith('compare '))!;
      const rows = all(table).filter((e) => e.tag === 'tr' && e.attributes['class'] !== 'group');
      for (const row of rows.slice(1)) {
        const cells = all(row).filter((e) => e.tag === 'td');
        expect(cells.map((c) => c.attributes['data-label'])).toEqual(profiles.map((p) => p.title));
        for (const cell of cells) expect(textOf(cell).trim()).not.toBe('');
      }
      const names = new Set(elements.flatMap((e) => Object.keys(e.attributes)));
      expect([...names].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
      const values = elements.flatMap((e) => [...Object.values(e.attributes), ...e.children]);
      expect(values.filter((v) => typeof v === 'string' && /undefined|NaN|\[object/.test(v))).toEqual([]);
    }),
  );
});
