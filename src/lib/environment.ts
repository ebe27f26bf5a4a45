/**
 * The environment variables that a build understands, each checked once.
 * Every "today" of the site is `asOf`, so that one day's build can be made again on another.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { day } from '../schemas/common.ts';

export interface Environment {
  /** Address of the site without the base path, no slash at its end. */
  siteUrl: string;
  /** Whether SITE_URL was given. */
  siteUrlIsGiven: boolean;
  /** `/`, or `/some/where` with a slash at the start and none at the end. */
  basePath: string;
  /** Folder that holds the content, absolute. */
  contentDir: string;
  /** Folder that the finished site goes to, absolute. */
  outDir: string;
  /** The day that counts as today, YYYY-MM-DD. */
  asOf: string;
  /** First port to try when serving. */
  port: number;
}

/** A variable that holds something unusable. The message names it, what it holds and what would be right. */
export class EnvironmentError extends Error {}

const refuse = (name: string, value: string, right: string): never => {
  throw new EnvironmentError(`${name}: “${value}” cannot be used; ${right}`);
};

/** `a/b/`, `/a/b`, `/a/b/` → `/a/b`; empty or `/` → `/`. */
export function normaliseBase(value: string): string {
  const parts = value.split('/').filter(Boolean);
  if (parts.some((p) => !/^[\w.~-]+$/.test(p) || p === '.' || p === '..'))
    refuse('BASE_PATH', value, 'write a path such as /careers/ahead/');
  return `/${parts.join('/')}`;
}

/**
 * Where Astro keeps the content that it has parsed. It knows entries by name alone, so each content folder gets a store of
 * its own; one store for two folders fails on entries that differ, or takes the body of one for that of the other.
 */
export const cacheFolder = (contentDir: string): string =>
  path.resolve('node_modules/.astro', createHash('sha256').update(contentDir).digest('hex').slice(0, 12));

/** Folders of this project that hold what a build is made from, or what Git and npm keep. */
const OWN = ['.git', '.github', 'deploy', 'node_modules', 'public', 'src', 'tests'];

/** The content that belongs to this project; any other folder is another site, with articles and a history of its own. */
export const isOwnContent = (contentDir: string): boolean => contentDir === path.resolve('content');

/** Whether a folder is another one, or holds it. */
function holds(folder: string, other: string): boolean {
  const way = path.relative(folder, other);
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}

/**
 * @param env usually `process.env`; a variable that is set to nothing counts as not set
 * @param now the clock, used only where AS_OF is not given
 * @throws EnvironmentError
 */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env, now: Date = new Date()): Environment {
  const given = (name: string) => env[name] || undefined;
  const port = given('PORT') ?? '4321';
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    refuse('PORT', port, 'write a number from 1 to 65535');
  const siteUrl = given('SITE_URL') ?? `http://localhost:${port}`;
  const parsed = URL.canParse(siteUrl)
    ? new URL(siteUrl)
    : refuse('SITE_URL', siteUrl, 'write an address such as https://example.org');
  if (!/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password)
    refuse('SITE_URL', siteUrl, 'write an address such as https://example.org');
  if (parsed.pathname !== '/' || parsed.search || parsed.hash)
    refuse('SITE_URL', siteUrl, 'write the host alone; the path goes into BASE_PATH');
  const asOf = given('AS_OF') ?? now.toISOString().slice(0, 10);
  if (!day.safeParse(asOf).success) refuse('AS_OF', asOf, 'write a real day as YYYY-MM-DD');
  const contentDir = path.resolve(given('CONTENT_DIR') ?? 'content');
  const outDir = path.resolve(given('OUT_DIR') ?? 'dist');
  if (holds(outDir, process.cwd()) || holds(outDir, contentDir) || holds(contentDir, outDir))
    refuse('OUT_DIR', outDir, 'a build replaces the whole folder, so name one that holds nothing else');
  const own = OWN.find((name) => holds(path.resolve(name), outDir));
  if (own) refuse('OUT_DIR', outDir, `${own}/ belongs to the project, so name a folder elsewhere, such as published`);
  return {
    siteUrl: parsed.origin,
    siteUrlIsGiven: given('SITE_URL') !== undefined,
    basePath: normaliseBase(given('BASE_PATH') ?? '/'),
    contentDir,
    outDir,
    asOf,
    port: Number(port),
  };
}
