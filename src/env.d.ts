/** Folder of the search index below the base path; its name changes with the index (integrations/search-index.ts). */
declare const __SEARCH_FOLDER__: string;

/** Whether pages register the service worker (integrations/service-worker.ts). */
declare const __SERVICE_WORKER__: boolean;

/** Components as plain TypeScript sees them; `astro check` knows each by its own props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
