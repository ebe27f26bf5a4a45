/** The site built for the root and for a path below it, each laid out as the recipes say, with an old address. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { choicesOf } from '../../src/hosting/choices.ts';
import { serverFiles } from '../../src/hosting/files.ts';
import { policyOf } from '../../src/hosting/policy.ts';
import { writeHostFiles } from '../../src/finishing/host-files.ts';
import { inlineOf } from '../../src/lib/inline.ts';
import { site } from '../../src/site.config.ts';
import { runBuild } from '../site/builds.ts';

export const MOVED = { from: '/roles/data-wizard/', to: '/roles/data-scientist/' };
export const CONFIG = { ...site, moved: [MOVED] };

export interface Laid {
  /** `/` or `/careers/ahead`. */
  basePath: string;
  /** What stands before every path: empty, or `/careers/ahead`. */
  base: string;
  /** The folder that a host publishes. */
  root: string;
  /** The built site within it. */
  dir: string;
  /** Where the servers’ files are. */
  servers: string;
  /** A certificate and its key for TLS; undefined where there is no openssl to make one. */
  tls: { certificate: string; key: string } | undefined;
}

export const PATHS = ['/', '/careers/ahead'] as const;

/** A certificate that nobody trusts, for a day. */
function certificate(folder: string): Laid['tls'] {
  const files = { certificate: path.join(folder, 'tls.pem'), key: path.join(folder, 'tls.key') };
  const { status } = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-keyout', files.key, '-out', files.certificate],
  ]);
  if (status !== 0) return undefined;
  fs.chmodSync(files.key, 0o644);
  return files;
}

/**
 * @param folder a new folder, which servers that run as somebody else can read
 * @throws with the output of a build that failed
 */
export function layOut(folder: string): Laid[] {
  const tls = certificate(folder);
  return PATHS.map((basePath, i) => {
    const base = basePath === '/' ? '' : basePath;
    const root = path.join(folder, `published-${i}`);
    const dir = path.join(root, base);
    const facts = { siteUrl: 'https://careers.example', basePath, asOf: '2026-11-22' };
    const { status, output } = runBuild({
      OUT_DIR: dir,
      SITE_URL: facts.siteUrl,
      BASE_PATH: basePath,
      AS_OF: facts.asOf,
    });
    if (status !== 0) throw new Error(`The build for ${basePath} failed:\n${output}`);
    writeHostFiles(dir, facts, CONFIG);
    if (base) {
      for (const name of ['_headers', '_redirects']) fs.renameSync(path.join(dir, name), path.join(root, name));
      fs.copyFileSync(path.join(dir, '404.html'), path.join(root, '404.html'));
    }
    const servers = path.join(folder, `servers-${i}`);
    fs.mkdirSync(servers);
    for (const [name, text] of Object.entries(
      serverFiles(policyOf({ ...choicesOf(CONFIG, basePath), inline: inlineOf(dir) })),
    ))
      fs.writeFileSync(path.join(servers, name), text);
    return { basePath, base, root, dir, servers, tls };
  });
}
