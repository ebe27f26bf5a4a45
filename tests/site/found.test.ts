/** What programs find: feeds, sitemap, icons, pictures of shared links, and what pages say of themselves. In both builds. */
import fs from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from './builds.ts';
import { attribute, parse, readSite, text, type BuiltPage } from './site.ts';
import { HOSTILE_TITLE } from './variant.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['entry', 'item', 'link', 'author', 'url', 'sitemap', 'Url'].includes(name),
});
const words = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as Record<string, unknown> | undefined)?.['#text'] ?? '');
/** Text of markup, as a feed reader shows it. */
const shown = (html: string): string => text(parse(`<body><p>${html}</p></body>`).querySelector('p'));

const built = inject('variant');
const BUILDS = [
  { name: 'the finished site', dir: inject('dist'), content: contentDir() },
  { name: 'the second build', dir: built.dir, content: built.content },
];

type Json = Record<string, unknown>;
interface Item {
  id: string;
  title: string;
  html: string;
  published: string;
  updated?: string;
}

describe.each(BUILDS)('$name', ({ dir, content: folder }) => {
  const site = readSite(dir);
  const { content } = readContent(folder);
  const read = (name: string) => fs.readFileSync(path.join(dir, name), 'utf8');
  const home = attribute(site.page('/').doc.querySelector('link[rel="canonical"]'), 'href') ?? '';
  const full = (address: string) => `${home.replace(/\/$/, '')}${address}`;
  const indexed = site.pages.filter((p) => !/<meta name="robots" content="[^"]*noindex/.test(p.html));
  const known = new Set(indexed.map((p) => full(p.address)));

  const atom = (parser.parse(read('feed.xml')) as { feed: Json }).feed;
  const rss = (parser.parse(read('rss.xml')) as { rss: { channel: Json } }).rss.channel;
  const json = JSON.parse(read('feed.json')) as Json & { items: Json[] };
  const FEEDS: Record<string, Item[]> = {
    atom: (atom['entry'] as Json[]).map((e) => ({
      id: words(e['id']),
      // Atom’s titles are HTML.
      title: shown(words(e['title'])),
      html: words(e['content']),
      published: words(e['published']),
      updated: words(e['updated']),
    })),
    rss: (rss['item'] as Json[]).map((e) => ({
      id: words(e['guid']),
      title: words(e['title']),
      html: words(e['content:encoded']),
      published: new Date(words(e['pubDate'])).toISOString(),
    })),
    json: json.items.map((e) => ({
      id: String(e['id']),
      title: String(e['title']),
      html: String(e['content_html']),
      published: String(e['date_published']),
      updated: String(e['date_modified']),
    })),
  };

  describe.each(Object.keys(FEEDS))('the %s feed of articles', (format) => {
    const items = FEEDS[format]!;
    const article = (item: Item) => content.articles.find((a) => full(`/articles/${a.id}/`) === item.id);

    it('has every article once, the newest first, under its lasting address, with its days', () => {
      expect(items.map((i) => i.id).toSorted()).toEqual(
        content.articles.map((a) => full(`/articles/${a.id}/`)).toSorted(),
      );
      expect(items.map((i) => i.published)).toEqual(
        items
          .map((i) => i.published)
          .toSorted()
          .toReversed(),
      );
      for (const item of items) {
        const { title, publishedOn, updatedOn } = article(item)!;
        expect(item.title.replaceAll(/\s+/g, ' ')).toBe(title.replaceAll(/\s+/g, ' '));
        expect(item.published).toBe(`${publishedOn}T00:00:00.000Z`);
        if (item.updated) expect(item.updated).toBe(`${updatedOn ?? publishedOn}T00:00:00.000Z`);
      }
    });

    it('has the full text with numbered citations and their sources', () => {
      for (const item of items) {
        const { prose, id } = article(item)!;
        expect(item.html.replaceAll(/<[^>]+>/g, ' ').split(/\s+/).length, id).toBeGreaterThan(prose.words * 0.9);
        const numbers = [...item.html.matchAll(/<sup>\[(\d+)\]<\/sup>/g)].map(([, n]) => Number(n));
        const sources = new Set(prose.citations.map((c) => c.source)).size;
        expect([numbers.length, Math.max(0, ...numbers)], id).toEqual([prose.citations.length, sources]);
        const list = /<h2>Sources<\/h2><ol>(.*)<\/ol>$/s.exec(item.html.replaceAll(/>\s+</g, '><'))?.[1] ?? '';
        expect(list.match(/<li>/g)?.length ?? 0, id).toBe(sources);
      }
    });

    it('names every address in full, and carries no script, style or class', () => {
      for (const { html, id } of items) {
        expect(
          [...html.matchAll(/(?:href|src)="(?!https?:\/\/|mailto:)[^"]*"/g)].map(([all]) => all),
          id,
        ).toEqual([]);
        expect(html, id).not.toMatch(/<(script|style|svg|iframe|div|span)\b|\s(class|style|id|role|on\w+)=/);
        const own = [...html.matchAll(/href="([^"#]*)/g)].map(([, to]) => to!).filter((to) => to.startsWith(home));
        expect(
          own.filter((to) => !known.has(to)),
          id,
        ).toEqual([]);
      }
    });
  });

  it('the Atom feed has what Atom asks for (RFC 4287, 4.1)', () => {
    expect(XMLValidator.validate(read('feed.xml'))).toBe(true);
    expect(atom['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    const self = (atom['link'] as Json[]).find((l) => l['@rel'] === 'self');
    expect(self?.['@href']).toBe(full('/feed.xml'));
    const updated = words(atom['updated']);
    expect(updated).toBe(
      FEEDS['atom']!.map((i) => i.updated!)
        .toSorted()
        .at(-1),
    );
    for (const e of [atom, ...(atom['entry'] as Json[])])
      for (const needed of ['id', 'title', 'updated'] as const) expect(words(e[needed])).not.toBe('');
    for (const e of atom['entry'] as Json[]) {
      expect((e['title'] as Json)['@type']).toBe('html');
      expect((e['content'] as Json)['@type']).toBe('html');
      expect((e['author'] as Json[]).every((a) => words(a['name']) !== '')).toBe(true);
    }
  });

  it('the RSS feed has what RSS asks for (RSS 2.0, required channel elements)', () => {
    const xml = read('rss.xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<rss version="2.0"');
    for (const needed of ['title', 'description', 'lastBuildDate']) expect(words(rss[needed])).not.toBe('');
    expect((rss['atom:link'] as Json)['@href']).toBe(full('/rss.xml'));
    expect((rss['item'] as Json[]).some((i) => 'author' in i)).toBe(false);
  });

  it('the JSON feed has what JSON Feed 1.1 asks for', () => {
    expect(json['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(json['feed_url']).toBe(full('/feed.json'));
    expect(new Set(json.items.map((i) => i['id'])).size).toBe(json.items.length);
    for (const { date_published: at } of json.items) expect(new Date(String(at)).toISOString()).toBe(at);
  });

  it('the sitemap lists each page that may be indexed, once, with a day', () => {
    const index = (parser.parse(read('sitemap-index.xml')) as { sitemapindex: { sitemap: { loc: string }[] } })
      .sitemapindex;
    const urls = index.sitemap.flatMap(({ loc }) => {
      expect(loc.startsWith(home)).toBe(true);
      const part = parser.parse(read(loc.slice(home.length))) as {
        urlset: { url: { loc: string; lastmod: string }[] };
      };
      return part.urlset.url;
    });
    expect(urls.map((u) => u.loc).toSorted()).toEqual([...known].toSorted());
    const today = new Date().toISOString().slice(0, 10);
    expect(urls.filter((u) => !/^20\d\d-\d\d-\d\dT/.test(u.lastmod) || u.lastmod.slice(0, 10) > today)).toEqual([]);
    const role = content.roles[0]!;
    expect(urls.find((u) => u.loc === full(`/roles/${role.id}/`))?.lastmod.slice(0, 10)).toBe(role.reviewedOn);
  });

  it('robots.txt, OpenSearch and llms.txt name addresses of this build', () => {
    expect(read('robots.txt')).toMatch(new RegExp(`^Sitemap: ${full('/sitemap-index.xml')}$`, 'm'));
    const search = read('opensearch.xml');
    expect(XMLValidator.validate(search)).toBe(true);
    const { OpenSearchDescription: description } = parser.parse(search) as { OpenSearchDescription: Json };
    expect(words(description['ShortName']).length).toBeLessThanOrEqual(16);
    expect((description['Url'] as Json[])[0]?.['@template']).toBe(full('/search/?q={searchTerms}'));
    const dead = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)]
      .map(([, to]) => to!)
      .filter((to) => {
        const below = to.slice(home.length);
        return (
          !to.startsWith(home) ||
          !fs.existsSync(path.join(dir, below.endsWith('/') || !below ? `${below}index.html` : below))
        );
      });
    expect(dead).toEqual([]);
  });

  it('the manifest’s icons have the sizes that it says, and all of the mark stays inside a launcher’s mask', async () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      start_url: string;
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
    };
    expect(manifest.start_url).toBe(`${site.base}/`);
    for (const icon of manifest.icons) {
      const file = path.join(dir, icon.src.slice(site.base.length));
      expect(icon.src.startsWith(`${site.base}/`)).toBe(true);
      if (icon.type !== 'image/png') continue;
      const { width, height } = await sharp(file).metadata();
      expect(`${width}x${height}`).toBe(icon.sizes);
      if (icon.purpose !== 'maskable') continue;
      const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).join();
      const middle = info.width / 2;
      const outside: string[] = [];
      for (let y = 0; y < info.height; y += 4)
        for (let x = 0; x < info.width; x += 4)
          if (Math.hypot(x - middle, y - middle) > info.width * 0.4 && at(x, y) !== at(0, 0)) outside.push(`${x},${y}`);
      expect(outside).toEqual([]);
    }
    const touch = await sharp(path.join(dir, 'apple-touch-icon.png')).metadata();
    expect([touch.width, touch.height, touch.hasAlpha]).toEqual([180, 180, false]);
  });

  const meta = ({ doc }: BuiltPage, name: string) =>
    attribute(doc.querySelector(`meta[property="${name}"]`) ?? doc.querySelector(`meta[name="${name}"]`), 'content') ??
    '';

  it('every page names a picture that is there, with its size and words; roles, evolutions and articles each their own', async () => {
    const own = new Map<string, string>();
    const missing: string[] = [];
    for (const page of indexed) {
      const image = meta(page, 'og:image');
      const file = path.join(dir, image.slice(home.length));
      if (!image.startsWith(home) || !fs.existsSync(file)) missing.push(`${page.address}: ${image}`);
      expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
      expect(meta(page, 'og:image:alt').length).toBeGreaterThan(10);
      expect(meta(page, 'og:url')).toBe(full(page.address));
      expect(meta(page, 'twitter:card')).toBe('summary_large_image');
      if (/^\/(roles|evolutions|articles)\/[^/]+\/$/.test(page.address)) own.set(page.address, file);
    }
    expect(missing).toEqual([]);
    expect(own.size).toBe(content.roles.length + content.evolutions.length + content.articles.length);
    expect(new Set(own.values()).size).toBe(own.size);
    for (const [address, file] of own) {
      expect(fs.statSync(file).size, address).toBeLessThanOrEqual(60_000);
      const { width, height, format } = await sharp(file).metadata();
      expect([format, width, height], address).toEqual(['png', 1200, 630]);
      const { channels } = await sharp(file).stats();
      expect(Math.min(...channels.map((c) => c.stdev)), address).toBeGreaterThan(10);
    }
  });

  it('every page leads to the feeds, the search description and the manifest', () => {
    const LINKS = [
      ['alternate', 'application/atom+xml', '/feed.xml'],
      ['alternate', 'application/rss+xml', '/rss.xml'],
      ['alternate', 'application/feed+json', '/feed.json'],
      ['alternate', 'application/atom+xml', '/forecasts/feed.xml'],
      ['search', 'application/opensearchdescription+xml', '/opensearch.xml'],
      ['manifest', undefined, '/manifest.webmanifest'],
      ['apple-touch-icon', undefined, '/apple-touch-icon.png'],
    ] as const;
    for (const { doc, address } of site.pages) {
      const links = doc
        .querySelectorAll('head link')
        .map((l) => ['rel', 'type', 'href'].map((a) => attribute(l, a)).join());
      for (const [rel, type, to] of LINKS) expect(links, address).toContain([rel, type, `${site.base}${to}`].join());
    }
  });

  describe('JSON-LD', () => {
    const things = (page: BuiltPage): Json[] => {
      const [, script] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.html) ?? [];
      if (script === undefined) return [];
      const { '@graph': graph, ...one } = JSON.parse(script) as Json;
      expect(one['@context']).toBe('https://schema.org');
      return (graph as Json[] | undefined) ?? [one];
    };
    const of = (address: string, type: string) => things(site.page(address)).find((t) => t['@type'] === type);

    it('stands on each page once and is what the page is about', () => {
      const problems = indexed.flatMap((page) => {
        const types = things(page).map((t) => String(t['@type']));
        const [, kind] = /^\/(roles|articles|skills)\/[^/]+\/$/.exec(page.address) ?? [];
        const about = { roles: 'Occupation', articles: 'Article', skills: 'DefinedTerm' }[kind ?? ''];
        const expected = [...(about ? [about] : []), 'BreadcrumbList'];
        const isRight = page.address === '/' ? types.join() === 'WebSite' : expected.every((t) => types.includes(t));
        return isRight && (page.html.match(/ld\+json/g)?.length ?? 0) === 1 ? [] : [`${page.address}: ${types.join()}`];
      });
      expect(problems).toEqual([]);
      expect(of('/skills/', 'DefinedTermSet')).toBeDefined();
      expect(of('/data/', 'Dataset')).toBeDefined();
    });

    it('claims no vacancy, and pay only where the page shows it', () => {
      for (const page of indexed) expect(page.html).not.toContain('"JobPosting"');
      for (const role of content.roles)
        expect('estimatedSalary' in of(`/roles/${role.id}/`, 'Occupation')!, role.id).toBe(!('unknown' in role.pay));
    });

    it('names only addresses and files that are there', () => {
      const dead = indexed.flatMap((page) =>
        [...JSON.stringify(things(page)).matchAll(/"(https?:\/\/[^"{]+)"/g)]
          .map(([, to]) => to!)
          .filter((to) => to.startsWith(home))
          .filter((to) => {
            const below = to.slice(home.length);
            return !fs.existsSync(path.join(dir, below === '' || below.endsWith('/') ? `${below}index.html` : below));
          })
          .map((to) => `${page.address}: ${to}`),
      );
      expect(dead).toEqual([]);
    });
  });
});

describe('a hostile title', () => {
  const site = readSite(built.dir);
  const page = site.page('/articles/odd-signs/');

  it('is words and nothing else, wherever it stands', () => {
    expect(text(page.doc.querySelector('h1')).replaceAll(/\s+/g, ' ')).toBe(`${HOSTILE_TITLE}\u202C`);
    for (const { address, doc } of site.pages)
      for (const script of doc.querySelectorAll('script').filter((s) => s.textContent.includes('alert')))
        expect(script.getAttributeValue('type'), address).toBe('application/ld+json');
    const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page.html) ?? [];
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(HOSTILE_TITLE).slice(1, -1));
  });
});
