/** No address that was published disappears: each is still built, or leads on. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { fileOf } from '../../src/hosting/moved.ts';
import { addressesOf, readPublished } from '../../src/hosting/published.ts';
import { site } from '../../src/site.config.ts';

const dist = inject('dist');
const LIST = path.join(import.meta.dirname, 'published.txt');
const published = readPublished(fs.readFileSync(LIST, 'utf8'));
const files = fs
  .readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile())
  .map((f) => path.relative(dist, path.join(f.parentPath, f.name)).split(path.sep).join('/'));
/** Another folder of content is another site, with a history of its own. */
const isOurs = !process.env['CONTENT_DIR'];

it.runIf(isOurs)('every published address is built, or leads on by “moved” in site.config.ts', () => {
  const moved = new Set(site.moved.map(({ from }) => from));
  const gone = published.filter((address) => !files.includes(fileOf(address)) && !moved.has(address));
  expect(gone).toEqual([]);
});

it.runIf(isOurs)('every built address is on the list; npm run published adds new ones', () => {
  expect(addressesOf(files).filter((address) => !published.includes(address))).toEqual([]);
});

it('the list is sorted and names nothing twice', () => {
  expect(published).toEqual([...new Set(published)].toSorted());
  expect(published).toContain('/');
});

it('the site has fewer files than Cloudflare’s free plan takes', () => {
  expect(files.length).toBeLessThan(20_000);
});
