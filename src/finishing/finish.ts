/**
 * The second half of a build: from the pages that Astro rendered to the folder that is published. It runs when Astro’s process
 * has ended: with thousands of pages Astro and Pagefind hold 1.5 GB each.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../data/files.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { socialCards } from '../domain/social.ts';
import type { HostedSite } from '../hosting/choices.ts';
import { ContentError } from '../lib/content-error.ts';
import type { Environment } from '../lib/environment.ts';
import { pagesIn } from '../lib/pages.ts';
import { withBase } from '../lib/urls.ts';
import { site } from '../site.config.ts';
import { digest } from './digest.ts';
import { writeHostFiles } from './host-files.ts';
import { finishedPage, sheetsOf, themeOf } from './pages.ts';
import { searchFolder } from './search-folder.ts';
import { SearchWriter } from './search-writer.ts';
import { writeFarewell, writeServiceWorker } from './service-worker.ts';
import { writeSocialPictures } from './social-pictures.ts';

/** Cloudflare’s free plan takes this many files. */
const MOST_FILES = 20_000;

const CHANGED = 'Content or code changed while the site was being built; build it again. Nothing was published.';

/**
 * The content that the pages were rendered from.
 * @param folder that of the index, named after all content and code
 * @throws ContentError where these pages name another: their search would find nothing
 */
function readRendered(dir: string, folder: string, { contentDir, asOf }: Environment): Graph {
  const front = fs.readFileSync(path.join(dir, 'index.html'), 'utf8');
  if (!front.includes(` data-folder="${folder}"`)) throw new ContentError(CHANGED);
  return buildGraph(readContent(contentDir, { asOf }).content);
}

/** What somebody who publishes may want to mend. */
function adviceOn(dir: string, { reportHolesAt, reportErrorsAt }: HostedSite): string[] {
  const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).length;
  return [
    reportHolesAt || reportErrorsAt
      ? []
      : 'security.txt names the about page; an address of its own goes into site.config.ts: reportHolesAt',
    files > MOST_FILES ? `${files} files; Cloudflare’s free plan takes ${MOST_FILES}` : [],
  ].flat();
}

/**
 * Finishes a rendered folder where it stands.
 * @param dir what Astro has written
 * @throws ContentError where content or code has changed since, or an old address hides a page or leads nowhere
 */
export async function finish(dir: string, env: Environment): Promise<void> {
  const { basePath, contentDir } = env;
  const config: HostedSite = site;
  const base = withBase(basePath, '/');
  const folder = searchFolder(contentDir);
  const graph = readRendered(dir, folder, env);
  const pages = pagesIn(dir);
  const read = (page: string): string => fs.readFileSync(path.join(dir, page), 'utf8');

  const writer = await SearchWriter.open(graph);
  const digests = pages.map((page) => {
    const html = read(page);
    writer.addPage(page, html);
    return digest([html]);
  });
  const theme = await themeOf(dir);
  // By their hashes, pages name the scripts and styles that they were rendered with.
  const build = digest([theme, ...digests]);

  // Pagefind makes its index in a process of its own meanwhile.
  const indexing = writer.write(path.join(dir, folder));
  const finishing = { basePath, config, sheets: sheetsOf(dir, base), theme, build };
  const writing = writeSocialPictures(dir, socialCards(graph, site.tagline), site.name).then(() => {
    for (const page of pages) fs.writeFileSync(path.join(dir, page), finishedPage(read(page), finishing));
  });
  const [count] = await Promise.all([indexing, writing]);
  console.log(`${count} pages in the search index`);

  if (site.serviceWorker)
    console.log(`Build ${build}; keeping for offline fetches ${await writeServiceWorker(dir, base, build)} KB`);
  else await writeFarewell(dir, base);
  writeHostFiles(dir, env, site);
  for (const line of adviceOn(dir, config)) console.warn(line);
}
