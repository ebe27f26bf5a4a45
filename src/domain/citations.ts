/** The numbers beside claims, and the list of sources they lead to. */
import type { Citation, Role } from '../schemas/index.ts';
import type { Prose } from './content.ts';

/** A source as one page uses it: its number, and how each claim under it was checked. */
export interface CitedSource {
  source: string;
  number: number;
  uses: { checked: string; where: string | undefined }[];
}

type AnyCitation = Pick<Citation, 'source' | 'where'> & { checked: string };

/** Every citation in a role's front matter, in the order its page shows them. */
export const roleCitations = (role: Role): Citation[] => [
  ...(role.stage === 'today' ? [] : role.signals.flatMap((s) => s.citations)),
  ...role.evidence.flatMap((e) => e.citations),
  ...role.routesIn.flatMap((r) => r.citations),
  ...('unknown' in role.pay ? [] : [role.pay.citation]),
  ...role.codes.map((c) => c.citation),
];

/**
 * Numbers sources by first appearance: the body first, because its numbers are set where it is compiled,
 * then what the front matter cites.
 */
export function numberSources(prose: Prose, structured: readonly AnyCitation[] = []): CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const { source, checked, where } of [...prose.citations, ...structured]) {
    const entry = cited.get(source) ?? { source, number: cited.size + 1, uses: [] };
    if (!entry.uses.some((u) => u.checked === checked && u.where === where)) entry.uses.push({ checked, where });
    cited.set(source, entry);
  }
  return [...cited.values()];
}

/** Every source id that an entry cites, in prose or front matter. */
export const citedIn = (prose: Prose, structured: readonly AnyCitation[] = []): string[] =>
  [...prose.citations, ...structured].map((c) => c.source);
