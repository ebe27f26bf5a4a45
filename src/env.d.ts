/** Folder of the search index below the base path; its name changes with the index (integrations/search-index.ts). */
declare const __SEARCH_FOLDER__: string;
