/** What several checks need. */
import { type Citation } from '../../schemas/index.ts';
import { type Content, type ProseEntry } from '../content.ts';
import { nearest, type Problem } from '../problem.ts';

/** Finds every problem of one kind. */
export type Check = (content: Content) => Problem[];

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
  ...content.roles.flatMap((role) => {
    const at = (field: string, citations: readonly Citation[]) =>
      citations.map((c, i) => ({ file: role.file, field: `${field}[${i}].source`, source: c.source }));
    return [
      ...(role.stage === 'today' ? [] : role.signals.flatMap((s, i) => at(`signals[${i}].citations`, s.citations))),
      ...role.evidence.flatMap((e, i) => at(`evidence[${i}].citations`, e.citations)),
      ...role.routesIn.flatMap((r, i) => at(`routesIn[${i}].citations`, r.citations)),
      ...('unknown' in role.pay
        ? []
        : [{ file: role.file, field: 'pay.citation.source', source: role.pay.citation.source }]),
      ...role.codes.map((c, i) => ({
        file: role.file,
        field: `codes[${i}].citation.source`,
        source: c.citation.source,
      })),
    ];
  }),
];

/** The id a reference means: itself, or the one it is nearest to where it is mistyped, so that a slip is one problem. */
export function meant(entries: readonly { id: string }[]): (id: string) => string {
  const ids = entries.map((e) => e.id);
  return (id) => (ids.includes(id) ? id : (nearest(id, ids) ?? id));
}
