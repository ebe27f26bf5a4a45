/** Style sheets and scripts that stand in the page itself, and the policy that lets in these and nothing else. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { InlineHashes } from '../hosting/policy.ts';
import { textsIn } from './pages.ts';

/** How a Content-Security-Policy names a text. */
export const cspHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

/**
 * Puts a policy in the place of the one that a page has.
 * @throws where it has none
 */
export function withPolicy(html: string, policy: string): string {
  if (!META.test(html)) throw new Error('a page carries no policy');
  return html.replace(META, (_, before: string, _old, after: string) => before + policy + after);
}

/** The hashes that the pages’ own policies name, each once, in an order that does not hang on theirs. */
export function namedHashes(pages: Iterable<string>): InlineHashes {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const html of pages) {
    const policy = META.exec(html)?.[2] ?? '';
    for (const directive of policy.split('; ')) {
      const named = directive.startsWith('style-src ')
        ? styles
        : directive.startsWith('script-src ')
          ? scripts
          : undefined;
      for (const [hash] of directive.matchAll(/'sha256-[^']+'/g)) named?.add(hash);
    }
  }
  return { styles: [...styles].toSorted(), scripts: [...scripts].toSorted() };
}

/** The style that a drawing in a file of its own carries. */
const drawingStyle = (svg: string): string[] => /<style>([\s\S]*?)<\/style>/.exec(svg)?.slice(1) ?? [];

/** What the header of a built folder lets in: what its pages name, and the style of its drawings, which name nothing. */
export function inlineOf(dir: string): InlineHashes {
  const { styles, scripts } = namedHashes(textsIn(dir));
  const drawings = fs.globSync('pictures/*.svg', { cwd: dir });
  const drawn = drawings.flatMap((file) => drawingStyle(fs.readFileSync(path.join(dir, file), 'utf8')));
  return { styles: [...new Set([...styles, ...drawn.map(cspHash)])].toSorted(), scripts };
}

const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

/** Addresses of the style sheets that a page links, in their order. */
export const linkedSheets = (html: string): string[] => [...html.matchAll(SHEET)].map((m) => m[1] ?? '');

/**
 * Writes the style sheets that a page links into it, as one text in their order: a policy names it by its hash, and pages of a
 * kind have the same.
 * @param sheets text by address; what else a page links stays linked
 * @returns the page, and the text that was written into it, empty where there was none
 */
export function inlineSheets(html: string, sheets: ReadonlyMap<string, string>): { html: string; style: string } {
  const inlined = linkedSheets(html).filter((address) => sheets.has(address));
  const style = inlined.map((address) => sheets.get(address)).join('');
  const written = html.replace(SHEET, (link, address: string) =>
    address === inlined[0] ? `<style>${style}</style>` : inlined.includes(address) ? '' : link,
  );
  return { html: written, style };
}
