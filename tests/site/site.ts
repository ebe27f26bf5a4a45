/** Built files as the site tests read them: every page with its address and, when asked for, its parsed document. */
import fs from 'node:fs';
import path from 'node:path';
import { HtmlElement, HtmlValidate, Parser, TextNode } from 'html-validate';

export interface BuiltPage {
  /** Path below the base, such as `/roles/`; `/404.html` for the page of that name. */
  address: string;
  file: string;
  html: string;
  /** Parsed at the first use. */
  doc: HtmlElement;
}

export interface BuiltSite {
  dir: string;
  /** What stands before every path: empty, or `/some/where`. */
  base: string;
  pages: BuiltPage[];
  /** @throws where there is no such page */
  page: (address: string) => BuiltPage;
}

const parser = new Parser(
  await new HtmlValidate({ root: true, elements: ['html5', { svg: { foreign: false } }] }).getConfigFor('page.html'),
);

/** Parses a page. */
export const parse = (html: string): HtmlElement =>
  parser.parseHtml({ data: html, filename: 'page.html', line: 1, column: 1, offset: 0 });

/** A page at an old address that sends readers on (src/hosting/moved.ts): no page of the site, so no test of pages reads it. */
export const leadsOn = (file: string): boolean => fs.readFileSync(file, 'utf8').includes('http-equiv="refresh"');

const known = new Map<string, BuiltSite>();

/**
 * Every `.html` file of a folder that is a page. The base path is read from the front page's canonical address. A build is read
 * once for all test files of a worker.
 */
export function readSite(dir: string): BuiltSite {
  const key = `${dir} ${fs.statSync(path.join(dir, 'index.html')).mtimeMs}`;
  const site = known.get(key) ?? readPages(dir);
  known.set(key, site);
  return site;
}

function readPages(dir: string): BuiltSite {
  const files = fs
    .globSync('**/*.html', { cwd: dir })
    .filter((file) => !leadsOn(path.join(dir, file)))
    .toSorted();
  const pages = files.map((file): BuiltPage => {
    const html = fs.readFileSync(path.join(dir, file), 'utf8');
    let doc: HtmlElement | undefined;
    return {
      address: `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''),
      file: path.join(dir, file),
      html,
      get doc() {
        return (doc ??= parse(html));
      },
    };
  });
  const page = (address: string): BuiltPage => {
    const found = pages.find((p) => p.address === address);
    if (!found) throw new Error(`there is no page ${address} in ${dir}`);
    return found;
  };
  const home = page('/').doc.querySelector('link[rel="canonical"]');
  return { dir, pages, page, base: new URL(attribute(home, 'href') ?? 'http://x/').pathname.replace(/\/$/, '') };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
export const decode = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** An attribute's value with entities decoded; undefined where it is missing or has no value. */
export function attribute(element: HtmlElement | null, name: string): string | undefined {
  const value = element?.getAttributeValue(name);
  return value === null || value === undefined ? undefined : decode(value);
}

/** Text of an element as it is read on: no space where the markup has none. */
export const text = (element: HtmlElement | null): string =>
  decode(element?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const UNREAD = new Set(['script', 'style', 'template']);

/** Text with a space at each end of every element, so that words of neighbouring cells do not run together. */
export function looseText(element: HtmlElement): string {
  const parts = (node: HtmlElement): string[] =>
    node.childNodes.flatMap((child) => {
      if (child instanceof HtmlElement) return UNREAD.has(child.tagName) ? [] : [' ', ...parts(child), ' '];
      return child instanceof TextNode ? [child.textContent] : [];
    });
  return decode(parts(element).join('')).replaceAll(/\s+/g, ' ').trim();
}

/** The first match; a missing one fails the test with its selector. */
export function one(element: HtmlElement, selector: string): HtmlElement {
  const found = element.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** All rows of a table's body, as the text of their cells. */
export const rowsOf = (table: HtmlElement): string[][] =>
  table
    .querySelectorAll('tbody tr')
    .map((row) => row.childElements.map(looseText))
    .filter((cells) => cells.length > 1);
