/** Results as nodes; no HTML is ever parsed from the index. */
import type { Hit } from './engine.ts';
import { excerptParts } from './query.ts';

const KIND: Record<string, string> = { role: 'Role', evolution: 'Evolution', skill: 'Skill', article: 'Article' };

function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function link(url: string, text: string): HTMLAnchorElement {
  const a = node('a', '', text);
  a.href = url;
  return a;
}

function item(hit: Hit): HTMLLIElement {
  const excerpt = excerptParts(hit.excerpt).map(({ text, isMatch }) => (isMatch ? node('mark', '', text) : text));
  const meta = [KIND[hit.kind] ?? '', hit.note].filter(Boolean).join(' · ');
  const li = node(
    'li',
    '',
    node('h2', 'text-item', link(hit.url, hit.title)),
    node('p', 'fine', meta),
    node('p', '', ...excerpt),
  );
  if (hit.sections.length > 0) {
    const places = hit.sections.flatMap((s, i) => [...(i > 0 ? [' · '] : []), link(s.url, s.title)]);
    li.append(node('p', 'fine', 'On that page: ', ...places));
  }
  return li;
}

/** The list of results: it holds results and nothing else. */
export function resultList(hits: readonly Hit[]): HTMLOListElement {
  const list = node('ol', 'rows results', ...hits.map(item));
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', 'Search results');
  return list;
}
