import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/domain/ledger.ts';
import { TIMELINE_KINDS } from '../../src/domain/timeline.ts';
import { DRIVERS, FORECAST_TOPICS, HORIZONS, SECTORS, STAGES } from '../../src/schemas/index.ts';

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

/** The other two sheets hide a row by its own value: one selector a value, in a list of selectors that hides. */
describe.each([
  ['ledger', { topic: FORECAST_TOPICS, status: STATUSES, horizon: HORIZONS.map(String) }],
  ['timeline', { kind: TIMELINE_KINDS }],
])('the filters of styles/%s.css', (name, groups) => {
  const sheet = fs.readFileSync(`src/styles/${name}.css`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  // The picture of the timeline goes by a rule of its own, below.
  const hiding = [...sheet.matchAll(/([^{}]*:has\([^{}]*)\{([^}]*)\}/g)].filter(
    ([, list = '']) => !list.trim().endsWith('.timeline-picture'),
  );
  const selectors = hiding.flatMap(([, list = '']) => list.split(/,\s*(?=\.filterable)/).map((s) => s.trim()));
  const parsed = selectors.map((selector) => {
    const [, group, again, value, target = ''] =
      /^\.filterable:has\(\[name='(\w+)'\]:checked\):not\(:has\(\[name='(\w+)'\]\[value='([\w-]+)'\]:checked\)\)\s+(.+)$/s.exec(
        selector.replaceAll(/\s+/g, ' '),
      ) ?? [];
    return {
      selector,
      group,
      again,
      value,
      targets: [...target.matchAll(/\[data-([\w-]+)='([\w-]+)'\]/g)].map((m) => [m[1], m[2]]),
    };
  });
  const rowsOf = (group: string) =>
    parsed.flatMap((p) =>
      p.group === group ? p.targets.flatMap(([attribute, value]) => (attribute === group ? [value] : [])) : [],
    );

  it('hide, and do nothing else', () => {
    expect(hiding.map(([, , body = '']) => body.trim())).toEqual(['display: none;']);
  });

  it('are all of one form, and ask twice for one group', () => {
    expect(parsed.filter((p) => p.group === undefined || p.group !== p.again)).toEqual([]);
  });

  it.each(Object.entries(groups))('have one for each %s and for no other', (group, values) => {
    expect(rowsOf(group).toSorted()).toEqual([...values].toSorted());
  });

  it('know no other group', () => {
    expect([...new Set(parsed.map((p) => p.group))].toSorted()).toEqual(Object.keys(groups).toSorted());
  });

  it('hide what has the value that was not ticked', () => {
    for (const { selector, value, targets } of parsed) {
      expect(targets.length, selector).toBeGreaterThan(0);
      for (const [attribute, onRow] of targets) {
        expect(onRow, selector).toBe(value);
        expect(['band', ...Object.keys(groups)], selector).toContain(attribute);
      }
    }
  });
});

it('takes the timeline’s picture away where signals alone are ticked, which are the one kind without a band', () => {
  const sheet = fs.readFileSync('src/styles/timeline.css', 'utf8');
  const [, ticked, others = ''] =
    /\[value='(\w+)'\]:checked\):not\(\s*:has\(\[name='kind'\]:is\(([^)]*)\):checked\)\s*\)\s*\.timeline-picture \{\s*display: none;/.exec(
      sheet,
    ) ?? [];
  const named = [...others.matchAll(/\[value='(\w+)'\]/g)].map(([, value]) => value);
  expect(ticked).toBe('signal');
  expect(named.toSorted()).toEqual(TIMELINE_KINDS.filter((kind) => kind !== ticked).toSorted());
});
