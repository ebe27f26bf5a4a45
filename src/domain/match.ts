/**
 * What somebody can do, held against what roles ask for. Runs in the browser on /match/, so it knows nothing of the graph.
 * The measure is the overlap of the method page; more skill never lowers it.
 */
import { LEVELS, type Level } from '../schemas/lists.ts';
import { askedLevel, levelRank, overlap, type HeldSkill, type SkilledRole } from './skills.ts';
import { capitalise, count, inSentence } from './words.ts';

/** Skill id to level, 1 (awareness) to 4 (expert). Level 0 is the same as leaving the skill out. */
export type Held = ReadonlyMap<string, number>;

/** A skill of a role, with its level, 1 to 4. */
export interface SkillAt {
  skill: string;
  title: string;
  level: number;
}

/** A skill whose level has to rise, from 0 to 3 up to 1 to 4. */
export interface Gap {
  skill: string;
  title: string;
  from: number;
  to: number;
}

/** One role held against what somebody can do. */
export interface Match<R extends SkilledRole = SkilledRole> {
  role: R;
  /** Share of the role's skill levels that are held, 0 to 1. */
  fit: number;
  /** Skills held at the level the role asks for or above, highest level asked first. */
  have: SkillAt[];
  /** Skills still to be raised, widest gap first. */
  lack: Gap[];
  /** How far it is: the sum of the missing levels. */
  missing: number;
  /** What to learn first for this role alone: its widest gap. See `firstToLearn`. */
  first: Gap | undefined;
  /** The role of today on the way there; see `stepTowards`. */
  nearest: R | undefined;
}

/** Best-fitting roles that are looked at for the skill that helps most of them. */
const LOOKED_AT = 5;

const byTitle = (a: { title: string }, b: { title: string }): number => a.title.localeCompare(b.title, 'en-GB');

/** The word for a level from 0 to 4: `none`, then the names of the framework. */
export const levelWord = (level: number): Level | 'none' => LEVELS[level - 1] ?? 'none';

/** The same as a list of skills; levels of 0 are left out. */
const asSkills = (held: Held): HeldSkill[] =>
  [...held].flatMap(([skill, level]) => {
    const name = LEVELS[level - 1];
    return name === undefined ? [] : [{ skill, level: name }];
  });

/** Share of the role's skill levels already held, 0 to 1: `overlap` with what is held in the place of the earlier role. */
export const fit = (held: Held, role: SkilledRole): number => overlap(asSkills(held), role.skills);

/** Levels that raising a skill from `from` to `to` closes for a role. */
const closes = ({ skill, from, to }: Gap, role: SkilledRole): number =>
  Math.max(0, Math.min(to, askedLevel(role, skill)) - from);

const gain = (gap: Gap, roles: readonly SkilledRole[]): number =>
  roles.reduce((sum, role) => sum + closes(gap, role), 0);

/**
 * A role's widest gap; of gaps as wide, the one that closes most levels over the best-fitting roles (`near`) too, because
 * what helps several roles is the safer thing to learn; then by title.
 */
const firstToLearn = (lack: readonly Gap[], near: readonly SkilledRole[]): Gap | undefined =>
  lack.toSorted((a, b) => b.to - b.from - (a.to - a.from) || gain(b, near) - gain(a, near) || byTitle(a, b))[0];

/** A skill that helps several roles at once. */
export interface CommonGap extends Gap {
  /** Levels that it closes over them. */
  closes: number;
  /** Roles that it helps, and how many were looked at. */
  helps: number;
  of: number;
}

/** The best-fitting roles of a ranking in which something is missing. */
const nearestMisses = <M extends { missing: number }>(matches: readonly M[]): M[] =>
  matches.filter((m) => m.missing > 0).slice(0, LOOKED_AT);

/**
 * The one skill that closes most levels over the five best-fitting roles in which something is missing, raised as far as
 * one of them asks; of several, the one that helps most roles, then the smallest step, then by title. None where it would
 * help no more than one role.
 * @param matches in the order of `rankRoles`
 */
export function commonGap(matches: readonly Match[]): CommonGap | undefined {
  const near = nearestMisses(matches);
  const roles = near.map((m) => m.role);
  const gaps = near
    .flatMap((m) => m.lack)
    .map((gap) => ({
      ...gap,
      closes: gain(gap, roles),
      helps: roles.filter((role) => closes(gap, role) > 0).length,
      of: near.length,
    }));
  const best = gaps.toSorted((a, b) => b.closes - a.closes || b.helps - a.helps || a.to - b.to || byTitle(a, b))[0];
  return best && best.helps > 1 ? best : undefined;
}

/**
 * The role of today that is nearest on the way: the one with the largest share of the role's skill levels, ties by how much
 * of it is held already, then by title. None where the role is itself of today, or where no role of today has more of it
 * than is held already.
 */
function stepTowards<R extends SkilledRole>(held: Held, role: R, roles: readonly R[]): R | undefined {
  if (role.stage === 'today') return undefined;
  return roles
    .filter((r) => r.stage === 'today')
    .map((r) => ({ r, share: overlap(r.skills, role.skills), own: fit(held, r) }))
    .filter(({ share }) => share > fit(held, role))
    .toSorted((a, b) => b.share - a.share || b.own - a.own || byTitle(a.r, b.r) || (a.r.id < b.r.id ? -1 : 1))[0]?.r;
}

/**
 * Every role held against what somebody can do: best fit first, then fewest missing levels, then title, then id.
 * The order of `roles` makes no difference.
 * @param titleOf title of a skill
 */
export function rankRoles<R extends SkilledRole>(
  held: Held,
  roles: readonly R[],
  titleOf: (skill: string) => string,
): Match<R>[] {
  const measured = roles
    .map((role) => {
      const asked = role.skills.map((s) => ({
        skill: s.skill,
        title: titleOf(s.skill),
        from: held.get(s.skill) ?? 0,
        to: levelRank(s.level) as number,
      }));
      const lack = asked
        .filter((s) => s.from < s.to)
        .toSorted((a, b) => b.to - b.from - (a.to - a.from) || byTitle(a, b));
      return {
        role,
        fit: fit(held, role),
        have: asked
          .filter((s) => s.from >= s.to)
          .map(({ skill, title, to }) => ({ skill, title, level: to }))
          .toSorted((a, b) => b.level - a.level || byTitle(a, b)),
        lack,
        missing: lack.reduce((sum, s) => sum + s.to - s.from, 0),
      };
    })
    .toSorted(
      (a, b) => b.fit - a.fit || a.missing - b.missing || byTitle(a.role, b.role) || (a.role.id < b.role.id ? -1 : 1),
    );
  const near = nearestMisses(measured).map((m) => m.role);
  return measured.map((m) => ({
    ...m,
    first: firstToLearn(m.lack, near),
    nearest: stepTowards(held, m.role, roles),
  }));
}

/** `from awareness to working level`; from nothing, `up to working level`. */
export const stepWords = ({ from, to }: Pick<Gap, 'from' | 'to'>): string =>
  `${from === 0 ? 'up' : `from ${levelWord(from)}`} to ${levelWord(to)} level`;

/** Above the roles: what helps several of them. */
export const commonGapSentence = (gap: CommonGap): string =>
  `Most useful across your ${count(gap.of)} best fits: ${inSentence(gap.title)}, ${stepWords(gap)}. It closes ${count(gap.closes)} missing levels in ${gap.helps === gap.of ? 'all' : count(gap.helps)} of them.`;

/** `ten levels are missing`, `one level is missing` */
const missingWords = (n: number): string => `${count(n)} ${n === 1 ? 'level is' : 'levels are'} missing`;

/** How a role fits, in one or two sentences. */
export function reason({ have, lack, missing, first }: Match): string {
  if (lack.length === 0) return 'You have every level it asks for.';
  const all = have.length + lack.length;
  const partly = lack.filter((s) => s.from > 0).length;
  const learn = first ? `; learn ${inSentence(first.title)} first, ${stepWords(first)}` : '';
  const rest = `${capitalise(missingWords(missing))}${learn}.`;
  if (have.length === 0 && partly === 0) return `You have none of its ${count(all)} skills yet. ${rest}`;
  if (have.length === 0)
    return `You have a part of ${count(partly)} of its ${count(all)} skills, ${partly === 1 ? 'not' : 'none of them'} yet at the level it asks for. ${rest}`;
  const more = partly > 0 ? ` and a part of ${count(partly)} more` : '';
  return `You have ${count(have.length)} of its ${count(all)} skills at the level it asks for${more}. ${rest}`;
}
