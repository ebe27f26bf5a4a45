/** A build of the site under somebody else’s `site.config.ts`: a copy of the code with the file edited, and made-up content. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../src/lib/environment.ts';
import type { Content } from '../../src/domain/content.ts';
import type { Newsletter } from '../../src/lib/newsletter.ts';
import { soundContent } from '../fixtures/content.ts';
import { ContentFolder } from '../fixtures/folder.ts';
import { ROOT, temporaryFolder } from './builds.ts';

const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const NONE = 'newsletter: undefined as Newsletter | undefined,';

export interface Branded {
  dir: string;
  remove: () => void;
}

/**
 * @param newsletter what the site’s owner has configured
 * @param content instead of the made-up content that holds together
 * @throws where the build fails, with what it printed
 */
export function branded(newsletter: Newsletter, content: Content = soundContent()): Branded {
  const folder = temporaryFolder('branded');
  const project = path.join(folder, 'project');
  const dir = path.join(folder, 'dist');
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  for (const name of CODE) fs.cpSync(path.join(ROOT, name), path.join(project, name), { recursive: true });
  fs.symlinkSync(fs.realpathSync(path.join(ROOT, 'node_modules')), path.join(project, 'node_modules'));
  const config = path.join(project, 'src/site.config.ts');
  const before = fs.readFileSync(config, 'utf8');
  const after = before.replace(NONE, `newsletter: ${JSON.stringify(newsletter)} as Newsletter | undefined,`);
  if (after === before) throw new Error(`src/site.config.ts no longer holds “${NONE}”`);
  fs.writeFileSync(config, after);
  const { status, stdout, stderr } = new ContentFolder(content).use((contentDir) => {
    const result = spawnSync(process.execPath, ['src/commands/build.ts'], {
      cwd: project,
      env: {
        ...process.env,
        CONTENT_DIR: contentDir,
        OUT_DIR: dir,
        AS_OF: '2026-11-21',
        BASE_PATH: '/',
        SITE_URL: '',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      encoding: 'utf8',
    });
    fs.rmSync(cacheFolder(contentDir), { recursive: true, force: true });
    return result;
  });
  if (status !== 0) {
    remove();
    throw new Error(`The build under another site.config.ts failed:\n${stderr}\n${stdout}`);
  }
  return { dir, remove };
}
