/** JSON Feed 1.1, as far as this site uses it: https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed {
  title: string;
  description: string;
  language: string;
  home_page_url: string;
  feed_url: string;
  authors: { name: string; url: string }[];
  items: {
    /** Never changes. */
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html: string;
    image: string;
    /** Times in RFC 3339. */
    date_published: string;
    date_modified: string;
    authors: { name: string }[];
    tags: readonly string[];
  }[];
}

/** The text of the file. */
export const jsonFeed = (feed: JsonFeed): string =>
  `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }, null, 1)}\n`;
