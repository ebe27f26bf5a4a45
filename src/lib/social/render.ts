import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { SIZE, type Box } from './layout.ts';

/**
 * Few colours and no photographs: a palette makes a quarter of the bytes, and nobody sees the difference. Packing harder than
 * this doubles the time for a twenty-fifth of the bytes.
 */
const PNG = { palette: true, colours: 64, compressionLevel: 6, effort: 1 } as const;

/** Whose work the bytes are: another version may draw otherwise, so what it drew is not taken from a cache. */
export const RENDERER = JSON.stringify([sharp.versions, PNG]);

/** A laid-out card as a PNG of 1200 × 630 pixels. */
export async function renderCard(card: Box, fonts: Font[]): Promise<Uint8Array> {
  const svg = await satori(card as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts });
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}
