import fs from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { path as addresses } from '../domain/addresses.ts';
import { buildGraph } from '../domain/graph.ts';
import { socialCards } from '../domain/social.ts';
import type { Environment } from '../lib/environment.ts';
import { socialPicture } from '../lib/social/picture.ts';
import { withBase } from '../lib/urls.ts';

/**
 * Draws the picture beside links to a page in `npm run dev`, when it is asked for. A build draws all of them.
 * @param config `site.config.ts`
 */
export const devSocialImages = (
  { basePath, contentDir }: Environment,
  { name, tagline }: { name: string; tagline: string },
): AstroIntegration => ({
  name: 'dev-social-images',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((req, res, next) => {
        if (!req.url?.startsWith(withBase(basePath, '/social/'))) return next();
        const cards = socialCards(buildGraph(readContent(contentDir, { drafts: true }).content), tagline);
        const card = [...cards].find(([page]) => withBase(basePath, addresses.social(page)) === req.url)?.[1];
        if (!card) return next();
        socialPicture(card, name)
          .then((file) => fs.readFile(file))
          .then((bytes) => res.writeHead(200, { 'content-type': 'image/png' }).end(bytes), next);
      });
    },
  },
});
