import fs from 'node:fs';
import { expect, it } from 'vitest';
import { readColours } from '../../../src/lib/colours.ts';

const colour = readColours(`@theme {
  --color-paper: light-dark(oklch(1 0 0), oklch(0 0 0));
  --color-plain: #123456;
}`);

it('gives a token in either theme as six digits', () => {
  expect([colour('paper'), colour('paper', 'dark'), colour('plain', 'dark')]).toEqual([
    '#ffffff',
    '#000000',
    '#123456',
  ]);
});

it('reads the site’s own tokens', () => {
  const ours = readColours(fs.readFileSync('src/styles/tokens.css', 'utf8'));
  for (const name of ['paper', 'ink', 'ink-2', 'hair', 'h1', 'h2', 'h3', 'h4'])
    for (const theme of ['light', 'dark'] as const) expect(ours(name, theme), name).toMatch(/^#[\da-f]{6}$/);
});
