import { cardWords, socialCards } from '../domain/social.ts';
import { SIZE } from '../lib/social/layout.ts';
import { path } from '../lib/urls.ts';
import { site } from '../site.config.ts';
import { graph } from './index.ts';

const cards = socialCards(graph, site.tagline);

/** What head says of the picture beside links to a page; `finishing/social-pictures.ts` draws it. */
export function socialImage(page: string | undefined) {
  const card = page === undefined || page === path.home ? undefined : cards.get(page);
  return card && page
    ? { path: path.social(page), ...SIZE, words: cardWords(card) }
    : { path: path.social(path.home), ...SIZE, words: site.tagline };
}
