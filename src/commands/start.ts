/** `npm start`: builds the site and serves it at a local address, at PORT or the next free one. */
import { preview } from 'astro';
import { site } from '../site.config.ts';
import { publish } from './build.ts';
import { environmentOrExit } from './environment.ts';

const env = environmentOrExit();
if (await publish(env)) {
  const server = await preview({ outDir: env.outDir, server: { port: env.port } });
  console.log(
    `\n${site.name} is at http://localhost:${server.port}${env.basePath === '/' ? '/' : `${env.basePath}/`} (Ctrl+C stops it).`,
  );
} else {
  process.exitCode = 1;
}
