// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { gate } from './src/integrations/gate.ts';
import { hosting } from './src/integrations/hosting.ts';
import { cutSections, numberCitations, prefixLinks, scrollTables } from './src/integrations/markdown.ts';
import { inlineStyles } from './src/integrations/inline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { socialImages } from './src/integrations/social-images.ts';
import { sitemaps } from './src/integrations/sitemap.ts';
import { cacheFolder, readEnvironment } from './src/lib/environment.ts';
import { site } from './src/site.config.ts';

const env = readEnvironment();

/**
 * Vite wraps each `import()` in a helper that fetches what the module needs in advance: 1.4 KB on every page, for modules that
 * are fetched when a reader turns to search. They are imported as the browser does it.
 * @type {import('vite').Plugin}
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

export default defineConfig({
  site: env.siteUrl,
  base: env.basePath,
  outDir: env.outDir,
  cacheDir: cacheFolder(env.contentDir),
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  server: { port: env.port },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [prefixLinks(env.basePath), numberCitations],
      hastPlugins: [scrollTables, cutSections],
    }),
  },
  // In this order: the index is written while pictures are and styles go into pages, the worker names the build after its pages
  // and lists the index; what the last two write are no pages.
  integrations: [
    gate(env),
    mdx(),
    socialImages(env, site),
    inlineStyles(env, site),
    searchIndex(env),
    serviceWorker(env, site.serviceWorker),
    sitemaps(env),
    hosting(env),
  ],
  vite: {
    plugins: [plainImports, tailwindcss()],
    build: { assetsInlineLimit: 0, modulePreload: false },
  },
});
