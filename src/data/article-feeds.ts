/** The articles as feeds: Atom, RSS and JSON, with their full text. */
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Feed } from 'feed';
import FeedText from '../components/articles/FeedText.astro';
import { feedHtml, xmlText } from '../lib/feeds/html.ts';
import { jsonFeed } from '../lib/feeds/json.ts';
import { absolute, path } from '../lib/urls.ts';
import { escapeXml } from '../lib/xml.ts';
import { site } from '../site.config.ts';
import { asOf, body, graph } from './index.ts';

/** How many of the newest a feed holds. */
const ENTRIES = 30;
const TITLE = `${site.name}: articles`;

/** The newest first; of one day, as they stand in the list of articles. */
const articles = graph.content.articles
  .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
  .slice(0, ENTRIES);
const changedOn = (a: (typeof articles)[number]): string => a.updatedOn ?? a.publishedOn;
const updated = articles.map(changedOn).toSorted().at(-1) ?? asOf;
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

async function fullTexts(): Promise<Map<string, string>> {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const texts = new Map<string, string>();
  for (const a of articles) {
    const props = { body: await body('articles', a.id), cited: graph.cited(a.prose) };
    const html = await container.renderToString(FeedText, { props });
    texts.set(a.id, feedHtml(xmlText(html), absolute(path.article(a.id))));
  }
  return texts;
}
// Three files are made of one rendering.
let rendered: Promise<Map<string, string>> | undefined;
const texts = () => (import.meta.env.DEV ? fullTexts() : (rendered ??= fullTexts()));

/** What the two XML feeds share. `title`: how a format takes text in a title. */
async function xmlFeed(self: { atom: string } | { rss: string }, title: (text: string) => string): Promise<Feed> {
  const content = await texts();
  const isAtom = 'atom' in self;
  const feed = new Feed({
    id: absolute(path.articles),
    title: xmlText(TITLE),
    description: xmlText(site.description),
    link: absolute(path.articles),
    language: site.language,
    copyright: site.textLicence.name,
    generator: false,
    updated: midnight(updated),
    feedLinks: self,
    ...(isAtom ? { author: { name: site.name, link: absolute(path.home) } } : {}),
  });
  for (const a of articles) {
    const link = absolute(path.article(a.id));
    feed.addItem({
      // The address names the file, so an article that is edited or renamed in its title keeps it.
      id: link,
      title: title(xmlText(a.title)),
      link,
      date: midnight(changedOn(a)),
      published: midnight(a.publishedOn),
      description: title(xmlText(a.description)),
      content: content.get(a.id) ?? '',
      // RSS wants an e-mail address for an author, and there is none to give.
      ...(isAtom ? { author: a.authors.map((name) => ({ name: xmlText(name) })) } : {}),
    });
  }
  return feed;
}

/** Atom 1.0. Its titles are HTML. */
export const atomFeed = async (): Promise<string> => (await xmlFeed({ atom: absolute(path.feed) }, escapeXml)).atom1();

/** RSS 2.0. Its titles are plain text. */
export const rssFeed = async (): Promise<string> => (await xmlFeed({ rss: absolute(path.rss) }, (text) => text)).rss2();

/** JSON Feed 1.1. */
export async function articlesAsJson(): Promise<string> {
  const content = await texts();
  return jsonFeed({
    title: TITLE,
    description: site.description,
    language: site.language,
    home_page_url: absolute(path.articles),
    feed_url: absolute(path.jsonFeed),
    authors: [{ name: site.name, url: absolute(path.home) }],
    items: articles.map((a) => ({
      id: absolute(path.article(a.id)),
      url: absolute(path.article(a.id)),
      title: a.title,
      summary: a.description,
      content_html: content.get(a.id) ?? '',
      image: absolute(path.social(path.article(a.id))),
      date_published: midnight(a.publishedOn).toISOString(),
      date_modified: midnight(changedOn(a)).toISOString(),
      authors: a.authors.map((name) => ({ name })),
      tags: a.topics,
    })),
  });
}
