/**
 * `npm run hosts`: writes the configuration of servers that read none from the published folder, into `hosts/` or the folder
 * that is named. They hang on BASE_PATH, `site.config.ts`, and the styles that the last build wrote into its pages: the policy
 * names each by its hash. They belong to that build, and are put in place with each edition (deploy/README.md, “In which order”).
 */
import fs from 'node:fs';
import path from 'node:path';
import { choicesOf } from '../hosting/choices.ts';
import { serverFiles } from '../hosting/files.ts';
import { movedProblems } from '../hosting/moved.ts';
import { policyOf } from '../hosting/policy.ts';
import { inlineOf } from '../lib/inline.ts';
import { textOf } from '../lib/pages.ts';
import { siteProblems } from '../lib/site-problems.ts';
import { site } from '../site.config.ts';
import { environmentOrExit } from './environment.ts';

const { basePath, outDir } = environmentOrExit();
const shown = path.relative(process.cwd(), outDir) || '.';
if (!fs.existsSync(path.join(outDir, 'index.html'))) {
  console.error(
    `There is no finished site in ${shown}. Run “npm run build” first: the policy names the styles of its pages.`,
  );
  process.exit(1);
}
const problems = siteProblems(site);
if (problems.length === 0) problems.push(...movedProblems(site.moved, (file) => textOf(outDir, file)));
if (problems.length > 0) {
  console.error(`${problems.join('\n')}\nNothing was written.`);
  process.exit(1);
}
const inline = inlineOf(outDir);
const folder = path.resolve(process.argv[2] ?? 'hosts');
fs.mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(serverFiles(policyOf({ ...choicesOf(site, basePath), inline }))))
  fs.writeFileSync(path.join(folder, name), text);
console.log(`For a site at ${basePath}: ${path.relative(process.cwd(), folder) || '.'}/ holds the servers’ files.`);
