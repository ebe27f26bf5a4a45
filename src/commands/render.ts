/** The first half of `npm run build`, in a process of its own: `node src/commands/render.ts DIR` has Astro write the pages there. */
import { build } from 'astro';
import { ContentError } from '../lib/content-error.ts';

try {
  await build({ outDir: process.argv[2] ?? '', logLevel: 'info' });
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
