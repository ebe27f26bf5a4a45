import fs from 'node:fs/promises';
import path from 'node:path';
import { path as addresses } from '../domain/addresses.ts';
import type { SocialCard } from '../domain/social.ts';
import { socialPicture } from '../lib/social/picture.ts';

/** As many pictures at once: the drawing of one is packed off the main thread while the next is laid out. */
const AT_ONCE = 4;

/**
 * Writes the picture of each card to its place in a built folder. They are no pages of Astro’s: with thousands of articles,
 * taking each from the cache through a page took as long as the articles themselves.
 * @param cards by the page that they stand for
 * @param site its name
 */
export async function writeSocialPictures(
  dir: string,
  cards: ReadonlyMap<string, SocialCard>,
  site: string,
): Promise<void> {
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
