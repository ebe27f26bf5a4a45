import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { formatProblem, reportProblems } from '../domain/problem.ts';
import type { Environment } from '../lib/environment.ts';

/** Content that may not be published; the message lists every problem. */
export class ContentError extends Error {}

/**
 * Checks the content before Astro reads it. A build stops with every problem listed;
 * `npm run dev` lists them at the start and after each change, and goes on.
 */
export const gate = ({ contentDir }: Environment): AstroIntegration => ({
  name: 'gate',
  hooks: {
    'astro:config:setup': ({ command, logger, addWatchFile }) => {
      if (command === 'build') {
        const { problems } = readContent(contentDir);
        if (problems.length > 0) throw new ContentError(reportProblems(problems));
      }
      if (command === 'dev') {
        addWatchFile(new URL('../schemas/index.ts', import.meta.url));
        for (const p of readContent(contentDir, { drafts: true }).problems) logger.error(formatProblem(p));
      }
    },
    'astro:server:setup': ({ server, logger }) => {
      server.watcher.on('change', (file) => {
        if (!file.startsWith(contentDir)) return;
        for (const p of readContent(contentDir, { drafts: true }).problems) logger.error(formatProblem(p));
      });
    },
  },
});
