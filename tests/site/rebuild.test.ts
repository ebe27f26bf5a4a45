/** Two builds of one day are the same, byte for byte, wherever they go. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { runBuild, temporaryFolder } from './builds.ts';

const folder = temporaryFolder('rebuild');
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Each file of a folder with the digest of its bytes. */
function digests(dir: string): Record<string, string> {
  const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return Object.fromEntries(
    files
      .map((f) => path.join(f.parentPath, f.name))
      .map((file) => [path.relative(dir, file), createHash('sha256').update(fs.readFileSync(file)).digest('hex')])
      .toSorted(),
  );
}

it('are the same', () => {
  const dist = inject('dist');
  const read = (file: string) => fs.readFileSync(path.join(dist, file), 'utf8');
  // As the finished site was built: its day, and its address.
  const { created, homepage } = JSON.parse(read('data/codebook.json')) as { created: string; homepage: string };
  const { origin, pathname } = new URL('..', homepage);
  const again = path.join(folder, 'another/place/site');
  const { status, output } = runBuild({
    OUT_DIR: again,
    AS_OF: created.slice(0, 10),
    SITE_URL: origin,
    BASE_PATH: pathname,
    ...(process.env['CONTENT_DIR'] ? { CONTENT_DIR: process.env['CONTENT_DIR'] } : {}),
  });
  if (status !== 0) throw new Error(output);
  const first = digests(dist);
  expect(Object.keys(first).length).toBeGreaterThan(100);
  expect(digests(again)).toEqual(first);
});
