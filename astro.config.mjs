// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { gate } from './src/integrations/gate.ts';
import { cutSections, numberCitations, prefixLinks, scrollTables } from './src/integrations/markdown.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { cacheFolder, readEnvironment } from './src/lib/environment.ts';

const env = readEnvironment();

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
  integrations: [gate(env), mdx(), searchIndex(env)],
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
  },
});
