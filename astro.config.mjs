// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { constants } from './src/integrations/constants.ts';
import { devSearch } from './src/integrations/dev-search.ts';
import { devSocialImages } from './src/integrations/dev-social-images.ts';
import { gate } from './src/integrations/gate.ts';
import { cutSections, numberCitations, prefixLinks, scrollTables } from './src/integrations/markdown.ts';
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
  // What is done to the pages after that is in src/finishing.
  integrations: [
    gate(env),
    constants(env, site.serviceWorker),
    mdx(),
    sitemaps(env),
    devSearch(env),
    devSocialImages(env, site),
  ],
  vite: {
    plugins: [plainImports, tailwindcss()],
    build: { assetsInlineLimit: 0, modulePreload: false },
  },
});
