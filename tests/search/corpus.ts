/** The text that all engines index: what our own index was made from, read back from the built site, and what readers ask. */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/data/files.ts';
import type { SearchData } from '../../src/domain/search/document.ts';
import { FRAGMENT, readFragment } from '../../src/finishing/search-fragments.ts';

export interface CorpusPage {
  /** Its path on the site. */
  id: string;
  title: string;
  aliases: string;
  summary: string;
  /** Everything that Pagefind extracted from the page. */
  text: string;
  /** What readers ask of it, from which our own search has learnt. */
  asked: string;
}

interface Fragment {
  /** Pagefind’s id. */
  id: string;
  url: string;
  content: string;
}

/** The pages in an index of Pagefind. */
export const readFragments = (index: string): Fragment[] =>
  fs.globSync('fragment/*.pf_fragment', { cwd: index }).map((file) => {
    const { url, content } = readFragment(fs.readFileSync(path.join(index, file)));
    return { id: path.basename(file, FRAGMENT), url, content };
  });

/**
 * @param site folder of the built site
 * @param contentDir what it was built from
 * @throws where it holds no search index
 */
export function readCorpus(site: string, contentDir = 'content'): CorpusPage[] {
  const [file] = fs.globSync('pagefind-*/search.json', { cwd: site });
  if (file === undefined) throw new Error(`There is no search index in ${site}. Run “npm run build” first.`);
  const { documents } = JSON.parse(fs.readFileSync(path.join(site, file), 'utf8')) as SearchData;
  const texts = new Map(readFragments(path.join(site, path.dirname(file))).map((f) => [f.url, f.content]));
  const asked = new Map(
    readContent(contentDir).content.questions.map(({ id, questions }) => [id, questions.join('. ')]),
  );
  return documents.map(({ path: id, title, aliases, summary }) => ({
    id,
    title,
    aliases: aliases.join(', '),
    summary,
    text: texts.get(id) ?? '',
    asked: asked.get(id) ?? '',
  }));
}
