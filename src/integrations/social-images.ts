import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { path as addresses } from '../domain/addresses.ts';
import { buildGraph } from '../domain/graph.ts';
import { socialCards, type SocialCard } from '../domain/social.ts';
import type { Environment } from '../lib/environment.ts';
import { socialPicture } from '../lib/social/picture.ts';
import { withBase } from '../lib/urls.ts';
import { passedGraph } from './gate.ts';

/** As many pictures at once: the drawing of one is packed off the main thread while the next is laid out. */
const AT_ONCE = 4;

/** Writes the picture of each card to its place in a built folder. */
async function writeAll(cards: ReadonlyMap<string, SocialCard>, site: string, dir: string): Promise<void> {
  const waiting = cards.entries();
  const write = async (): Promise<void> => {
    for (const [page, card] of waiting) {
      const target = path.join(dir, addresses.social(page));
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.copyFile(await socialPicture(card, site), target);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
}

/**
 * Draws the pictures beside shared links. They are no pages of Astro’s: with thousands of articles, taking each from the cache
 * through a page took as long as the articles themselves.
 * @param config `site.config.ts`
 */
export const socialImages = (
  { basePath, contentDir }: Environment,
  { name, tagline }: { name: string; tagline: string },
): AstroIntegration => ({
  name: 'social-images',
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
    'astro:build:done': ({ dir }) => writeAll(socialCards(passedGraph(), tagline), name, fileURLToPath(dir)),
  },
});
