/** An evolution agrees with the two roles that it joins. */
import { type Evolution } from '../../schemas/index.ts';
import { isFuture } from '../arrivals.ts';
import { noContent, type Content, type ProseEntry } from '../content.ts';
import { type Problem } from '../problem.ts';
import { levelRank } from '../skills.ts';
import { type Check, meant } from './shared.ts';

/** Roles that should start or end an evolution, and do not. Without any evolution that is said once, of them all. */
function withoutEvolution(content: Content, drafts: Content): Problem[] {
  if (content.evolutions.length === 0) return [];
  const isKnown = (id: string) => content.roles.some((r) => r.id === id);
  // A mistyped id in a file whose name is right has been reported as such.
  const starts = (e: ProseEntry<Evolution>, id: string) =>
    isKnown(e.from) ? e.from === id : e.id.startsWith(`${id}-to-`);
  const ends = (e: ProseEntry<Evolution>, id: string) => (isKnown(e.to) ? e.to === id : e.id.endsWith(`-to-${id}`));
  return content.roles.flatMap((r): Problem[] => {
    if (r.stage === 'emerging') return [];
    const [joins, wrong, name] =
      r.stage === 'today'
        ? [starts, 'a role of today without an evolution', `${r.id}-to-…`]
        : [ends, 'an evolved role that nothing evolves into', `…-to-${r.id}`];
    if (content.evolutions.some((e) => joins(e, r.id))) return [];
    const draft = drafts.evolutions.find((e) => joins(e, r.id));
    return [
      {
        file: r.file,
        field: 'stage',
        ...(draft
          ? {
              wrong: `${wrong} but a draft, ${draft.file}`,
              right: 'publish that by taking “draft: true” out of it, or make this role a draft too',
            }
          : { wrong, right: `write content/evolutions/${name}.mdx` }),
        misses: { kind: 'mention', in: ['evolutions'], id: r.id },
      },
    ];
  });
}

/** From a role of today to an evolved one, one for each, named after both. */
export const checkEvolutions: Check = (content, drafts = noContent()) => {
  const role = new Map(content.roles.map((r) => [r.id, r]));
  const problems: Problem[] = [];
  for (const e of content.evolutions) {
    const from = role.get(e.from);
    const to = role.get(e.to);
    const expected = `${e.from}-to-${e.to}`;
    const extension = e.file.slice(e.file.lastIndexOf('.'));
    if (e.id !== expected && from && to)
      problems.push({
        file: e.file,
        field: 'file',
        wrong: 'its name does not match from and to',
        right: `name it ${expected}${extension}`,
      });
    if (from && from.stage !== 'today')
      problems.push({
        file: e.file,
        field: 'from',
        wrong: `“${e.from}” is ${from.stage}, not a role of today`,
        right: 'an evolution starts from a role of today',
      });
    if (to && to.stage !== 'evolved')
      problems.push({
        file: e.file,
        field: 'to',
        wrong: `“${e.to}” is ${to.stage === 'today' ? 'a role of today' : to.stage}, not evolved`,
        right: 'an evolution leads to an evolved role',
      });
    const twin = content.evolutions.find((other) => other !== e && other.from === e.from && other.file < e.file);
    if (twin)
      problems.push({
        file: e.file,
        field: 'from',
        wrong: `“${e.from}” already evolves in ${twin.file}`,
        right: 'one evolution for each role of today',
      });
    const rival = content.evolutions.find((other) => other !== e && other.to === e.to && other.file < e.file);
    if (rival)
      problems.push({
        file: e.file,
        field: 'to',
        wrong: `“${e.to}” is already reached in ${rival.file}`,
        right: 'one evolution for each evolved role',
      });
  }
  return [...problems, ...withoutEvolution(content, drafts)];
};

/** Routine, balance, settled: in that order, in rising years, and not settled before the likely arrival. */
export const checkMilestones: Check = (content) =>
  content.evolutions.flatMap((e) => {
    const problems: Problem[] = [];
    const steps = ['routine', 'balance', 'settled'];
    e.milestones.forEach((m, i) => {
      if (m.step !== steps[i])
        problems.push({
          file: e.file,
          field: `milestones[${i}].step`,
          wrong: `is “${m.step}” where “${steps[i]}” belongs`,
          right: 'one each of routine, balance, settled, in that order',
        });
      const before = e.milestones[i - 1];
      if (before && m.year <= before.year)
        problems.push({
          file: e.file,
          field: `milestones[${i}].year`,
          wrong: `${m.year} is not after ${before.year}`,
          right: 'milestones come in rising years',
        });
    });
    const to = content.roles.find((r) => r.id === e.to);
    const settled = e.milestones.findIndex((m) => m.step === 'settled');
    const year = e.milestones[settled]?.year;
    if (to && isFuture(to) && year !== undefined && year < to.arrival.likely)
      problems.push({
        file: e.file,
        field: `milestones[${settled}].year`,
        wrong: `${year} is before the likely arrival of “${e.to}”, ${to.arrival.likely}`,
        right: 'the new title cannot settle before it is likely to have come',
      });
    return problems;
  });

/** What an evolution says of skills agrees with what its two roles list. */
export const checkEvolutionSkills: Check = (content) => {
  const skillMeant = meant(content.skills);
  const skillsOf = (id: string) =>
    content.roles.find((r) => r.id === id)?.skills.map((s) => ({ ...s, skill: skillMeant(s.skill) }));
  return content.evolutions.flatMap((e) => {
    const from = skillsOf(e.from);
    const to = skillsOf(e.to);
    if (!from?.length || !to?.length) return []; // A role without skills was refused: said already.
    const level = (skills: typeof from, skill: string) => {
      const held = skills.find((s) => s.skill === skill);
      return held ? levelRank(held.level) : 0;
    };
    const isKnown = (skill: string) => content.skills.some((s) => s.id === skill);
    return [
      ...e.carriesOver.flatMap(({ skill }, i) =>
        isKnown(skill) && (level(from, skill) === 0 || level(to, skill) === 0)
          ? [
              {
                file: e.file,
                field: `carriesOver[${i}].skill`,
                wrong: `“${skill}” is not listed by both roles`,
                right: 'list it on both, or remove it here',
              },
            ]
          : [],
      ),
      ...e.learn.flatMap(({ skill }, i) =>
        isKnown(skill) && level(to, skill) <= level(from, skill)
          ? [
              {
                file: e.file,
                field: `learn[${i}].skill`,
                wrong: `“${e.to}” does not ask for more of “${skill}” than “${e.from}” has`,
                right: 'name a skill that is new or at a higher level',
              },
            ]
          : [],
      ),
    ];
  });
};
