/** Files that are slow to make and always the same from the same inputs, kept between builds. */
import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One name for all the inputs; another input, another name. */
export function keyOf(...inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}:`).update(input);
  return hash.digest('hex').slice(0, 32);
}

/** Beside Astro’s own cache: `npm ci` empties it, and a host that keeps node_modules/.astro keeps the pictures as well. */
export const PICTURES = path.resolve('node_modules/.astro/pictures');

/**
 * @param folder where such files are kept; made when it is missing
 * @param name the file’s name, with the key of its inputs
 * @param make what makes it, where it is not there yet
 * @returns the file’s path
 */
export async function cached(folder: string, name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const file = path.join(folder, name);
  try {
    await access(file);
  } catch {
    const bytes = await make();
    await mkdir(folder, { recursive: true });
    // Under another name first: a build that is cut off, or runs at the same time, never leaves or reads half a file.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, bytes);
    await rename(draft, file);
  }
  return file;
}
