import fs from 'node:fs';
import { expect, it } from 'vitest';
import { DRIVERS, SECTORS, STAGES } from '../../src/schemas/index.ts';

const css = fs.readFileSync('src/styles/filters.css', 'utf8');

/** Rules that show what has a ticked value again: which box, in which group of rows. */
const rules = [
  ...css.matchAll(
    /\[name='(\w+)'\]\[value='([\w-]+)'\]:checked\) (\S+(?: > li)?)\[data-(\w+)~?='([\w-]+)'\] \{\s*--(\w+): (\w+);/g,
  ),
];
const valuesOf = (group: string) => rules.flatMap(([, name, value]) => (name === group ? [value] : []));

it.each([
  ['stage', STAGES],
  ['driver', DRIVERS],
  ['sector', SECTORS],
])('has one rule for each %s and for no other', (group, values) => {
  expect(valuesOf(group).toSorted()).toEqual([...values].toSorted());
});

it('matches each value with the same value on the row', () => {
  expect(rules).toHaveLength(STAGES.length + DRIVERS.length + SECTORS.length);
  for (const [rule, name, value, , attribute, onRow, property] of rules) {
    expect(onRow, rule).toBe(value);
    expect(attribute, rule).toBe(name === 'stage' ? 'band' : name);
    expect(property, rule).toBe(name);
  }
});

it('has no rule for a box that was not read above', () => {
  expect(css.match(/\[value=/g)).toHaveLength(rules.length);
});

it.each(['stage', 'driver', 'sector'])('hides what has none of the ticked values of a %s', (group) => {
  expect(css).toMatch(new RegExp(`\\[name='${group}'\\]:checked\\) [^{]+\\{\\s*--${group}: none;`));
});
