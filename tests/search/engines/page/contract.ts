/** What a library’s module offers to the page that it runs in. */
export interface PageEngine {
  /** Results, best first, by path or by an id of the library’s own. */
  search: (query: string) => string[] | Promise<string[]>;
  /** Fetches what the first results need to be shown, where the library keeps that apart. */
  show?: () => Promise<void>;
}
export interface PageModule {
  open: () => Promise<PageEngine>;
}
