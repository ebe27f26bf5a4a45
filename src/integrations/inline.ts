import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { choicesOf, type HostedSite } from '../hosting/choices.ts';
import { contentSecurityPolicy } from '../hosting/policy.ts';
import type { Environment } from '../lib/environment.ts';
import { cspHash, inlineSheets, withPolicy } from '../lib/inline.ts';
import { pagesIn } from '../lib/pages.ts';

/** The script that sets the theme before the first paint. The file stays: a page of an older build may ask for it. */
const THEME = 'theme.js';

/**
 * After a build: puts its style sheets and the few lines that set the theme into every page, and into each page’s policy the
 * hashes of what it holds. Linked, they would cost a visit a way to the host and back before anything is drawn: what that is
 * worth is in deploy/performance.md.
 * @param config `site.config.ts`
 */
export const inlineStyles = ({ basePath }: Environment, config: HostedSite): AstroIntegration => ({
  name: 'inline-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const base = basePath === '/' ? '/' : `${basePath}/`;
      const pages = pagesIn(root);
      const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
      const files = fs.globSync('assets/*.css', { cwd: root });
      const sheets = new Map(files.map((file) => [base + file.split(path.sep).join('/'), read(file).trim()]));
      const theme = (await transform(read(THEME), { minify: true })).code.trim();
      for (const page of pages) {
        const { html, style } = inlineSheets(read(page), sheets);
        const themed = html.replace(`<script src="${base}${THEME}"></script>`, () => `<script>${theme}</script>`);
        // Named is what was written here, never what is found in the page: that could have got in with content.
        const inline = { styles: style ? [cspHash(style)] : [], scripts: [cspHash(theme)] };
        const policy = contentSecurityPolicy({ ...choicesOf(config, basePath), inline });
        fs.writeFileSync(path.join(root, page), withPolicy(themed, policy));
      }
    },
  },
});
