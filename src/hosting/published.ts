/** The addresses that a site has published, and which files of a built folder count as such. */
import { HASHED_FOLDERS, UNSERVED } from './policy.ts';

export const HEAD = `# Every address that was ever published, without the base path. npm run published adds new ones; none is ever taken out.
# One that goes needs a line in src/site.config.ts: moved.
`;

const HASHED = new RegExp(`^(${HASHED_FOLDERS.map((folder) => folder.replace('*', '[^/]+')).join('|')})/`);

/** The addresses of a list, without its comments. */
export const readPublished = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));

/**
 * @param files paths below the built folder, by `/`
 * @returns addresses that somebody may have kept: not those of hashed files, of host files or of the page for no page
 */
export const addressesOf = (files: readonly string[]): string[] =>
  files
    .filter((f) => !HASHED.test(f) && f !== '404.html' && !(UNSERVED as readonly string[]).includes(f))
    .map((f) => `/${f.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();
