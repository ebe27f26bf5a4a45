/** The pages and files of a built folder. */
import fs from 'node:fs';
import path from 'node:path';

/** Paths below the folder, by `/`, in order. */
export const pagesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();

/** The text of each page, read one after the other: a site may have more than fit into memory. */
export function* textsIn(dir: string, pages: readonly string[] = pagesIn(dir)): Generator<string> {
  for (const page of pages) yield fs.readFileSync(path.join(dir, page), 'utf8');
}

/** The text of a file; undefined where there is none, or a folder. */
export function textOf(dir: string, file: string): string | undefined {
  const place = path.join(dir, file);
  return fs.statSync(place, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(place, 'utf8') : undefined;
}
