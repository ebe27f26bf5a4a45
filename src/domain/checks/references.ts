/** Every id leads to an entry, and every entry is led to. */
import { CHECKED, type Citation } from '../../schemas/index.ts';
import { eventCitations, forecastCitations, numberSources, roleCitations } from '../citations.ts';
import { noContent, REQUIRED, STANDING_PAGES, type Collection, type Content } from '../content.ts';
import { suggestion, type Problem } from '../problem.ts';
import { type Check, prosaic, citationsOf, meant, publishFirst } from './shared.ts';

/** A collection without which there is no site holds nothing. */
export const checkNothingMissing: Check = (content, drafts) => [
  ...REQUIRED.filter((name) => content[name].length === 0).map((name) => ({
    file: name === 'skills' || name === 'sources' ? `content/${name}.yaml` : `content/${name}`,
    field: name,
    ...(drafts && drafts[name].length > 0
      ? { wrong: 'holds drafts alone', right: 'the site cannot be built without one of them; publish at least one' }
      : { wrong: 'holds no entry', right: 'the site cannot be built without it; add at least one' }),
    misses: { kind: 'anything' as const, in: name },
  })),
  ...STANDING_PAGES.filter((id) => content.pages.length > 0 && !content.pages.some((p) => p.id === id)).map((id) => ({
    file: `content/pages/${id}.md`,
    field: 'file',
    wrong: 'is missing',
    right: 'every standing page has a file; write it',
    misses: { kind: 'entry' as const, of: 'pages' as const, id },
  })),
  ...content.pages
    .filter((p) => !(STANDING_PAGES as readonly string[]).includes(p.id))
    .map((p) => ({
      file: p.file,
      field: 'file',
      wrong: `there is no standing page “${p.id}”`,
      right: suggestion(p.id, STANDING_PAGES, `the standing pages are ${STANDING_PAGES.join(', ')}`),
    })),
];

/** Every reference leads to an entry. */
export const checkReferences: Check = (content, drafts) => {
  const problems: Problem[] = [];
  const need = (file: string, field: string, id: string, kind: 'role' | 'skill' | 'source') => {
    const ids = content[`${kind}s`].map((k) => k.id);
    if (ids.includes(id)) return;
    const draft = drafts?.[`${kind}s`].find((k) => k.id === id);
    if (draft) {
      problems.push({ file, field, wrong: `the ${kind} “${id}” is a draft`, right: publishFirst(draft.file) });
      return;
    }
    const where = kind === 'role' ? 'content/roles/' : `content/${kind}s.yaml`;
    problems.push({
      file,
      field,
      wrong: `there is no ${kind} “${id}”`,
      right: suggestion(id, ids, `use an id from ${where}`),
      misses: { kind: 'entry', of: `${kind}s`, id },
    });
  };
  for (const role of content.roles) {
    role.skills.forEach((s, i) => need(role.file, `skills[${i}].skill`, s.skill, 'skill'));
    role.relatedRoles.forEach((id, i) => need(role.file, `relatedRoles[${i}]`, id, 'role'));
  }
  for (const e of content.evolutions) {
    need(e.file, 'from', e.from, 'role');
    need(e.file, 'to', e.to, 'role');
    e.carriesOver.forEach((s, i) => need(e.file, `carriesOver[${i}].skill`, s.skill, 'skill'));
    e.learn.forEach((s, i) => need(e.file, `learn[${i}].skill`, s.skill, 'skill'));
  }
  for (const a of content.articles) a.roles.forEach((id, i) => need(a.file, `roles[${i}]`, id, 'role'));
  for (const f of content.forecasts) f.roles.forEach((id, i) => need(f.file, `${f.id}.roles[${i}]`, id, 'role'));
  for (const e of content.events) e.roles.forEach((id, i) => need(e.file, `${e.id}.roles[${i}]`, id, 'role'));
  for (const v of content.vacancies) v.roles.forEach((id, i) => need(v.file, `${v.id}.roles[${i}]`, id, 'role'));
  for (const c of citationsOf(content)) need(c.file, c.field, c.source, 'source');
  return problems;
};

/** Where one page cites a source both as read and at second hand, each citation says what it is for. */
export const checkMixedCitations: Check = (content) => {
  const pages = [
    ...content.articles.map((a) => ({ file: a.file, field: a.id, cited: numberSources(a.prose) })),
    ...content.evolutions.map((e) => ({ file: e.file, field: e.id, cited: numberSources(e.prose) })),
    ...content.roles.map((r) => ({ file: r.file, field: r.id, cited: numberSources(r.prose, roleCitations(r)) })),
    ...content.forecasts.map((f) => ({ file: f.file, field: f.id, cited: sourcesOf(forecastCitations(f)) })),
    ...content.events.map((e) => ({ file: e.file, field: e.id, cited: sourcesOf(eventCitations(e)) })),
  ];
  return pages.flatMap(({ file, field, cited }) =>
    cited
      .filter(({ uses }) => CHECKED.every((way) => uses.some((u) => u.checked === way)))
      .filter(({ uses }) => uses.some((u) => u.where === undefined))
      .map(({ source }) => ({
        file,
        field,
        wrong: `cites “${source}” both as primary and as secondary, and not each time for what`,
        right: 'give every citation of it here a where',
      })),
  );
};

const sourcesOf = (citations: readonly Citation[]) => numberSources({ citations: [] }, citations);

/** Nothing refers to itself where it may not, and nothing is listed twice. */
export const checkSelfReferences: Check = (content) => [
  ...content.roles.flatMap((role) =>
    role.relatedRoles.flatMap((id, i) =>
      id === role.id
        ? [
            {
              file: role.file,
              field: `relatedRoles[${i}]`,
              wrong: 'a role is not related to itself',
              right: 'remove it',
            },
          ]
        : [],
    ),
  ),
  ...content.roles.flatMap((role) =>
    role.skills.flatMap((s, i) =>
      role.skills.findIndex((other) => other.skill === s.skill) < i
        ? [
            {
              file: role.file,
              field: `skills[${i}].skill`,
              wrong: `“${s.skill}” is listed twice`,
              right: 'keep one of them',
            },
          ]
        : [],
    ),
  ),
];

/** Each source that a page cites or links to, with the file that does. */
const sourceUses = (content: Content): { id: string; file: string }[] => [
  ...citationsOf(content).map(({ source, file }) => ({ id: source, file })),
  ...prosaic(content).flatMap((e) =>
    e.prose.links.flatMap(({ url }) =>
      url.startsWith('/sources/#') ? [{ id: url.slice('/sources/#'.length), file: e.file }] : [],
    ),
  ),
];

/** Each skill that a role lists, with the file that does. */
const skillUses = (content: Content): { id: string; file: string }[] =>
  content.roles.flatMap((r) => r.skills.map(({ skill }) => ({ id: skill, file: r.file })));

/** Nothing in skills.yaml or sources.yaml that no page uses. What a draft alone uses would stand there for no reason yet. */
export const checkOrphans: Check = (content, drafts = noContent()) => {
  const orphansOf = (
    name: 'skills' | 'sources',
    usesOf: typeof skillUses,
    none: string,
    users: readonly Collection[],
  ) => {
    const toMeant = meant(content[name]);
    const used = new Set(usesOf(content).map(({ id }) => toMeant(id)));
    const drafted = new Map(usesOf(drafts).map(({ id, file }) => [id, file]));
    return content[name]
      .filter(({ id }) => !used.has(id))
      .map(({ file, id }): Problem => {
        const draft = drafted.get(id);
        return {
          file,
          field: id,
          ...(draft === undefined
            ? { wrong: none, right: 'use it somewhere, or remove it' }
            : { wrong: `only a draft uses it, ${draft}`, right: 'publish the draft, or keep this back until you do' }),
          misses: { kind: 'mention', in: users, id },
        };
      });
  };
  return [
    ...orphansOf('skills', skillUses, 'no role lists this skill', ['roles']),
    ...orphansOf('sources', sourceUses, 'no page cites this source', [
      'roles',
      'evolutions',
      'articles',
      'pages',
      'events',
      'forecasts',
    ]),
  ];
};
