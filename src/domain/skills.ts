/** Skills as levels: fingerprints and overlaps. */
import { LEVELS, SKILL_GROUPS, type Level, type SkillGroup, type Stage } from '../schemas/lists.ts';

/** A role's skill with its level. */
export interface HeldSkill {
  skill: string;
  level: Level;
}

/** All that measures of skills need of a role. */
export interface SkilledRole {
  id: string;
  title: string;
  stage: Stage;
  skills: readonly HeldSkill[];
}

/** The level at which a role asks for a skill, 1 to 4, or 0 where it does not. */
export function askedLevel(role: SkilledRole, skill: string): 0 | 1 | 2 | 3 | 4 {
  const asked = role.skills.find((s) => s.skill === skill);
  return asked ? levelRank(asked.level) : 0;
}

/** 1 (awareness) to 4 (expert). */
export const levelRank = (level: Level): 1 | 2 | 3 | 4 => (LEVELS.indexOf(level) + 1) as 1 | 2 | 3 | 4;

/** Highest level of a role in each group, 0 where it lists none: the seven columns of the fingerprint. */
export function fingerprint(
  skills: readonly HeldSkill[],
  groupOf: (skill: string) => SkillGroup | undefined,
): number[] {
  return SKILL_GROUPS.map((group) =>
    Math.max(0, ...skills.filter((s) => groupOf(s.skill) === group).map((s) => levelRank(s.level))),
  );
}

/**
 * Share of the later role's skill levels that the earlier role already has, 0 to 1:
 * the sum of the lower of both levels over the sum of the later role's levels.
 * Published on the method page.
 */
export function overlap(earlier: readonly HeldSkill[], later: readonly HeldSkill[]): number {
  const held = new Map(earlier.map((s) => [s.skill, levelRank(s.level)]));
  const needed = later.reduce((sum, s) => sum + levelRank(s.level), 0);
  const shared = later.reduce((sum, s) => sum + Math.min(levelRank(s.level), held.get(s.skill) ?? 0), 0);
  return needed === 0 ? 0 : shared / needed;
}
