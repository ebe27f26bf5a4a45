import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/data/files.ts';
import { buildGraph } from '../../../../src/domain/graph.ts';
import { linesFrom, roleMap, rolesAt, type RoleMap } from '../../../../src/domain/kinship.ts';
import { orderByShare, orderMap, type MapOrder } from '../../../../src/domain/charts/map-order.ts';
import { aRoleMap, roleMapArb } from '../../../fixtures/maps.ts';

const real = roleMap(buildGraph(readContent('content').content));
const ids = (roles: readonly { id: string }[]) => roles.map((r) => r.id);
const evolvedOf = (order: MapOrder) => order.pairs.map((p) => p.evolved.id);

/** Pairs of lines between evolved and emerging roles that cross, where these stand in an order. */
function crossings(map: RoleMap, evolved: readonly string[], emerging: readonly string[]): number {
  const lines = map.lines.filter((l) => evolved.includes(l.from));
  const [left, right] = [new Map(evolved.map((id, i) => [id, i])), new Map(emerging.map((id, i) => [id, i]))];
  return lines.reduce((sum, a, i) => {
    const across = lines
      .slice(i + 1)
      .filter((b) => (left.get(a.from)! - left.get(b.from)!) * (right.get(a.to)! - right.get(b.to)!) < 0);
    return sum + across.length;
  }, 0);
}

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));

/**
 * Fewest crossings that any order has. For each order of the evolved roles the best one of the emerging ones is found
 * exactly: what a role costs below others does not depend on how those are ordered, so that sets of them can be built up.
 */
function fewestCrossings(map: RoleMap): number {
  const evolved = rolesAt(map, 'evolved').filter((r) => linesFrom(map, r.id).length > 0);
  const emerging = rolesAt(map, 'emerging');
  const parents = emerging.map((r) => map.lines.filter((l) => l.to === r.id).map((l) => l.from));
  let best = Infinity;
  for (const order of permutations(ids(evolved))) {
    const at = new Map(order.map((id, i) => [id, i]));
    const above = parents.map((upper) =>
      parents.map((lower) => upper.reduce((n, u) => n + lower.filter((l) => at.get(u)! > at.get(l)!).length, 0)),
    );
    const cost = new Float64Array(1 << emerging.length).fill(Infinity);
    cost[0] = 0;
    for (let set = 0; set < cost.length; set++)
      for (let next = 0; next < emerging.length; next++) {
        if (set & (1 << next)) continue;
        let sum = cost[set]!;
        for (let placed = 0; placed < emerging.length; placed++) if (set & (1 << placed)) sum += above[placed]![next]!;
        cost[set | (1 << next)] = Math.min(cost[set | (1 << next)]!, sum);
      }
    best = Math.min(best, cost.at(-1)!);
  }
  return best;
}

describe('fewestCrossings, by which the order is judged', () => {
  it('is what trying every order gives', () => {
    fc.assert(
      fc.property(roleMapArb({ evolved: 3, emerging: 4 }), (map) => {
        const tried = permutations(ids(rolesAt(map, 'evolved'))).flatMap((evolved) =>
          permutations(ids(rolesAt(map, 'emerging'))).map((emerging) => crossings(map, evolved, emerging)),
        );
        expect(fewestCrossings(map)).toBe(Math.min(...tried));
      }),
      { numRuns: 50 },
    );
  });
});

describe('orderMap', () => {
  it('uncrosses what can be uncrossed', () => {
    const map = aRoleMap({ today: 2, evolved: 2, emerging: 2 }, ['t1 v1 50', 't2 v2 50', 'v1 e2 50', 'v2 e1 50']);
    const order = orderMap(map);
    expect(crossings(map, ids(rolesAt(map, 'evolved')), ids(rolesAt(map, 'emerging')))).toBe(1);
    expect(crossings(map, evolvedOf(order), ids(order.emerging))).toBe(0);
    expect(order.pairs.map((p) => [p.today?.id, p.evolved.id]).toSorted()).toEqual([
      ['t1', 'v1'],
      ['t2', 'v2'],
    ]);
  });

  it('holds every role once, and each of today’s beside what it becomes', () => {
    fc.assert(
      fc.property(roleMapArb({ evolved: 5, emerging: 6 }), (map) => {
        const { pairs, emerging } = orderMap(map);
        const held = [...pairs.flatMap((p) => [p.today!.id, p.evolved.id]), ...ids(emerging)];
        expect(held.toSorted()).toEqual(ids(map.roles).toSorted());
        for (const { today, evolved } of pairs) expect(linesFrom(map, today!.id)[0]?.to).toBe(evolved.id);
      }),
    );
  });

  it('has fewest crossings of any order, on small maps of any shape', () => {
    fc.assert(
      fc.property(roleMapArb({ evolved: 4, emerging: 6 }), (map) => {
        const order = orderMap(map);
        expect(crossings(map, evolvedOf(order), ids(order.emerging))).toBe(fewestCrossings(map));
      }),
      { numRuns: 60 },
    );
  });

  it('has fewest crossings of any order on the site’s own map', () => {
    const order = orderMap(real);
    expect(order.pairs).toHaveLength(7);
    expect(order.emerging).toHaveLength(10);
    expect(crossings(real, evolvedOf(order), ids(order.emerging))).toBe(fewestCrossings(real));
  });

  it('is the same each time', () => {
    expect(orderMap(real)).toEqual(orderMap(real));
  });

  it('of a map too large to search still holds every role once, in a moment', () => {
    const lines = Array.from({ length: 40 }, (_, i) => [
      `v${(i % 20) + 1} e${i + 1} 50`,
      `v${((i + 7) % 20) + 1} e${i + 1} 40`,
    ]);
    const map = aRoleMap({ today: 0, evolved: 20, emerging: 40 }, lines.flat());
    const started = performance.now();
    const order = orderMap(map);
    expect(performance.now() - started).toBeLessThan(5000);
    expect([...evolvedOf(order), ...ids(order.emerging)].toSorted()).toEqual(ids(map.roles).toSorted());
  });

  it('of nothing is nothing', () => {
    expect(orderMap({ roles: [], lines: [], shortcuts: [] })).toEqual({ pairs: [], emerging: [] });
  });
});

describe('orderByShare', () => {
  it('puts the widest line first', () => {
    const map = aRoleMap({ today: 1, evolved: 1, emerging: 3 }, ['t1 v1 50', 'v1 e1 40', 'v1 e2 90', 'v1 e3 60']);
    expect(ids(orderByShare(map).emerging)).toEqual(['e2', 'e3', 'e1']);
    const back = aRoleMap({ today: 2, evolved: 2, emerging: 1 }, ['t1 v1 50', 't2 v2 90', 'v1 e1 40', 'v2 e1 60']);
    expect(orderByShare(back).pairs.map((p) => [p.today?.id, p.evolved.id])).toEqual([
      ['t2', 'v2'],
      ['t1', 'v1'],
    ]);
  });
});
