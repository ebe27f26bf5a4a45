/** Runs the build command as an editor would, in a process of its own. Never two at once: Astro shares its caches. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The finished site that the tests read: OUT_DIR, or `dist`. */
export const siteDir = (): string => path.resolve(ROOT, process.env['OUT_DIR'] ?? 'dist');

/** The content that it was built from. */
export const contentDir = (): string => path.resolve(ROOT, process.env['CONTENT_DIR'] ?? 'content');

/** @throws with what to do, where the site has not been built */
export function requireSite(): string {
  const dir = siteDir();
  if (!fs.existsSync(path.join(dir, 'index.html')))
    throw new Error(`These tests read a finished site, and there is none in ${dir}. Run “npm run build” first.`);
  return dir;
}

export interface BuildResult {
  status: number | null;
  /** Both streams, as a person would see them. */
  output: string;
}

/** Variables that a build reads. */
const READ = ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'AS_OF', 'PORT', 'NODE_ENV'] as const;
export type BuildEnvironment = Partial<Record<(typeof READ)[number], string>>;

const LOCK = path.join(ROOT, 'node_modules/.astro/tests-build.lock');

/** Whether a process of this number runs. */
const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits until no other test file builds; a lock whose holder has died does not count. */
function alone<T>(build: () => T): T {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true });
  for (;;)
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = fs.existsSync(LOCK) ? Number(fs.readFileSync(LOCK, 'utf8')) : 0;
      if (holder > 0 && !isRunning(holder)) fs.rmSync(LOCK, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  try {
    return build();
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

/**
 * Builds with these variables and no others of those that a build reads. What Vitest sets (DEV, MODE, BASE_URL …) is passed
 * on: a build may not listen to it.
 */
export function runBuild(variables: BuildEnvironment): BuildResult {
  const others = Object.entries(process.env).filter(([name]) => !(READ as readonly string[]).includes(name));
  const { status, stdout, stderr } = alone(() =>
    spawnSync(process.execPath, ['src/commands/build.ts'], {
      cwd: ROOT,
      env: { ...Object.fromEntries(others), ASTRO_TELEMETRY_DISABLED: '1', ...variables },
      encoding: 'utf8',
    }),
  );
  return { status, output: `${stderr}\n${stdout}` };
}

/** A folder for one test run, under the system's temporary folder. */
export const temporaryFolder = (name: string): string => fs.mkdtempSync(path.join(os.tmpdir(), `roles-ahead-${name}-`));
