/** What is written into every page once all are rendered: styles, the lines that set the theme, the policy, the build’s name. */
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { choicesOf, type HostedSite } from '../hosting/choices.ts';
import { contentSecurityPolicy } from '../hosting/policy.ts';
import { cspHash, inlineSheets, withPolicy } from '../lib/inline.ts';
import { buildMark } from '../lib/offline.ts';
import { withBase } from '../lib/urls.ts';

/** The script that sets the theme before the first paint. The file stays: a page of an older build may ask for it. */
const THEME = 'theme.js';

/** The text of the theme’s script in a rendered folder, as it stands in pages. */
export const themeOf = async (dir: string): Promise<string> =>
  (await transform(fs.readFileSync(path.join(dir, THEME), 'utf8'), { minify: true })).code.trim();

/** The style sheets of a rendered folder, by their address. @param base the base path with a slash at its end */
export const sheetsOf = (dir: string, base: string): Map<string, string> =>
  new Map(
    fs
      .globSync('assets/*.css', { cwd: dir })
      .map((file) => [base + file.split(path.sep).join('/'), fs.readFileSync(path.join(dir, file), 'utf8').trim()]),
  );

export interface Finish {
  /** `/`, or `/some/where`. */
  basePath: string;
  config: HostedSite;
  sheets: ReadonlyMap<string, string>;
  theme: string;
  /** Name of the build. */
  build: string;
}

/**
 * A page as it is published: its style sheets and the few lines that set the theme stand in it, and its policy has the hashes of
 * both. Linked, they would cost a visit a way to the host and back before anything is drawn: what that is worth is in
 * deploy/performance.md.
 * @param rendered the page as Astro rendered it
 * @throws where it carries no policy
 */
export function finishedPage(rendered: string, { basePath, config, sheets, theme, build }: Finish): string {
  const { html, style } = inlineSheets(rendered, sheets);
  const linked = `<script src="${withBase(basePath, `/${THEME}`)}"></script>`;
  const themed = html.replace(linked, () => `<script>${theme}</script>`);
  // Named is what was written here, never what is found in the page: that could have got in with content.
  const inline = { styles: style ? [cspHash(style)] : [], scripts: [cspHash(theme)] };
  const policy = contentSecurityPolicy({ ...choicesOf(config, basePath), inline });
  return withPolicy(themed, policy).replace('<body ', `<body ${buildMark(build)} `);
}
