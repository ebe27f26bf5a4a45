/**
 * `npm run published`: adds the built site’s new addresses to `tests/site/published.txt`. It never takes one out: an
 * address that has been published stays, or leads on by `moved` in `site.config.ts`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { addressesOf, HEAD, readPublished } from '../hosting/published.ts';
import { plural } from '../domain/words.ts';
import { isOwnContent } from '../lib/environment.ts';
import { environmentOrExit } from './environment.ts';

const LIST = path.resolve('tests/site/published.txt');

const { contentDir, outDir } = environmentOrExit();
if (!isOwnContent(contentDir)) {
  console.error(
    `CONTENT_DIR: “${contentDir}” is another site’s content; the list is of what ours has published, so unset it`,
  );
  process.exit(1);
}
if (!fs.existsSync(path.join(outDir, 'index.html'))) {
  console.error(`There is no finished site in ${outDir}. Run npm run build first.`);
  process.exitCode = 1;
} else {
  const known = readPublished(fs.existsSync(LIST) ? fs.readFileSync(LIST, 'utf8') : '');
  const files = fs.readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const built = addressesOf(
    files.map((f) => path.relative(outDir, path.join(f.parentPath, f.name)).split(path.sep).join('/')),
  );
  const added = built.filter((address) => !known.includes(address));
  fs.writeFileSync(LIST, `${HEAD}${[...known, ...added].toSorted().join('\n')}\n`);
  console.log(added.length > 0 ? `${plural(added.length, 'address', 'addresses')} added.` : 'No new address.');
}
