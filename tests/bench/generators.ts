/** Site generators with the barest templates: every file a page, and one list of them all. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../site/builds.ts';
import { write } from './peers.ts';
import { cost, type Cost } from './process.ts';

const ENV = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
const run = (program: string, args: readonly string[], cwd: string): Promise<Cost> =>
  cost(path.join(ROOT, 'node_modules/.bin', program), args, { cwd, env: ENV });

/**
 * @param root an empty folder within this project, so that its packages are found
 * @param articles folder of Markdown files
 */
export function buildAstro(root: string, articles: string): Promise<Cost> {
  write(root, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': 'export default { cacheDir: "./cache" };\n',
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
const loader = glob({ base: ${JSON.stringify(articles)}, pattern: '*.md' });
export const collections = { articles: defineCollection({ loader }) };
`,
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const articles = await getCollection('articles');
---
<html lang="en"><head><title>All</title></head><body><ul>
  {articles.map((a) => <li><a href={\`/\${a.id}/\`}>{a.data.title}</a></li>)}
</ul></body></html>
`,
    'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('articles')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en"><head><title>{entry.data.title}</title></head><body>
  <h1>{entry.data.title}</h1><Content />
</body></html>
`,
  });
  return run('astro', ['build'], root);
}

/**
 * Indexes what `buildAstro` built, as Pagefind’s own documentation says to.
 * @param root the folder that was given to it
 */
export const indexAstro = (root: string): Promise<Cost> => run('pagefind', ['--site', 'dist'], root);

/**
 * @param root an empty folder
 * @param articles folder of Markdown files
 */
export function buildEleventy(root: string, articles: string): Promise<Cost> {
  fs.cpSync(articles, path.join(root, 'articles'), { recursive: true });
  write(root, {
    'package.json': '{}',
    'articles/articles.json': '{ "layout": "page.njk", "tags": "article" }',
    '_includes/page.njk': `<html lang="en"><head><title>{{ title }}</title></head><body>
  <h1>{{ title }}</h1>{{ content | safe }}
</body></html>
`,
    'index.njk': `<html lang="en"><head><title>All</title></head><body><ul>
  {% for a in collections.article %}<li><a href="{{ a.url }}">{{ a.data.title }}</a></li>{% endfor %}
</ul></body></html>
`,
  });
  return run('eleventy', ['--quiet'], root);
}
