/** What the skills match needs in the browser, packed small: each skill once, roles refer to it by number. */
import { LEVELS, type Stage } from '../schemas/lists.ts';
import { levelRank, type SkilledRole } from './skills.ts';

/** A role as the match lists it. */
export interface ListedRole extends SkilledRole {
  /** The year it belongs to: 2026 for a role of today, else the likely one. */
  year: number;
  /** For a role of today, its verdict. */
  verdict?: string | undefined;
}

export interface Catalogue {
  skills: readonly { id: string; title: string }[];
  roles: readonly ListedRole[];
}

interface Packed {
  skills: [id: string, title: string][];
  roles: [
    id: string,
    title: string,
    stage: Stage,
    year: number,
    verdict: string,
    skills: [at: number, level: number][],
  ][];
}

/**
 * The catalogue as JSON; `unpack` reads it.
 * @throws RangeError where a role names a skill that is not listed
 */
export function pack({ skills, roles }: Catalogue): string {
  const at = (id: string): number => {
    const i = skills.findIndex((s) => s.id === id);
    if (i < 0) throw new RangeError(`there is no skill “${id}”`);
    return i;
  };
  const packed: Packed = {
    skills: skills.map((s) => [s.id, s.title]),
    roles: roles.map((r) => [
      r.id,
      r.title,
      r.stage,
      r.year,
      r.verdict ?? '',
      r.skills.map((s) => [at(s.skill), levelRank(s.level)]),
    ]),
  };
  return JSON.stringify(packed);
}

/** Reads what `pack` wrote. */
export function unpack(json: string): Catalogue {
  const packed = JSON.parse(json) as Packed;
  const skills = packed.skills.map(([id, title]) => ({ id, title }));
  return {
    skills,
    roles: packed.roles.map(([id, title, stage, year, verdict, held]) => ({
      id,
      title,
      stage,
      year,
      verdict: verdict || undefined,
      skills: held.flatMap(([at, rank]) => {
        const skill = skills[at];
        const level = LEVELS[rank - 1];
        return skill && level ? [{ skill: skill.id, level }] : [];
      }),
    })),
  };
}
