import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlayFinding, placeOverlay, levelName } from '../../../../src/domain/charts/overlay.ts';
import { fingerprintsTable } from '../../../../src/domain/tables/fingerprints.ts';

const role = (fingerprint: number[], title = 'Role') => ({ title, fingerprint });
const fingerprintArb = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 });
const rolesArb = fc.array(fingerprintArb, { minLength: 2, maxLength: 4 }).map((list) => list.map((f) => role(f)));

describe('placeOverlay', () => {
  it('has five bands from expert down to none, and seven groups in their order', () => {
    const { bands, groups, ground, height } = placeOverlay([role([]), role([])]);
    expect(bands.map((b) => [b.level, b.name])).toEqual([
      [4, 'expert'],
      [3, 'practitioner'],
      [2, 'working'],
      [1, 'awareness'],
      [0, 'none'],
    ]);
    expect(bands.at(-1)?.edge).toBe(ground);
    expect(height).toBeGreaterThan(ground);
    expect(groups.map((g) => g.name)).toEqual(['maths', 'software', 'data', 'models', 'testing', 'people', 'rules']);
    expect(groups[0]?.x).toBeCloseTo(100 / 14, 1);
  });

  it('draws a tread for groups of one level at its height, and a riser where the level changes', () => {
    const { lines, bands } = placeOverlay([role([4, 4, 0, 1, 1, 1, 1]), role([0, 0, 0, 0, 0, 0, 0])]);
    const y = (level: number) => bands.find((b) => b.level === level)?.y;
    expect(lines[0]?.treads.map((t) => t.y)).toEqual([4, 0, 1].map(y));
    expect(lines[0]?.treads.map((t) => [t.x1, t.x2])).toEqual([
      [0, 28.57],
      [28.57, 42.86],
      [42.86, 100],
    ]);
    expect(lines[0]?.marks.map((m) => m.y)).toEqual([4, 4, 0, 1, 1, 1, 1].map(y));
    expect(lines[0]?.risers.map((r) => [r.y1, r.y2])).toEqual([
      [y(4), y(0)],
      [y(0), y(1)],
    ]);
    expect(lines[1]?.risers).toEqual([]);
    expect(lines[1]?.treads).toEqual([{ x1: 0, x2: 100, y: y(0) }]);
  });

  it('keeps every line and mark within the band of its level, and no two marks closer than their width', () => {
    const MARK = 12;
    fc.assert(
      fc.property(rolesArb, (roles) => {
        const { lines, bands } = placeOverlay(roles);
        const half = (bands[0]?.edge ?? 0) / 2;
        for (const { dy, marks } of lines)
          marks.forEach((m) => {
            const band = bands.find((b) => Math.abs(b.y - m.y) < 0.01);
            expect(band).toBeDefined();
            expect(Math.abs(dy) + MARK / 2).toBeLessThanOrEqual(half);
          });
        for (const a of lines)
          for (const b of lines.filter((other) => other.style > a.style))
            a.marks.forEach((m, g) => {
              const other = b.marks[g]!;
              expect(Math.hypot(a.dx - b.dx, m.y + a.dy - other.y - b.dy)).toBeGreaterThanOrEqual(MARK);
            });
      }),
    );
  });

  it('gives each role a line style of its own', () => {
    const { lines } = placeOverlay([role([]), role([]), role([]), role([])]);
    expect(lines.map((l) => l.style)).toEqual([1, 2, 3, 4]);
  });
});

describe('overlayFinding', () => {
  it.each([
    [[4, 3, 0, 0, 0, 0, 1], [1, 3, 0, 0, 0, 0, 0], 'Furthest apart in maths, by three levels; alike in software'],
    [
      [1, 1, 1, 1, 1, 1, 1],
      [0, 0, 0, 1, 1, 1, 1],
      'Furthest apart in maths, software and data, by one level; alike in models, testing, people and rules',
    ],
    [[4, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 4], 'Furthest apart in maths and rules, by four levels'],
    [[4, 0, 0, 0, 0, 0, 0], [4, 0, 0, 0, 0, 0, 0], 'Their fingerprints are the same in all seven groups of skills'],
  ])('of %j and %j', (a, b, words) => {
    expect(overlayFinding([role(a), role(b)])).toBe(words);
    expect(overlayFinding([role(b), role(a)])).toBe(words);
  });
});

it('the table holds a level in words for every group and role', () => {
  const { columns, rows } = fingerprintsTable([
    { id: 'data-analyst', title: 'Data analyst', fingerprint: [4, 0, 1, 2, 3, 0, 0] },
    { id: 'b', title: 'B', fingerprint: [0, 0, 0, 0, 0, 0, 0] },
  ]);
  expect(columns).toEqual([
    { key: 'group', title: 'Group of skills' },
    { key: 'data_analyst', title: 'Data analyst' },
    { key: 'b', title: 'B' },
  ]);
  expect(rows).toHaveLength(7);
  expect(rows[0]).toEqual({ group: 'Maths', data_analyst: 'Expert', b: 'None' });
  expect([0, 1, 2, 3, 4].map(levelName)).toEqual(['None', 'Awareness', 'Working', 'Practitioner', 'Expert']);
});
