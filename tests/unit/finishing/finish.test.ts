import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { finish } from '../../../src/finishing/finish.ts';
import { searchFolder } from '../../../src/finishing/search-folder.ts';
import { readEnvironment } from '../../../src/lib/environment.ts';
import { temporaryFolder } from '../../site/builds.ts';

/** A rendered folder whose front page names a folder of the search index. */
function rendered(folder: string): string {
  const dir = temporaryFolder('finish');
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }));
  fs.writeFileSync(path.join(dir, 'index.html'), `<body data-base="/" data-folder="${folder}">`);
  return dir;
}

it('refuses pages of other content than is there now, and leaves them as they were', async () => {
  const dir = rendered('pagefind-0123456789');
  const before = fs.readFileSync(path.join(dir, 'index.html'), 'utf8');
  await expect(finish(dir, readEnvironment({}))).rejects.toThrow(
    /changed while the site was being built.*build it again/,
  );
  expect(fs.readdirSync(dir)).toEqual(['index.html']);
  expect(fs.readFileSync(path.join(dir, 'index.html'), 'utf8')).toBe(before);
});

it('names the index after all content and code', () => {
  const content = temporaryFolder('content');
  onTestFinished(() => fs.rmSync(content, { recursive: true, force: true }));
  const name = (text: string): string => {
    fs.writeFileSync(path.join(content, 'a.md'), text);
    return searchFolder(content);
  };
  const first = name('one');
  expect(first).toMatch(/^pagefind-[0-9a-f]{10}$/);
  expect(name('two')).not.toBe(first);
  expect(name('one')).toBe(first);
});
