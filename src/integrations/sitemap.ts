import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { pageDates } from '../domain/page-dates.ts';
import type { Environment } from '../lib/environment.ts';
import { passedGraph } from './gate.ts';

/** Whether a finished page asks to be left out. */
const isKeptOut = (html: string): boolean => /<meta name="robots" content="[^"]*noindex/.test(html);

/** `/sitemap-index.xml`: every page that may be indexed, with the day on which its substance last changed. */
export function sitemaps({ siteUrl, basePath }: Environment): AstroIntegration[] {
  const root = `${siteUrl}${basePath.replace(/\/$/, '')}`;
  const below = (address: string) => address.slice(root.length);
  let outDir: URL;
  let dateOf: ReturnType<typeof pageDates> | undefined;
  return [
    {
      name: 'sitemap-facts',
      hooks: {
        'astro:config:done': ({ config }) => {
          outDir = config.outDir;
        },
      },
    },
    sitemap({
      filter: (address) => {
        const file = fileURLToPath(new URL(`.${below(address)}index.html`, outDir));
        return fs.existsSync(file) && !isKeptOut(fs.readFileSync(file, 'utf8'));
      },
      serialize: (item) => {
        dateOf ??= pageDates(passedGraph());
        const lastmod = dateOf(below(item.url));
        return { ...item, ...(lastmod ? { lastmod } : {}) };
      },
    }),
  ];
}
