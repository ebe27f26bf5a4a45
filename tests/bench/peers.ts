/** Other sites with the same articles: stock Starlight, and Astro with what most of its themes are made of. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { ROOT } from '../site/builds.ts';
import { plainText } from './bare.ts';

/** An article: the last part of its address, and its text. */
export interface Article {
  id: string;
  title: string;
  description: string;
  body: string;
}

/** All articles of a built site. */
export const readArticles = (site: string): Article[] =>
  fs
    .globSync('articles/*/index.html', { cwd: site })
    .toSorted()
    .map((file) => ({
      id: path.basename(path.dirname(file)),
      ...plainText(fs.readFileSync(path.join(site, file), 'utf8')),
    }));

/** Writes files below a folder, by path. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
}

/** Each as Markdown; the heading comes from the front matter, as these sites have it. */
const markdown = (articles: readonly Article[], folder: string): Record<string, string> =>
  Object.fromEntries(
    articles.map(({ id, title, description, body }) => [
      `${folder}/${id}.md`,
      `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n<div>${body.replace(/<h1>.*?<\/h1>/, '')}</div>\n`,
    ]),
  );

/** Runs a program of this project in a folder. */
function run(program: string, folder: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin', program), args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} in ${folder} failed:\n${stderr}\n${stdout}`);
}

/** A stock Starlight site. Its folder must lie within this project, so that its packages are found. */
export function buildStarlight(folder: string, articles: readonly Article[]): string {
  write(folder, {
    // Vite bundles a dependency that is of Astro only where it is named here.
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }',
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://starlight.example',
  integrations: [starlight({ title: 'Articles', sidebar: [{ label: 'Articles', items: [{ autogenerate: { directory: 'articles' } }] }] })],
});
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: Articles\n---\n\nAll of them stand beside this.\n',
    ...markdown(articles, 'src/content/docs/articles'),
  });
  run('astro', folder, 'build');
  return path.join(folder, 'dist');
}

/**
 * Astro, Tailwind with its typography plugin, and Pagefind’s own interface on every page: what most themes consist of. No
 * theme is published as a package that could be installed beside this project, so this one is written out here, with nothing
 * in it that a theme could do without.
 */
export async function buildTheme(folder: string, articles: readonly Article[]): Promise<string> {
  write(folder, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://theme.example', vite: { plugins: [tailwindcss()] } });
`,
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
export const collections = {
  articles: defineCollection({
    loader: glob({ base: './src/content/articles', pattern: '*.md' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
`,
    'src/styles/global.css': `@import 'tailwindcss';\n@plugin '@tailwindcss/typography';\n`,
    'src/layouts/Base.astro': `---
import '../styles/global.css';
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={description} />
    <link href="/pagefind/pagefind-ui.css" rel="stylesheet" />
    <script is:inline src="/pagefind/pagefind-ui.js"></script>
  </head>
  <body class="bg-white text-gray-900">
    <header class="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-4 p-4">
      <a class="text-xl font-bold" href="/">Articles</a>
      <div id="search"></div>
      <script is:inline>
        window.addEventListener('DOMContentLoaded', () => { new PagefindUI({ element: '#search', showSubResults: true }); });
      </script>
    </header>
    <main class="mx-auto max-w-3xl p-4"><slot /></main>
    <footer class="mx-auto max-w-3xl p-4 text-sm text-gray-600">Built with Astro</footer>
  </body>
</html>
`,
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Base from '../layouts/Base.astro';
const articles = await getCollection('articles');
---
<Base title="Articles" description="All articles"><ul class="list-disc pl-6">
  {articles.map((a) => <li><a class="underline" href={\`/articles/\${a.id}/\`}>{a.data.title}</a></li>)}
</ul></Base>
`,
    'src/pages/articles/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
export const getStaticPaths = async () => (await getCollection('articles')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Base title={entry.data.title} description={entry.data.description}>
  <article class="prose" data-pagefind-body><h1>{entry.data.title}</h1><Content /></article>
</Base>
`,
    ...markdown(articles, 'src/content/articles'),
  });
  run('astro', folder, 'build');
  const dist = path.join(folder, 'dist');
  const { index } = await pagefind.createIndex();
  await index?.addDirectory({ path: dist });
  await index?.writeFiles({ outputPath: path.join(dist, 'pagefind') });
  await pagefind.close();
  return dist;
}
