/** The pictures beside shared links, one for each role, evolution and article and one for all other pages, and the icons. */
import path from 'node:path';
import sharp from 'sharp';
import { articleCard, cardWords, evolutionCard, roleCard, type SocialCard } from '../domain/social.ts';
import regular from '../assets/newsreader-regular.woff?inline';
import semibold from '../assets/newsreader-semibold.woff?inline';
import iconDrawing from '../../public/icon.svg?raw';
import { WHOLE_AXIS } from '../domain/charts/rule.ts';
import { cached, keyOf } from '../lib/cached.ts';
import { layout, SIZE, type Palette } from '../lib/social/layout.ts';
import { RENDERER, renderCard } from '../lib/social/render.ts';
import { path as addresses } from '../lib/urls.ts';
import { site } from '../site.config.ts';
import { graph } from './index.ts';
import { colour } from './theme.ts';

/** Beside Astro’s own cache: `npm ci` empties it, and a host that keeps node_modules/.astro keeps the pictures as well. */
const FOLDER = path.resolve('node_modules/.astro/pictures');
const bytesOf = (asset: string): Buffer => Buffer.from(asset.slice(asset.indexOf(',') + 1), 'base64');
/**
 * Two weights of the site’s typeface as WOFF: satori reads neither WOFF2 nor a variable typeface. Made by
 * `fonttools varLib.instancer newsreader-display.woff2 wght=400` (and 600), saved with the flavour woff.
 */
const FONTS = [
  { name: 'Newsreader', data: bytesOf(regular), weight: 400 as const, style: 'normal' as const },
  { name: 'Newsreader', data: bytesOf(semibold), weight: 600 as const, style: 'normal' as const },
];
const PALETTE: Palette = {
  paper: colour('paper'),
  ink: colour('ink'),
  quiet: colour('ink-2'),
  hair: colour('hair'),
  horizons: [colour('h1'), colour('h2'), colour('h3'), colour('h4')],
};

const SITE_CARD: SocialCard = {
  kind: '',
  title: site.tagline,
  note: 'Dated, sourced, and later marked right or wrong',
  fingerprints: [],
  place: WHOLE_AXIS,
};

/** The card of each page that has one of its own, by the page’s path; that of `/` stands for all others. */
export const socialCards: ReadonlyMap<string, SocialCard> = new Map([
  [addresses.home, SITE_CARD],
  ...graph.content.roles.map((r) => [addresses.role(r.id), roleCard(r, graph)] as const),
  ...graph.content.evolutions.map((e) => [addresses.evolution(e.id), evolutionCard(e, graph)] as const),
  ...graph.content.articles.map((a) => [addresses.article(a.id), articleCard(a)] as const),
]);

/** What head says of a page’s picture. */
export function socialImage(page: string | undefined) {
  const own = page !== undefined && socialCards.has(page) ? page : addresses.home;
  const card = socialCards.get(own) ?? SITE_CARD;
  return { path: addresses.social(own), ...SIZE, words: own === addresses.home ? site.tagline : cardWords(card) };
}

/** The picture of a card as a PNG; from the last build where nothing in it has changed. */
export async function socialPng(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = layout(card, site.name, PALETTE);
  const key = keyOf(JSON.stringify(drawing), regular, semibold, RENDERER);
  return new Uint8Array((await cached(FOLDER, `${key}.png`, () => renderCard(drawing, FONTS))).bytes);
}

/** Icons by name: pixels across, and the share of them that the drawing takes. */
export const ICONS = {
  '192': { size: 192, share: 1, purpose: 'any' },
  '512': { size: 512, share: 1, purpose: 'any' },
  // Launchers may cut a circle of 80 % of the width (W3C, Web App Manifest, “Icon masks”): the mark’s corners stay inside.
  'maskable-512': { size: 512, share: 0.8, purpose: 'maskable' },
} as const;
/** Phones round its corners themselves. */
export const TOUCH_ICON = { size: 180, share: 0.9 };

/** public/icon.svg as a PNG on paper. */
export async function iconPng({ size, share }: { size: number; share: number }): Promise<Uint8Array<ArrayBuffer>> {
  const inner = Math.round((size * share) / 2) * 2;
  const edge = (size - inner) / 2;
  const background = colour('paper');
  const make = () =>
    sharp(Buffer.from(iconDrawing), { density: (72 * inner) / 32 })
      .resize(inner, inner)
      .extend({ top: edge, bottom: edge, left: edge, right: edge, background })
      .flatten({ background })
      .png({ palette: true, compressionLevel: 9 })
      .toBuffer();
  const key = keyOf(iconDrawing, `${size} ${share} ${background}`, RENDERER);
  return new Uint8Array((await cached(FOLDER, `${key}.png`, make)).bytes);
}
