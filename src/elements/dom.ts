/** Elements made without parsing any HTML. */
import type { Markup } from '../lib/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with a class and children. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A link with text or elements in it. */
export function link(url: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const a = node('a', '', ...children);
  a.href = url;
  return a;
}

/** Markup that is data, as an element; what stands within an `svg` is of SVG’s namespace. */
export function toNode({ tag, attributes, children }: Markup, isDrawing = tag === 'svg'): Element {
  const element = isDrawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((c) => (typeof c === 'string' ? c : toNode(c, isDrawing || c.tag === 'svg'))));
  return element;
}
