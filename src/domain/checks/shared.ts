/** What several checks need. */
import { type Content, type ProseEntry } from '../content.ts';
import { nearest, type Problem } from '../problem.ts';

/**
 * Finds every problem of one kind.
 * @param content what is to be published
 * @param drafts what is kept out, so that whoever refers to it is told so; without it nothing is
 */
export type Check = (content: Content, drafts?: Content) => Problem[];

/** What to do about a reference to a draft. `file`: where the draft stands. */
export const publishFirst = (file: string): string =>
  `publish it by taking “draft: true” out of ${file}, or take it out here until then`;

/** Every entry that has a body. */
export const prosaic = (content: Content): ProseEntry<object>[] => [
  ...content.articles,
  ...content.roles,
  ...content.evolutions,
  ...content.pages,
];

/** Every citation with the place it stands in. */
export const citationsOf = (content: Content): { file: string; field: string; source: string }[] => [
  ...prosaic(content).flatMap((e) =>
    e.prose.citations.map((c) => ({ file: e.file, field: `body line ${c.line}`, source: c.source })),
  ),
  ...content.roles.flatMap((role) => citationsIn(role, role.file)),
  ...content.events.flatMap((e) => citationsIn(e, e.file, e.id)),
  ...content.forecasts.flatMap((f) => citationsIn(f, f.file, f.id)),
];

/** Every `source: id` of an entry, wherever it stands, with the field as an editor would name it. */
function citationsIn(value: unknown, file: string, field = ''): { file: string; field: string; source: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => citationsIn(item, file, `${field}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'prose') return [];
    const name = field ? `${field}.${key}` : key;
    return key === 'source' && typeof item === 'string'
      ? [{ file, field: name, source: item }]
      : citationsIn(item, file, name);
  });
}

/** The id a reference means: itself, or the one it is nearest to where it is mistyped, so that a slip is one problem. */
export function meant(entries: readonly { id: string }[]): (id: string) => string {
  const ids = entries.map((e) => e.id);
  return (id) => (ids.includes(id) ? id : (nearest(id, ids) ?? id));
}
