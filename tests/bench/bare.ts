/** The text of a built page without anything around it: what a page can be at its quickest. */
import { HtmlElement, TextNode } from 'html-validate';
import { parse } from '../site/site.ts';

/** What is no text, or does nothing without its script. */
const LEFT_OUT = new Set(['button', 'dialog', 'form', 'input', 'nav', 'script', 'style', 'svg', 'template']);
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
/** Attributes that plain HTML needs. */
const KEPT = ['href', 'colspan', 'rowspan', 'scope', 'src', 'alt', 'datetime'];

/** Markup of what stands in an element, with no attribute but plain HTML’s own. */
function plain(element: HtmlElement): string {
  return element.childNodes
    .map((child) => {
      if (child instanceof TextNode) return child.textContent;
      if (!(child instanceof HtmlElement) || LEFT_OUT.has(child.tagName)) return '';
      const attributes = KEPT.flatMap((name) => {
        const value = child.getAttributeValue(name);
        return value === null ? [] : [` ${name}="${value}"`];
      }).join('');
      const start = `<${child.tagName}${attributes}>`;
      return VOID.has(child.tagName) ? start : `${start}${plain(child)}</${child.tagName}>`;
    })
    .join('');
}

/** The text of a page in plain HTML on one line, and its title. */
export function plainText(html: string): { title: string; description: string; body: string } {
  const doc = parse(html);
  const main = doc.querySelector('main');
  if (!main) throw new Error('a page without <main>');
  return {
    title: doc.querySelector('h1')?.textContent.trim() ?? '',
    description: doc.querySelector('meta[name="description"]')?.getAttributeValue('content') ?? '',
    body: plain(main).replaceAll(/\s+/g, ' ').trim(),
  };
}

/** That text as a page with no style sheet. */
export function barePage(html: string): string {
  const { title, body } = plainText(html);
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${body}
`;
}
