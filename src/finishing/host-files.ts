/** What hosts read from the published folder: their own files, pages at old addresses, security.txt. */
import fs from 'node:fs';
import path from 'node:path';
import { path as addresses } from '../domain/addresses.ts';
import { choicesOf, securityContact, type HostedSite } from '../hosting/choices.ts';
import { publishedFiles } from '../hosting/files.ts';
import { fileOf, movedPage, movedProblems } from '../hosting/moved.ts';
import { isHashedFolder, policyOf } from '../hosting/policy.ts';
import { securityTxt } from '../hosting/security-txt.ts';
import type { Environment } from '../lib/environment.ts';
import { inlineOf } from '../lib/inline.ts';
import { textOf } from '../lib/pages.ts';
import { withBase } from '../lib/urls.ts';
import { ContentError } from '../lib/content-error.ts';

type Facts = Pick<Environment, 'siteUrl' | 'basePath' | 'asOf'>;

/**
 * Writes into a built folder what hosts read from it, a page at each old address, and security.txt.
 * @param config `site.config.ts`
 * @throws ContentError where an old address hides a page or leads nowhere
 */
export function writeHostFiles(dir: string, env: Facts, config: HostedSite & { name: string; language: string }): void {
  const problems = movedProblems(config.moved, (file) => textOf(dir, file));
  if (problems.length > 0) throw new ContentError(`${problems.join('\n')}\nNothing was published.`);
  const write = (file: string, text: string) => {
    const target = path.join(dir, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  };
  const inFull = (target: string) => new URL(withBase(env.basePath, target), env.siteUrl).href;
  const choices = choicesOf(config, env.basePath);
  const folders = fs.readdirSync(dir).filter(isHashedFolder).toSorted();
  const policy = policyOf({ ...choices, inline: inlineOf(dir) });
  for (const [name, text] of Object.entries(publishedFiles(policy, folders))) write(name, text);
  for (const { from, to } of config.moved.filter((entry) => entry.from.endsWith('/')))
    write(fileOf(from), movedPage({ to: withBase(env.basePath, to), absolute: inFull(to) }, config, choices));
  const contact = securityContact(config, inFull(addresses.page('about')));
  write(
    '.well-known/security.txt',
    securityTxt(contact, inFull('/.well-known/security.txt'), env.asOf, config.language),
  );
}
