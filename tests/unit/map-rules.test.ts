/** The rules that light a role's neighbourhood on the evolution map go by number: there have to be enough of them. */
import fs from 'node:fs';
import { expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';

const css = fs.readFileSync('src/styles/map.css', 'utf8');
const roles = readContent('content').content.roles.length;

it.each([
  ['the address names', /\.map:has\(\.at-(\d+):target\) \.kin-(\d+)/g],
  ['is pointed at', /\.map:has\(\.at-(\d+):is\(:hover, :focus-within\)\) \.kin-(\d+)/g],
])('has a rule for each role that %s, and each lights its own parts', (_, rule) => {
  const pairs = [...css.matchAll(rule)].map(([, at, parts]) => [at, parts]);
  expect(pairs).toEqual(pairs.map((__, i) => [String(i), String(i)]));
  expect(pairs.length).toBeGreaterThanOrEqual(roles);
});

it('has no other rule of that kind', () => {
  expect(css.match(/\.kin-\d+/g)).toHaveLength(css.match(/\.at-\d+/g)?.length ?? 0);
});
