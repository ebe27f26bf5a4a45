import fs from 'node:fs';
import path from 'node:path';
import { MADE } from '../hosting/files.ts';

/** A build is known by its `.htaccess`, which every build writes and no recipe moves. */
function isBuild(folder: string): boolean {
  const file = path.join(folder, '.htaccess');
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8').startsWith(`# ${MADE}\n`);
}

/**
 * A build replaces the whole folder, so it takes one that is missing, empty or an earlier build, and no other.
 * @param outDir absolute
 * @returns why a build may not have the folder; undefined where it may
 */
export function outDirProblem(outDir: string): string | undefined {
  const found = fs.statSync(outDir, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isDirectory()) return `OUT_DIR: “${outDir}” is a file; name a folder`;
  if (fs.readdirSync(outDir).length === 0 || isBuild(outDir)) return undefined;
  return `OUT_DIR: “${outDir}” holds files that are no earlier build, and a build would remove them; name an empty or a new folder`;
}
