/**
 * `npm run build`: the whole site into OUT_DIR. It is built beside it and moved there when everything has passed,
 * so that a build that fails leaves the last good one as it was.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { ContentError } from '../lib/content-error.ts';
import type { Environment } from '../lib/environment.ts';
import { siteProblems } from '../lib/site-problems.ts';
import { site } from '../site.config.ts';
import { environmentOrExit } from './environment.ts';
import { outDirProblem } from './out-dir.ts';

/** Puts `fresh` where `target` is; what was there goes only when the new folder stands. */
function swap(fresh: string, target: string): void {
  const old = `${fresh}-old`;
  fs.rmSync(old, { recursive: true, force: true });
  if (fs.existsSync(target)) fs.renameSync(target, old);
  fs.renameSync(fresh, target);
  fs.rmSync(old, { recursive: true, force: true });
}

/** Astro takes these names from the shell for its own: links would follow `BASE_URL`, addresses `SITE`, drafts the others. */
function shieldFromShell(): void {
  for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'])
    Reflect.deleteProperty(process.env, name);
  process.env['NODE_ENV'] = 'production';
}

/** Has Astro write the pages, in a process whose memory is free when it ends. @returns whether it did */
async function render(dir: string): Promise<boolean> {
  const [status] = (await once(fork(path.join(import.meta.dirname, 'render.ts'), [dir]), 'exit')) as [number | null];
  return status === 0;
}

/**
 * @returns whether the site was published; what is wrong has been printed
 */
export async function publish(env: Environment): Promise<boolean> {
  const problems = [outDirProblem(env.outDir) ?? [], siteProblems(site)].flat();
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return false;
  }
  shieldFromShell();
  const fresh = path.join(path.dirname(env.outDir), `.${path.basename(env.outDir)}-next`);
  if (!env.siteUrlIsGiven)
    console.warn(
      `SITE_URL is not set: canonical addresses will name ${env.siteUrl}. Set it for a build that you publish.`,
    );
  try {
    fs.mkdirSync(path.dirname(fresh), { recursive: true });
    fs.rmSync(fresh, { recursive: true, force: true });
    if (await render(fresh)) {
      // What it needs is read only now, so that little is held while Astro runs.
      const { finish } = await import('../finishing/finish.ts');
      await finish(fresh, env);
      swap(fresh, env.outDir);
      return true;
    }
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
  }
  fs.rmSync(fresh, { recursive: true, force: true });
  if (fs.existsSync(env.outDir))
    console.error(`The last good build is still in ${path.relative(process.cwd(), env.outDir) || '.'}.`);
  return false;
}

if (import.meta.main && !(await publish(environmentOrExit()))) process.exitCode = 1;
