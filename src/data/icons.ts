/** The site’s mark in the sizes that devices ask for. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import iconDrawing from '../../public/icon.svg?raw';
import { cached, keyOf, PICTURES } from '../lib/cached.ts';
import { RENDERER } from '../lib/social/render.ts';
import { colour } from './theme.ts';

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
  return new Uint8Array(await readFile(await cached(PICTURES, `${key}.png`, make)));
}
