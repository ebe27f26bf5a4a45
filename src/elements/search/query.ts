/** The state of a search, and its form in the address. Pure, so that it is tested without a browser. */

export const FILTERS = ['kind', 'stage', 'sector'] as const;
export type FilterName = (typeof FILTERS)[number];

export interface SearchState {
  q: string;
  filters: Record<FilterName, string[]>;
}

/** Reads `?q=…&kind=…&kind=…`; unknown keys are ignored, values are taken as they are. */
export function readState(query: URLSearchParams): SearchState {
  return {
    q: (query.get('q') ?? '').trim(),
    filters: { kind: query.getAll('kind'), stage: query.getAll('stage'), sector: query.getAll('sector') },
  };
}

/** The query string of a state, with a question mark, or nothing for the empty state. */
export function writeState({ q, filters }: SearchState): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const name of FILTERS) for (const value of filters[name]) query.append(name, value);
  return query.size > 0 ? `?${query}` : '';
}

/** Whether there is nothing to look for. */
export const isEmpty = ({ q, filters }: SearchState): boolean =>
  q === '' && FILTERS.every((name) => filters[name].length === 0);

/** Filters in Pagefind's form: any within a group, all between groups. `without` leaves one group out. */
export const pagefindFilters = ({ filters }: SearchState, without?: FilterName): Record<string, { any: string[] }> =>
  Object.fromEntries(
    FILTERS.filter((name) => name !== without && filters[name].length > 0).map((name) => [
      name,
      { any: filters[name] },
    ]),
  );

/** A piece of an excerpt, marked where it matched. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
const decode = (html: string): string =>
  html.replaceAll(/&(lt|gt|amp|quot|#39|#x27|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Cuts Pagefind's escaped excerpt at its `<mark>`s, so that it can be shown as text nodes. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => ({
      isMatch: piece.startsWith('<mark>'),
      text: decode(piece.replaceAll(/<\/?mark>/g, '')),
    }));
}
