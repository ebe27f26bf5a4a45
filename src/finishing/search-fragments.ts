/** The file that Pagefind writes for each page. */
import { gunzipSync } from 'node:zlib';

/** How the name of a page’s file ends. */
export const FRAGMENT = '.pf_fragment';

/** Reads a page’s address and text out of its file: a mark of Pagefind’s, and JSON. */
export function readFragment(file: Uint8Array): { url: string; content: string } {
  const text = gunzipSync(file).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
}
