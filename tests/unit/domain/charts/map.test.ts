import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/data/files.ts';
import { MIDDLE, NARROW, NEAR, WIDE, type MapForm } from '../../../../src/domain/charts/map-form.ts';
import { orderByShare, orderMap } from '../../../../src/domain/charts/map-order.ts';
import { placeMap, type PlacedMap, type PlacedRole } from '../../../../src/domain/charts/map.ts';
import { nameWidth, textWidth } from '../../../../src/domain/charts/names.ts';
import { buildGraph } from '../../../../src/domain/graph.ts';
import { around, roleMap, type RoleMap } from '../../../../src/domain/kinship.ts';
import { aRoleMap, roleMapArb } from '../../../fixtures/maps.ts';

const real = roleMap(buildGraph(readContent('content').content));
const FORMS = [WIDE, MIDDLE, NARROW];
const place = (map: RoleMap, form: MapForm): PlacedMap => placeMap(map, orderMap(map), form);

/** A box in px, in the narrowest drawing of a form. */
interface Box {
  of: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const textBoxes = (placed: PlacedRole, form: MapForm): Box[] => {
  const left = (placed.column.x / 100) * form.least + placed.inset;
  const box = (text: string, y: number, size: number, width: number): Box => ({
    of: `${placed.role.id} ${text}`,
    left,
    right: left + width,
    top: y - 0.78 * size,
    bottom: y + 0.22 * size,
  });
  return [
    ...placed.name.map(({ text, y }) => box(text, y, form.size, nameWidth(text, form.size))),
    ...placed.note.map(({ text, y }) => box(text, y, 13, textWidth(text, 13))),
  ];
};
/** What words may not run into: blocks at the ends of threads, upright lines, threads. */
const inkBoxes = ({ roles, uprights, form }: PlacedMap): Box[] => [
  ...roles.flatMap((placed) =>
    placed.ports.map(({ side, y, height }): Box => {
      const edge = ((placed.column.x + (side === 'left' ? 0 : placed.column.width)) / 100) * form.least;
      const left = side === 'left' ? edge : edge - 6;
      return { of: `${placed.role.id} port`, left, right: left + 6, top: y, bottom: y + height };
    }),
  ),
  ...roles.flatMap(({ role, thread, column }): Box[] => {
    const left = (column.x / 100) * form.least;
    const right = left + (column.width / 100) * form.least;
    return thread === undefined ? [] : [{ of: `${role.id} thread`, left, right, top: thread - 1, bottom: thread + 1 }];
  }),
  ...uprights.map((line): Box => ({
    of: line.name,
    left: 0,
    right: line.width + 1,
    top: line.top,
    bottom: line.top + line.height,
  })),
];

/** Each pair of boxes that meet, and each that leaves the drawing. */
function collisions(map: PlacedMap): string[] {
  const texts = map.roles.flatMap((placed) => textBoxes(placed, map.form));
  const heads: Box[] = map.heads.map(({ column, lines, rule }) => ({
    of: lines.map((l) => l.text).join(' '),
    left: (column.x / 100) * map.form.least,
    right: ((column.x + column.width) / 100) * map.form.least,
    top: 0,
    bottom: rule,
  }));
  const all = [...texts, ...heads, ...inkBoxes(map)];
  return [
    ...texts.flatMap((a) => all.filter((b) => a !== b && meet(a, b)).map((b) => `${a.of} × ${b.of}`)),
    ...texts
      .filter((b) => b.left < 0 || b.right > map.form.least || b.top < 0 || b.bottom > map.height)
      .map((b) => `${b.of} leaves the drawing`),
  ];
}

/** Where lines end at each side of each role: middle and width, from top to bottom. */
function ends(map: PlacedMap): { at: string; spans: { y: number; width: number; other: number }[] }[] {
  const lines = map.gutters.flatMap((g) => g.lines);
  const groups = [
    ...Map.groupBy(
      lines.flatMap((l) => [
        { at: `${l.from} right`, y: l.y1, width: l.width, other: l.y2 },
        { at: `${l.to} left`, y: l.y2, width: l.width, other: l.y1 },
      ]),
      (e) => e.at,
    ),
  ];
  return groups.map(([at, spans]) => ({ at, spans: spans.toSorted((a, b) => a.y - b.y) }));
}

const overlapsOfEnds = (map: PlacedMap): string[] =>
  ends(map).flatMap(({ at, spans }) =>
    spans.flatMap((lower, i) => {
      const upper = spans[i - 1];
      return upper && upper.y + upper.width / 2 > lower.y - lower.width / 2 + 0.25 ? [at] : [];
    }),
  );

describe.each(FORMS)('the $name form', (form) => {
  const map = place(real, form);

  it('shows the site’s 24 roles, each over its own words, and a name for each line', () => {
    expect(map.roles.map((r) => r.role.id).toSorted()).toEqual(real.roles.map((r) => r.id).toSorted());
    for (const { role, name } of map.roles)
      expect(
        name
          .map((l) => l.text)
          .join(' ')
          .replaceAll('- ', '-'),
      ).toBe(role.title);
    const lines = [...map.gutters.flatMap((g) => g.lines), ...map.uprights];
    expect(lines).toHaveLength(real.lines.length);
    for (const line of lines) expect(line.name).toMatch(/^.+ to .+: \d+% of the later role’s skill levels$/);
  });

  it('lets no words of the site’s roles run into others, into lines or out of the drawing', () => {
    expect(collisions(map)).toEqual([]);
  });

  it('does so for names of any length, in any number', () => {
    fc.assert(
      fc.property(roleMapArb({ evolved: 5, emerging: 6 }), (any) => {
        expect(collisions(place(any, form))).toEqual([]);
      }),
    );
  });

  it('stands lines on each other where they end', () => {
    expect(overlapsOfEnds(map)).toEqual([]);
    fc.assert(
      fc.property(roleMapArb({ evolved: 5, emerging: 6 }), (any) => {
        expect(overlapsOfEnds(place(any, form))).toEqual([]);
      }),
    );
  });

  it('does not cross lines of one role', () => {
    for (const { at, spans } of ends(map)) {
      const others = spans.map((s) => s.other);
      expect(others, at).toEqual(others.toSorted((a, b) => a - b));
    }
  });

  it('sets no type smaller than 13 px', () => {
    expect(form.size).toBeGreaterThanOrEqual(13);
    expect(form.leading).toBeGreaterThanOrEqual(form.size);
  });

  it('lists roles as they are read: down a column, or a pair, then on', () => {
    const stages = map.roles.map((r) => r.role.stage);
    const half = form.isFolded ? ['today', 'evolved', 'today', 'evolved'] : ['today', 'today', 'today', 'today'];
    expect(stages.slice(0, 4)).toEqual(half);
    expect(stages.slice(-10).every((s) => s === 'emerging')).toBe(true);
    const emerging = map.roles.slice(-10).map((r) => r.thread ?? 0);
    expect(emerging).toEqual(emerging.toSorted((a, b) => a - b));
  });
});

it('the checks above notice a name that does not fit', () => {
  const map = aRoleMap({ today: 1, evolved: 1, emerging: 2 }, ['t1 v1 50', 'v1 e1 50', 'v1 e2 50']);
  const tight = { ...NARROW, leading: 8 };
  expect(collisions(place(map, NARROW))).toEqual([]);
  const long = { ...map, roles: map.roles.map((r) => ({ ...r, title: 'Reinforcement learning specialist' })) };
  expect(collisions(place(long, tight))).not.toEqual([]);
});

describe('placeMap', () => {
  const map = aRoleMap({ today: 1, evolved: 1, emerging: 2 }, ['t1 v1 50', 'v1 e1 100', 'v1 e2 40']);

  it('makes a line as wide as its share of 19 px, in the colour of the later role’s year', () => {
    const lines = place(map, WIDE).gutters.flatMap((g) => g.lines);
    expect(lines.map((l) => [l.from, l.to, l.width, l.step])).toEqual([
      ['t1', 'v1', 9.5, 2],
      ['v1', 'e1', 19, 2],
      ['v1', 'e2', 7.6, 2],
    ]);
  });

  it('sets a role of today on the thread of what it becomes, or folds it above', () => {
    const [today, evolved] = place(map, WIDE).roles;
    expect(today?.thread).toBe(evolved?.thread);
    const folded = place(map, NARROW);
    expect(folded.roles[0]?.thread).toBeUndefined();
    expect(folded.roles[0]?.name[0]?.y).toBeLessThan(folded.uprights[0]!.top);
    expect(folded.uprights[0]!.top).toBeLessThan(folded.roles[1]!.name[0]!.y);
  });

  it('runs a line from thread to thread', () => {
    const { roles, gutters } = place(aRoleMap({ today: 0, evolved: 1, emerging: 1 }, ['v1 e1 50']), WIDE);
    const [from, to] = roles.map((r) => r.thread);
    expect(gutters.at(-1)?.lines[0]).toMatchObject({ y1: from, y2: to, d: `M0,${from}C50,${from},50,${to},100,${to}` });
  });

  it('of a known width draws gutters in pixels, with nothing to stretch', () => {
    const { gutters } = placeMap(map, orderMap(map), WIDE, 1000);
    expect(gutters.map((g) => g.box)).toEqual(gutters.map((g) => g.column.width * 10));
    for (const { box, lines } of gutters) for (const { d } of lines) expect(d.split(',').at(-2)).toBe(String(box));
    expect(place(map, WIDE).gutters.map((g) => g.box)).toEqual([100, 100]);
  });

  it('tells each part which roles light it', () => {
    const { roles, gutters } = place(map, WIDE);
    // 0 is t1, 1 v1, 2 e1, 3 e2
    expect(roles.find((r) => r.role.id === 'e1')).toMatchObject({ number: 2, lit: [0, 1, 2] });
    expect(roles.find((r) => r.role.id === 'v1')).toMatchObject({ number: 1, lit: [0, 1, 2, 3] });
    expect(gutters[1]?.lines.find((l) => l.to === 'e2')?.lit).toEqual([0, 1, 3]);
  });

  it('draws a role without a line, and a map without roles', () => {
    const lonely = place(aRoleMap({ today: 0, evolved: 1, emerging: 1 }, []), WIDE);
    expect(lonely.roles.map((r) => r.ports)).toEqual([[], []]);
    expect(place({ roles: [], lines: [], shortcuts: [] }, NARROW)).toMatchObject({ roles: [], uprights: [] });
  });

  it.each(real.roles)('draws what is around $id without collisions', ({ id }) => {
    const near = around(real, id);
    const placed = placeMap(near, orderByShare(near), NEAR);
    expect(placed.roles.map((r) => r.role.id)).toContain(id);
    expect(placed.heads).toEqual([]);
    expect(collisions(placed)).toEqual([]);
  });
});
