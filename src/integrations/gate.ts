import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { formatProblem, reportProblems } from '../domain/problem.ts';
import { ContentError } from '../lib/content-error.ts';
import { isOwnContent, type Environment } from '../lib/environment.ts';
import { articleProblems } from '../lib/site-problems.ts';
import { site } from '../site.config.ts';

let passed: Graph | undefined;

/** The content that passed the gate of this build. The finish reads it again, and refuses it where it has changed since. */
export function passedGraph(): Graph {
  if (!passed) throw new Error('no content has passed the gate');
  return passed;
}

/**
 * Checks the content before Astro reads it. A build stops with every problem listed;
 * `npm run dev` lists them at the start and after each change, and goes on.
 */
export const gate = ({ contentDir, asOf }: Environment): AstroIntegration => ({
  name: 'gate',
  hooks: {
    'astro:config:setup': ({ command, logger, addWatchFile }) => {
      if (command === 'build') {
        const { content, problems } = readContent(contentDir, { asOf });
        if (problems.length > 0) throw new ContentError(reportProblems(problems));
        passed = buildGraph(content);
        const misnamed = articleProblems(
          site,
          content.articles.map(({ id }) => id),
        );
        // Content from elsewhere need not have our articles: the newest then leads, and no guide is named.
        if (misnamed.length > 0 && isOwnContent(contentDir))
          throw new ContentError(`${misnamed.join('\n')}\nNothing was published.`);
        for (const problem of misnamed) logger.warn(problem);
      }
      if (command === 'dev') {
        addWatchFile(new URL('../schemas/index.ts', import.meta.url));
        for (const p of readContent(contentDir, { drafts: true, asOf }).problems) logger.error(formatProblem(p));
      }
    },
    'astro:server:setup': ({ server, logger }) => {
      server.watcher.on('change', (file) => {
        if (!file.startsWith(contentDir)) return;
        for (const p of readContent(contentDir, { drafts: true, asOf }).problems) logger.error(formatProblem(p));
      });
    },
  },
});
