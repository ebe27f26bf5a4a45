/** Which row of the evolution map each role stands in. */
import { coordGreedy, decrossOpt, decrossTwoLayer, graphStratify, sugiyama, type Decross, type Layering } from 'd3-dag';
import type { Stage } from '../../schemas/index.ts';
import { linesFrom, linesTo, rolesAt, type MapRole, type RoleMap } from '../kinship.ts';

/** The rows from top to bottom: each evolved role with the one of today that it comes from, and the emerging ones. */
export interface MapOrder {
  pairs: readonly { today: MapRole | undefined; evolved: MapRole }[];
  emerging: readonly MapRole[];
}

/** Above so many lines the search for the optimum may outlast the rest of a build: it takes milliseconds at 14, seconds at 19. */
const MOST_SEARCHED = 19;

/**
 * The order in which fewest lines cross, by d3-dag: the optimum, or what its heuristic finds where the map is too large to
 * be searched. Only evolved and emerging roles are searched: one of today’s has one line, and stands beside its end.
 */
export function orderMap(map: RoleMap): MapOrder {
  const doors = rolesAt(map, 'evolved').reduce((sum, role) => sum + linesFrom(map, role.id).length, 0);
  return inOrder(map, doors > MOST_SEARCHED ? heuristic(map) : optimum(map));
}

/** The order for a part of the map in which nothing can cross, because one of two columns has a single role: widest line first. */
export function orderByShare(map: RoleMap): MapOrder {
  const widest = ({ id, stage }: MapRole) => (stage === 'emerging' ? linesTo : linesFrom)(map, id)[0]?.share ?? 0;
  return inOrder(
    map,
    map.roles.toSorted((a, b) => widest(b) - widest(a)),
  );
}

const inOrder = (map: RoleMap, roles: readonly MapRole[]): MapOrder => ({
  pairs: roles
    .filter((r) => r.stage === 'evolved')
    .map((evolved) => {
      const from = linesTo(map, evolved.id)[0]?.from;
      return { today: map.roles.find((r) => r.id === from), evolved };
    }),
  emerging: roles.filter((r) => r.stage === 'emerging'),
});

const heuristic = (map: RoleMap): MapRole[] => layered(map, decrossTwoLayer());

/** d3-dag’s optimum throws where it finds the map too large by its own measure. */
function optimum(map: RoleMap): MapRole[] {
  try {
    return layered(map, decrossOpt());
  } catch {
    return heuristic(map);
  }
}

const LAYER: Partial<Record<Stage, number>> = { evolved: 0, emerging: 1 };

interface Node {
  id: string;
  role: MapRole;
  parentIds: string[];
}

const byStage: Layering<Node, unknown> = (graph) => {
  for (const node of graph.nodes()) node.y = LAYER[node.data.role.stage] ?? 0;
  return Math.max(...Object.values(LAYER));
};

/** Evolved and emerging roles, each stage in a layer of its own, as d3-dag’s sugiyama orders them. */
function layered(map: RoleMap, decross: Decross<unknown, unknown>): MapRole[] {
  const nodes = map.roles
    .filter((role) => LAYER[role.stage] !== undefined)
    .map((role): Node => {
      const parents = role.stage === 'emerging' ? linesTo(map, role.id) : [];
      return { id: role.id, role, parentIds: parents.map((l) => l.from) };
    });
  if (nodes.length === 0) return [];
  const dag = graphStratify()(nodes);
  sugiyama().layering(byStage).decross(decross).coord(coordGreedy())(dag);
  return [...dag.nodes()].toSorted((a, b) => a.x - b.x).map((node) => node.data.role);
}
