/** The feed of the ledger: well-formed Atom that names every address in full, in both builds. */
import fs from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { ledgerChanges } from '../../src/domain/forecasts.ts';
import { ledger } from '../../src/domain/ledger.ts';
import { contentDir } from './builds.ts';
import { attribute, decode, readSite } from './site.ts';
import * as made from './variant-ledger.ts';

interface Link {
  '@href': string;
  '@rel'?: string;
}
interface Entry {
  id: string;
  title: string;
  updated: string;
  link: Link[];
  summary?: string;
  content?: string;
}
interface Feed {
  '@xmlns': string;
  id: string;
  title: string;
  updated: string;
  author: { name: string }[];
  link: Link[];
  entry: Entry[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  textNodeName: '#text',
  isArray: (name) => ['entry', 'link', 'author'].includes(name),
});
/** Text of an element, which is HTML where its type says so. */
const words = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { '#text': text = '', '@type': type } = value as Record<string, string>;
  return type === 'html' ? decode(text) : text;
};

const built = inject('variant');
const BUILDS = [
  { name: 'the finished site', dir: inject('dist'), content: contentDir() },
  { name: 'the second build', dir: built.dir, content: built.content },
].map((build) => {
  const xml = fs.readFileSync(path.join(build.dir, 'forecasts/feed.xml'), 'utf8');
  const { feed } = parser.parse(xml) as { feed: Feed };
  return { ...build, xml, feed, site: readSite(build.dir) };
});

describe.each(BUILDS)('the ledger’s feed of $name', ({ xml, feed, site, content }) => {
  const home = attribute(site.page('/').doc.querySelector('link[rel="canonical"]'), 'href') ?? '';
  const linkOf = (entry: Entry) => entry.link[0]?.['@href'] ?? '';

  it('is well-formed Atom with all that Atom asks for', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const needed of [feed.id, feed.title, feed.updated, feed.author[0]?.name]) expect(words(needed)).not.toBe('');
    for (const entry of feed.entry)
      for (const needed of [entry.id, entry.title, entry.updated, entry.summary ?? entry.content])
        expect(words(needed)).not.toBe('');
  });

  it('names its own address, and every other, in full', () => {
    expect(home).toMatch(/^https?:\/\/[^/]+\/(.+\/)?$/);
    expect(feed.link.find((l) => l['@rel'] === 'self')?.['@href']).toBe(`${home}forecasts/feed.xml`);
    const all = [feed.id, ...feed.link.map((l) => l['@href']), ...feed.entry.flatMap((e) => [e.id, linkOf(e)])];
    expect(all.filter((address) => !address.startsWith(home))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const addresses = new Set(site.pages.map((p) => `${home}${p.address.slice(1)}`));
    expect(feed.entry.map(linkOf).filter((link) => !addresses.has(link))).toEqual([]);
  });

  it('has an entry for each of the newest hundred changes, each with an id of its own, newest first', () => {
    const changes = ledgerChanges(ledger(readContent(content).content)).slice(0, 100);
    expect(changes.length).toBeGreaterThan(15);
    expect(feed.entry.map((e) => e.id)).toEqual(
      changes.map((c) => `${home}forecasts/${c.forecast.id}/#${c.kind}-${c.on}`),
    );
    expect(new Set(feed.entry.map((e) => e.id)).size).toBe(feed.entry.length);
    const days = feed.entry.map((e) => e.updated);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.filter((d) => !/^\d{4}-\d{2}-\d{2}T00:00:00(\.000)?Z$/.test(d))).toEqual([]);
    expect(feed.updated).toBe(days[0]);
  });
});

it('the second build’s feed tells what was made, changed and decided, with odd words as they are', () => {
  const { feed } = BUILDS[1]!;
  const about = feed.entry.filter((e) => e.id.includes(`/forecasts/${made.HAPPENED.id}/`));
  expect(about.map((e) => [e.updated.slice(0, 10), words(e.title)])).toEqual([
    ['2025-10-28', `Decided: ${made.HAPPENED.claim} Happened.`],
    ['2025-07-20', `Changed: ${made.HAPPENED.claim} 95%, very likely.`],
    ['2025-04-11', `Changed: ${made.HAPPENED.claim} 70%, likely.`],
    ['2025-01-01', `New: ${made.HAPPENED.claim} 40%, unlikely.`],
  ]);
});
