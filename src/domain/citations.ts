/** The numbers beside claims, and the list of sources they lead to. */
import type { Arrival, Citation, Event, Role, TypedForecast } from '../schemas/index.ts';
import type { Prose } from './content.ts';
import { inSentence } from './words.ts';

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
  ...(role.stage === 'today'
    ? role.exposure.map((e) => ({ source: e.source, checked: e.checked, where: e.occupation }))
    : arrivalCitations(role.arrival)),
];

const arrivalCitations = (arrival: Arrival): Citation[] => arrival.outcome?.citations ?? [];

/** Every citation of a forecast, in the order its page shows them. */
export const forecastCitations = (
  f: Pick<TypedForecast, 'reasonsFor' | 'reasonsAgainst' | 'baseRate' | 'updates' | 'outcome'>,
): Citation[] => [
  ...f.reasonsFor.flatMap((r) => r.citations),
  ...f.reasonsAgainst.flatMap((r) => r.citations),
  ...('none' in f.baseRate ? [] : f.baseRate.citations),
  ...f.updates.flatMap((u) => u.citations),
  ...(f.outcome?.citations ?? []),
];

/** Every citation of a dated law, standard or policy. */
export const eventCitations = (e: Event): Citation[] => [...e.citations, ...e.superseded.flatMap((s) => s.citations)];

/**
 * Numbers sources by first appearance: the body first, because its numbers are set where it is compiled,
 * then what the front matter cites.
 */
export function numberSources(prose: Pick<Prose, 'citations'>, structured: readonly AnyCitation[] = []): CitedSource[] {
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

const CHECKED: Record<string, string> = {
  primary: 'Primary: read in its own text',
  secondary: 'Secondary: read in another publication',
};

const PLACES: Record<string, string> = {
  primary: 'read in its own text',
  secondary: 'read in another publication',
};

/**
 * The sources of one dated entry, each with how it was checked. Where one was checked in both ways, what was read how:
 * `title read in its own text, what a certificate covers read in another publication`.
 */
export function checkedSources(citations: readonly AnyCitation[]): { source: string; words: string }[] {
  return numberSources({ citations: [] }, citations).map(({ source, uses }) => {
    const isMixed = new Set(uses.map((u) => u.checked)).size > 1;
    const words = uses.map(({ checked, where }) =>
      [isMixed && where && inSentence(where), PLACES[checked] ?? checked].filter(Boolean).join(' '),
    );
    return { source, words: [...new Set(words)].join(', ') };
  });
}

/** How the claims under a source were checked in it, and where: `Primary: read in its own text (Article 86)`. */
export const checkedWords = (uses: CitedSource['uses']): string =>
  [...new Set(uses.map((u) => u.checked))]
    .map((checked) => {
      const places = uses.filter((u) => u.checked === checked && u.where).map((u) => u.where);
      return `${CHECKED[checked] ?? checked}${places.length > 0 ? ` (${places.join('; ')})` : ''}`;
    })
    .join('. ');
