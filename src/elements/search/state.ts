/** The state of a search, and its form in the address. Pure, so that it is tested without a browser. */
import { FILTERS, SORTS, type Filters, type Sort } from '../../domain/search/select.ts';

export interface SearchState {
  q: string;
  filters: Filters;
  sort: Sort;
}

/** Reads `?q=…&kind=…&kind=…&sort=…`; unknown keys are ignored, filter values are taken as they are. */
export function readState(query: URLSearchParams): SearchState {
  const sort = query.get('sort');
  return {
    q: (query.get('q') ?? '').trim(),
    filters: Object.fromEntries(FILTERS.map((name) => [name, query.getAll(name)])) as Filters,
    sort: SORTS.find((s) => s === sort) ?? 'relevance',
  };
}

/** The query string of a state, with a question mark, or nothing for the empty state. */
export function writeState({ q, filters, sort }: SearchState): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const name of FILTERS) for (const value of filters[name]) query.append(name, value);
  if (sort !== 'relevance') query.set('sort', sort);
  return query.size > 0 ? `?${query}` : '';
}

/** Whether there is nothing to look for. */
export const isEmpty = ({ q, filters }: SearchState): boolean =>
  q === '' && FILTERS.every((name) => filters[name].length === 0);

/** A piece of text, marked where it matched. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
const decode = (html: string): string =>
  html.replaceAll(/&(lt|gt|amp|quot|#39|#x27|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Cuts Pagefind's escaped excerpt at its `<mark>`s, so that it can be shown as text nodes. */
export function excerptParts(excerpt: string): TextPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => ({
      isMatch: piece.startsWith('<mark>'),
      text: decode(piece.replaceAll(/<\/?mark>/g, '')),
    }));
}
