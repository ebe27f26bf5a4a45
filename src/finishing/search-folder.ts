/** The folder of the search index. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.ts';

const CODE = fileURLToPath(new URL('..', import.meta.url));

/** Names and texts of everything below some folders. */
function* everythingIn(...folders: string[]): Generator<string | Uint8Array> {
  for (const folder of folders)
    for (const file of fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile())) {
      yield file.name;
      yield fs.readFileSync(path.join(file.parentPath, file.name));
    }
}

/** Its name in a build, after all that could change the index, so that a stale loader never meets a new one. */
export const searchFolder = (contentDir: string): string => `pagefind-${digest(everythingIn(contentDir, CODE))}`;
