/** Folder of the search index below the base path; its name changes with the index (finishing/search-folder.ts). */
declare const __SEARCH_FOLDER__: string;

/** Whether pages register the service worker (integrations/constants.ts). */
declare const __SERVICE_WORKER__: boolean;

/** Components as plain TypeScript sees them; `astro check` knows each by its own props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
