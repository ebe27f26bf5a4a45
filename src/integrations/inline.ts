import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { choicesOf, type HostedSite } from '../hosting/choices.ts';
import { contentSecurityPolicy } from '../hosting/policy.ts';
import type { Environment } from '../lib/environment.ts';
import { cspHash, inlineSheets, linkedSheets, withPolicy } from '../lib/inline.ts';
import { pagesIn, textsIn } from '../lib/pages.ts';

/** Pages that readers mostly come to from elsewhere: all that they need before they can be drawn is written into them. */
const ENTRIES = /^(roles|articles)\/[^/]+\/index\.html$/;
/** The script that sets the theme before the first paint. The file stays: a page of an older build may ask for it. */
const THEME = 'theme.js';

/** Addresses of the style sheets that all pages link, and of those that the entries link. */
function sheetsOf(root: string, pages: readonly string[]): { shared: string[]; entries: string[] } {
  let shared: string[] | undefined;
  const entries = new Set<string>();
  for (const page of pages) {
    const sheets = linkedSheets(fs.readFileSync(path.join(root, page), 'utf8'));
    shared = shared?.filter((sheet) => sheets.includes(sheet)) ?? sheets;
    if (ENTRIES.test(page)) for (const sheet of sheets) entries.add(sheet);
  }
  return { shared: shared ?? [], entries: [...entries] };
}

/**
 * After a build: puts into every page the style sheet that all pages share, and the few lines that set the theme; into role
 * pages and articles all their styles; and into each page’s policy the hashes of what it holds. Linked, each would cost a first
 * visit a way to the host and back before anything is drawn: what that is worth, and why other pages link the rest of their
 * sheets, is in deploy/performance.md.
 * @param config `site.config.ts`
 */
export const inlineStyles = ({ basePath }: Environment, config: HostedSite): AstroIntegration => ({
  name: 'inline-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const base = basePath === '/' ? '/' : `${basePath}/`;
      const pages = pagesIn(root);
      const { shared, entries } = sheetsOf(root, pages);
      const read = (address: string) => fs.readFileSync(path.join(root, address.slice(base.length)), 'utf8').trim();
      const withText = (addresses: string[]) => new Map(addresses.map((address) => [address, read(address)]));
      const [forAll, forEntries] = [withText(shared), withText(entries)];
      const theme = (await transform(fs.readFileSync(path.join(root, THEME), 'utf8'), { minify: true })).code.trim();
      for (const page of pages) {
        const [linked = ''] = textsIn(root, [page]);
        const { html, styles } = inlineSheets(linked, ENTRIES.test(page) ? forEntries : forAll);
        const themed = html.replace(`<script src="${base}${THEME}"></script>`, () => `<script>${theme}</script>`);
        // Named is what was written here, never what is found in the page: that could have got in with content.
        const inline = { styles: styles.map(cspHash), scripts: [cspHash(theme)] };
        const policy = contentSecurityPolicy({ ...choicesOf(config, basePath), inline });
        fs.writeFileSync(path.join(root, page), withPolicy(themed, policy));
      }
    },
  },
});
