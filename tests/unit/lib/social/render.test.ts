import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { WHOLE_AXIS } from '../../../../src/domain/charts/rule.ts';
import { cached, keyOf } from '../../../../src/lib/cached.ts';
import { layout } from '../../../../src/lib/social/layout.ts';
import { renderCard } from '../../../../src/lib/social/render.ts';
import { PALETTE } from '../../../fixtures/palette.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roles-ahead-cards-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const font = (name: string, weight: 400 | 600) => ({
  name: 'Newsreader',
  data: fs.readFileSync(path.join('src/assets', `newsreader-${name}.woff`)),
  weight,
  style: 'normal' as const,
});
const FONTS = [font('regular', 400), font('semibold', 600)];
const card = (title: string) => ({
  kind: 'Emerging role',
  title,
  note: 'Even chance of a name by 2033',
  fingerprints: [{ levels: [1, 2, 3, 4, 0, 1, 2], year: 2033 }],
  place: { from: 2028, to: 2040, year: 2033, words: '' },
});
const render = (title: string) => renderCard(layout(card(title), 'Roles Ahead', PALETTE), FONTS);

describe('a card', () => {
  it.each(['ML safety officer', '<script>&"\u202E', 'A very long title of a page that goes on and on '.repeat(6)])(
    'of “%s” is 1200 × 630 pixels in at most 60 KB, and shows something',
    async (title) => {
      const bytes = await render(title);
      expect(bytes.length).toBeLessThan(60_000);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      const { channels } = await sharp(bytes).stats();
      expect(channels.every((c) => c.stdev > 10)).toBe(true);
    },
    30_000,
  );

  it('of another title, or without a fingerprint, is another picture; of the same, the same bytes', async () => {
    const [one, again, other, bare] = await Promise.all([
      render('One'),
      render('One'),
      render('Two'),
      renderCard(layout({ ...card('One'), fingerprints: [], place: WHOLE_AXIS }, 'Roles Ahead', PALETTE), FONTS),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(Buffer.from(one).equals(Buffer.from(bare))).toBe(false);
  }, 30_000);
});

describe('the cache', () => {
  it('makes a file once, and again for other inputs', async () => {
    let made = 0;
    const make = async () => {
      made++;
      return Buffer.from('bytes');
    };
    const [a, b] = [keyOf('a', 'b'), keyOf('ab', '')];
    expect(a).not.toBe(b);
    expect(fs.readFileSync(await cached(folder, a, make), 'utf8')).toBe('bytes');
    expect([await cached(folder, a, make), made]).toEqual([path.join(folder, a), 1]);
    await cached(folder, b, make);
    expect(made).toBe(2);
    expect(fs.readdirSync(folder).toSorted()).toEqual([a, b].toSorted());
  });

  it('keeps nothing where making failed', async () => {
    const fails = () => Promise.reject(new Error('no'));
    await expect(cached(folder, 'never', fails)).rejects.toThrow('no');
    expect(fs.existsSync(path.join(folder, 'never'))).toBe(false);
  });
});
