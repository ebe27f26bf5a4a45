/** What a skill's page shows, and its picture's file: one computation for both. */
import type { Graph } from './graph.ts';
import { inStageOrder, skillMoves, trendFinding, trendOf, type SkillMove, type Trend } from './skill-moves.ts';
import type { Entry } from './content.ts';
import { askedLevel } from './skills.ts';
import { STAGES, type Skill } from '../schemas/index.ts';
import { skillTable } from './tables/skill.ts';
import type { Table } from './tables/table.ts';

export interface SkillView {
  finding: string;
  trend: Trend;
  /** Evolutions in which either role asks for it. */
  moves: SkillMove[];
  /** Emerging roles that ask for it, highest level first. */
  emerging: { id: string; title: string; level: number }[];
  table: Table;
}

/** A skill over time: its moves through the evolutions and the emerging roles that ask for it. */
export function skillView(graph: Graph, id: string): SkillView {
  const pairs = graph.pairs();
  const trend = trendOf(id, pairs, graph.emerging);
  const moves = skillMoves(id, pairs);
  const asking = inStageOrder(graph.today, pairs, graph.future)
    .emerging.filter((r) => askedLevel(r, id) > 0)
    .toSorted((a, b) => askedLevel(b, id) - askedLevel(a, id));
  return {
    finding: trendFinding(trend, {
      asking: graph.rolesWithSkill(id).length,
      all: graph.content.roles.length,
      emerging: graph.emerging.length,
    }),
    trend,
    moves,
    emerging: asking.map((r) => ({ id: r.id, title: r.title, level: askedLevel(r, id) })),
    table: skillTable(id, moves, asking),
  };
}

/** A skill among all: how many roles ask for it, where it is going, and its level in each role, by stage. */
export interface SkillRow {
  skill: Entry<Skill>;
  asking: number;
  trend: Trend;
  stages: number[][];
}

/** Every skill with where it is asked for, in the order of the content. */
export function skillRows(graph: Graph): SkillRow[] {
  const pairs = graph.pairs();
  const ordered = inStageOrder(graph.today, pairs, graph.future);
  return graph.content.skills.map((skill) => ({
    skill,
    asking: graph.rolesWithSkill(skill.id).length,
    trend: trendOf(skill.id, pairs, graph.emerging),
    stages: STAGES.map((stage) => ordered[stage].map((role) => askedLevel(role, skill.id))),
  }));
}
