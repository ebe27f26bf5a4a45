/** The commands that the recipes in `deploy/` show. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/lib/environment.ts';

const DEPLOY = path.resolve('deploy');
const recipes = fs
  .readdirSync(DEPLOY)
  .map((name) => ({ name, text: fs.readFileSync(path.join(DEPLOY, name), 'utf8') }));
const folders = recipes.flatMap(({ name, text }) =>
  [...text.matchAll(/OUT_DIR=(\S+)/g)].map(([, folder = '']) => ({ name, folder })),
);

describe('a folder that a recipe builds into', () => {
  it('is named by the three hosts that publish a folder with the path in it', () => {
    expect(folders.map(({ name }) => name)).toEqual(['cloudflare-pages.md', 'netlify.md', 'vercel.md']);
  });

  it.each(folders)('$folder, of $name, is one that a build may have', ({ folder }) => {
    expect(readEnvironment({ OUT_DIR: folder }).outDir).toBe(path.resolve(folder));
  });

  it.each(folders)('$folder, of $name, is ignored by Git, Prettier and ESLint', ({ folder }) => {
    const [top] = folder.split('/');
    expect(fs.readFileSync('.gitignore', 'utf8')).toContain(`\n/${top}/\n`);
    expect(fs.readFileSync('.prettierignore', 'utf8')).toContain(`\n/${top}/\n`);
    expect(fs.readFileSync('eslint.config.js', 'utf8')).toContain(`'${top}/'`);
  });
});
