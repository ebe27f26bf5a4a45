/** The first half of `npm run build`, in a process of its own: `node src/commands/render.ts DIR` has Astro write the pages there. */
import { build } from 'astro';
import { ContentError } from '../lib/content-error.ts';

// Nobody waits for the pages once the build has been stopped, and the next one writes to the same folder.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

try {
  await build({ outDir: process.argv[2] ?? '', logLevel: 'info' });
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
