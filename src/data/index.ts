/** The one door to content: everything loaded, checked as a whole, and joined into a graph. */
import path from 'node:path';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { type Content, type Entry, type ProseEntry } from '../domain/content.ts';
import { buildGraph } from '../domain/graph.ts';
import { checkContent } from '../domain/integrity.ts';
import { formatProblem } from '../domain/problem.ts';
import { readEnvironment } from '../lib/environment.ts';
import { site } from '../site.config.ts';
import { readBody } from './front-matter.ts';
import { lockHead } from './lock.ts';
import { readProse } from '../lib/prose.ts';

type Written = 'articles' | 'roles' | 'evolutions' | 'pages';
type Listed = 'skills' | 'sources' | 'events' | 'forecasts' | 'vacancies' | 'promotions' | 'questions';

const publishes = (data: object): boolean => import.meta.env.DEV || !('draft' in data && data.draft === true);

async function written<N extends Written>(name: N): Promise<ProseEntry<CollectionEntry<N>['data']>[]> {
  const entries = await getCollection(name, ({ data }) => publishes(data));
  return entries
    .map((e) => {
      const file = e.filePath ?? path.join('content', name, e.id);
      return { ...e.data, id: e.id, file, prose: readProse(readBody(file), file.endsWith('.mdx') ? 'mdx' : 'md') };
    })
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en-GB'));
}

async function listed<N extends Listed>(name: N): Promise<Entry<CollectionEntry<N>['data']>[]> {
  return (await getCollection(name)).map((e) => ({ ...e.data, file: `content/${name}.yaml` }));
}

const content: Content = {
  articles: await written('articles'),
  roles: await written('roles'),
  evolutions: await written('evolutions'),
  pages: await written('pages'),
  skills: await listed('skills'),
  sources: await listed('sources'),
  events: await listed('events'),
  forecasts: await listed('forecasts'),
  vacancies: await listed('vacancies'),
  // Nothing invites to write where nobody has said whither.
  promotions: (await listed('promotions')).filter((p) => !p.needsContact || site.reportErrorsAt !== undefined),
  questions: await listed('questions'),
};

// The gate has read the files before Astro started. This second look stops a build whose loaders lost something on the way.
const problems = checkContent(content);
if (problems.length > 0 && import.meta.env.PROD)
  throw new Error(`The content does not hold together:\n${problems.map(formatProblem).join('\n')}`);

/** Everything, with references followed both ways. */
export const graph = buildGraph(content);

const env = readEnvironment();

/** The day that counts as today. */
export const { asOf } = env;

/** Where the ledger’s lock stands: its newest hash pins the whole history. */
export const lock = lockHead(env.contentDir);

/** The compiled body of an entry, as a component. */
export async function body(collection: Written, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`there is no ${collection} entry “${id}”`);
  return (await render(entry)).Content;
}
