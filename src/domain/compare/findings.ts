/** What a comparison finds, in sentences that are worked out from the profiles. */
import { FIRST_YEAR } from '../../schemas/lists.ts';
import { levelRank, overlap, type HeldSkill } from '../skills.ts';
import { capitalise, count, inSentence, sentenceList, withArticle } from '../words.ts';
import type { Profile } from './profile.ts';

/** Most skills that a sentence names; the rest are counted. */
const NAMED = 3;

/** Items that may hold an “and” themselves, so that the last one is parted by a comma where one does. */
const titleList = (titles: readonly string[]): string =>
  titles.length > 1 && titles.some((t) => t.includes(' and '))
    ? `${titles.slice(0, -1).join(', ')}, and ${titles.at(-1)}`
    : sentenceList(titles);

/** `both`, `all three`, `all four` */
export const everyone = (n: number): string => (n === 2 ? 'both' : `all ${count(n)}`);

/** Levels that the later role asks for and the earlier one does not bring. */
export function missingLevels(earlier: readonly HeldSkill[], later: readonly HeldSkill[]): number {
  const held = new Map(earlier.map((s) => [s.skill, levelRank(s.level)]));
  return later.reduce((sum, s) => sum + Math.max(0, levelRank(s.level) - (held.get(s.skill) ?? 0)), 0);
}

/** Which skills every role asks for: `Both ask for MLOps and model evaluation.` */
export function sharedSkillsFinding(profiles: readonly Profile[]): string {
  const [first, ...others] = profiles;
  const shared = (first?.skills ?? []).filter(({ skill }) =>
    others.every((p) => p.skills.some((s) => s.skill === skill)),
  );
  const who = everyone(profiles.length);
  if (shared.length === 0)
    return profiles.length === 2 ? 'They have no skill in common.' : `No skill is asked of ${who}.`;
  const titles = shared.map((s) => inSentence(s.title));
  const rest = titles.length - NAMED;
  const named = rest > 1 ? [...titles.slice(0, NAMED), `${count(rest)} more skills`] : titles;
  return `${capitalise(who)} ask for ${titleList(named)}.`;
}

/** How far it is from one role to another, in one clause: what somebody brings and lacks. */
function wayFinding(earlier: Profile, later: Profile): string {
  const share = Math.round(overlap(earlier.skills, later.skills) * 100);
  const missing = missingLevels(earlier.skills, later.skills);
  const levels = missing === 1 ? 'one' : count(missing);
  return missing === 0
    ? `${withArticle(earlier.title)} brings every skill level that ${withArticle(later.title)} needs`
    : `${withArticle(earlier.title)} brings ${share}% of the skill levels that ${withArticle(later.title)} needs and lacks ${levels} of them`;
}

/** The year a role belongs to: now for one of today, else the likely year of its arrival. */
const yearOf = ({ outlook }: Profile): number => ('likely' in outlook ? outlook.likely : FIRST_YEAR);

/**
 * The overlap of two roles both ways, from the earlier one first; of more roles the easiest and the hardest move. A move
 * starts from a role of today where there is one, because that is what somebody can hold now, and never goes back in time.
 */
export function wayFindings(profiles: readonly Profile[]): string[] {
  const [a, b] = profiles.length === 2 ? profiles.toSorted((x, y) => yearOf(x) - yearOf(y)) : [];
  if (a && b) {
    const share = Math.round(overlap(b.skills, a.skills) * 100);
    const missing = missingLevels(b.skills, a.skills);
    const back = missing === 0 ? 'nothing is lacking' : `it is ${share}%, with ${count(missing)} to learn`;
    return [`${capitalise(wayFinding(a, b))}; the other way round ${back}.`];
  }
  const today = profiles.filter((p) => p.stage === 'today');
  const moves = (today.length > 0 ? today : profiles)
    .flatMap((from) => profiles.filter((to) => to !== from && yearOf(from) <= yearOf(to)).map((to) => ({ from, to })))
    .map((move) => ({ ...move, share: overlap(move.from.skills, move.to.skills) }))
    .toSorted((x, y) => y.share - x.share);
  const say = (move: (typeof moves)[number] | undefined, which: string): string[] =>
    move ? [`The ${which} move: ${wayFinding(move.from, move.to)}.`] : [];
  return [...say(moves[0], 'easiest'), ...say(moves.at(-1), 'hardest')];
}

/** What becomes of the roles of today, and by when the others have an even chance of being named. */
export function timeFindings(profiles: readonly Profile[]): string[] {
  const judged = profiles.flatMap(({ title, outlook }) => ('verdict' in outlook ? [{ title, ...outlook }] : []));
  const coming = profiles
    .flatMap(({ title, outlook }) => ('likely' in outlook ? [{ title, likely: outlook.likely }] : []))
    .toSorted((a, b) => a.likely - b.likely);
  const verdicts = judged.map((j) => `${withArticle(j.title)} is “${j.verdict}” (${j.score.toFixed(2)} of 1)`);
  const years = [...new Set(coming.map((c) => c.likely))].map(
    (year) => `${sentenceList(coming.filter((c) => c.likely === year).map((c) => withArticle(c.title)))} by ${year}`,
  );
  return [
    ...(verdicts.length > 0
      ? [`By ${verdicts.length === 1 ? 'its' : 'their'} tasks in 2036, ${sentenceList(verdicts)}.`]
      : []),
    ...(years.length > 0 ? [`In our judgement a UK framework has an even chance of naming ${titleList(years)}.`] : []),
  ];
}

/** What brings or changes every one of the roles. */
export function driverFinding(profiles: readonly Profile[]): string {
  const [first, ...others] = profiles;
  const shared = (first?.drivers ?? []).filter((d) => others.every((p) => p.drivers.includes(d)));
  if (shared.length > 0)
    return `${capitalise(sentenceList(shared))} ${shared.length === 1 ? 'stands' : 'stand'} behind ${everyone(profiles.length)}.`;
  return profiles.length === 2
    ? 'What drives the one does not drive the other.'
    : `No driver is common to ${everyone(profiles.length)}.`;
}
