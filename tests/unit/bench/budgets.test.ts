import { expect, it } from 'vitest';
import { middle, over, overBudget, show, total } from '../../bench/budgets.ts';
import type { Visit } from '../../bench/visit.ts';

const visit = (changes: Partial<Visit> = {}): Visit => ({
  bytes: { html: 15_000, css: 0, js: 2_000, font: 15_000, image: 0, other: 0 },
  requests: 3,
  fcp: 900,
  lcp: 1000,
  cls: 0,
  tbt: 0,
  nodes: 700,
  ...changes,
});
const bare = visit({ lcp: 900 });

it('lets through what is within its budget, to the last byte', () => {
  const full = visit({ bytes: { html: 17_000, css: 0, js: 3_000, font: 15_000, image: 0, other: 0 }, lcp: 1035 });
  expect(total(full)).toBe(35_000);
  expect(overBudget('a role', full, bare)).toEqual([]);
});

it('names every figure that is over, with its limit', () => {
  const heavy = visit({
    bytes: { html: 20_000, css: 0, js: 3_100, font: 15_000, image: 0, other: 0 },
    lcp: 1080,
    cls: 0.01,
    tbt: 12,
  });
  expect(overBudget('a role', heavy, bare)).toEqual([
    'a role, layout shift: 0.0100, at most 0.0005',
    'a role, blocking time: 12 ms, at most 0 ms',
    'a role, first visit: 38.1 KB, at most 35.0 KB',
    'a role, JavaScript: 3.1 KB, at most 3.0 KB',
    'a role, largest paint beside bare HTML: 1.20, at most 1.15',
  ]);
});

it('weighs no page that has no bare twin', () => {
  expect(overBudget('home', visit({ bytes: { ...bare.bytes, html: 90_000 } }))).toEqual([]);
});

it('takes the median of each figure by itself', () => {
  const all = [visit({ lcp: 3, fcp: 1 }), visit({ lcp: 1, fcp: 3 }), visit({ lcp: 2, fcp: 2 })];
  expect(middle(all)).toEqual(visit({ lcp: 2, fcp: 2 }));
});

it('shows figures in their units', () => {
  expect(over('memory', 2_100_000_000, 2e9, show.memory)).toEqual(['memory: 2.10 GB, at most 2.00 GB']);
  expect(over('the site', 20, 20, show.seconds)).toEqual([]);
});
