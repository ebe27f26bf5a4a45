/** A card as a file: laid out, drawn, and kept from one build to the next. */
import fs from 'node:fs';
import type { SocialCard } from '../../domain/social.ts';
import { cached, keyOf, PICTURES } from '../cached.ts';
import { readColours } from '../colours.ts';
import { layout, type Palette } from './layout.ts';
import { RENDERER, renderCard } from './render.ts';

const read = (file: string): Buffer => fs.readFileSync(new URL(`../../${file}`, import.meta.url));
/**
 * Two weights of the site’s typeface as WOFF: satori reads neither WOFF2 nor a variable typeface. Made by
 * `fonttools varLib.instancer newsreader-display.woff2 wght=400` (and 600), saved with the flavour woff.
 */
const FONTS = ([400, 600] as const).map((weight) => ({
  name: 'Newsreader',
  data: read(`assets/newsreader-${weight === 400 ? 'regular' : 'semibold'}.woff`),
  weight,
  style: 'normal' as const,
}));
const colour = readColours(read('styles/tokens.css').toString());
const PALETTE: Palette = {
  paper: colour('paper'),
  ink: colour('ink'),
  quiet: colour('ink-2'),
  hair: colour('hair'),
  horizons: [colour('h1'), colour('h2'), colour('h3'), colour('h4')],
};
const TOOLS = keyOf(...FONTS.map((font) => font.data), RENDERER);

/**
 * @param site name of the site
 * @returns path of the PNG; that of an earlier build where nothing in the drawing has changed
 */
export function socialPicture(card: SocialCard, site: string): Promise<string> {
  const drawing = layout(card, site, PALETTE);
  return cached(PICTURES, `${keyOf(JSON.stringify(drawing), TOOLS)}.png`, () => renderCard(drawing, FONTS));
}
