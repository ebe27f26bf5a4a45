/** Results as nodes; no HTML is ever parsed from the index. */
import { wordsOf, stem } from '../../domain/search/words.ts';
import { link, node } from '../dom.ts';
import type { Hit } from './finder.ts';
import { excerptParts, type TextPart } from './state.ts';

const KIND: Record<string, string> = {
  role: 'Role',
  evolution: 'Evolution',
  skill: 'Skill',
  article: 'Article',
  forecast: 'Forecast',
  page: 'About this site',
};

/** Text cut at the words that match, by stem. */
function marked(text: string, words: readonly string[]): TextPart[] {
  const stems = new Set(words.map(stem));
  return text
    .split(/([\p{L}\p{N}+#]+)/u)
    .map((piece) => ({ text: piece, isMatch: wordsOf(piece).some((w) => stems.has(stem(w))) }));
}
const toNodes = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, isMatch }) => (isMatch ? node('mark', '', text) : text));

const places = (sections: readonly { url: string; title: string }[]): HTMLParagraphElement =>
  node('p', 'fine', 'On that page: ', ...sections.flatMap((s, i) => [...(i > 0 ? [' · '] : []), link(s.url, s.title)]));

function item(
  hit: Hit,
  words: readonly string[],
  isBest: boolean,
  whenSeen: (li: HTMLLIElement, load: () => void) => void,
  onFault: () => void,
): HTMLLIElement {
  const { document: page, url, detail } = hit;
  // What a tool or a list says of itself is more than that it is neither role nor article.
  const meta = [page.kind === 'page' && page.note ? '' : KIND[page.kind], page.note].filter(Boolean).join(' · ');
  const summary = marked(page.summary, words);
  const excerpt = node('p', '', ...toNodes(summary));
  const li = node(
    'li',
    '',
    node('h2', 'text-item', link(url, ...toNodes(marked(page.title, words)))),
    node('p', 'fine', meta),
    excerpt,
  );
  const title = marked(page.title, words);
  // An excerpt is worth its bytes where the summary does not show why the page was found, or where it is the best one.
  if (detail && (isBest || ![...title, ...summary].some((p) => p.isMatch)))
    whenSeen(li, () => {
      detail().then(
        ({ excerpt: found, sections }) => {
          if (!summary.some((p) => p.isMatch)) excerpt.replaceChildren(...toNodes(excerptParts(found)));
          if (sections.length > 0) li.append(places(sections));
        },
        onFault, // The list stands without the excerpt.
      );
    });
  return li;
}

/** Results whose excerpts are fetched without waiting for the reader to scroll. */
const AT_ONCE = 1;

/**
 * The list of results: it holds results and nothing else. Excerpts are fetched as their results come into view;
 * `onFault` is told where one could not be.
 */
export function resultList(
  hits: readonly Hit[],
  words: readonly string[],
  onFault: () => void = () => undefined,
): HTMLOListElement {
  const loads = new Map<Element, () => void>();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      loads.get(target)?.();
    }
  });
  const items = hits.map((hit, i) =>
    item(
      hit,
      words,
      i === 0,
      (li, load) => {
        loads.set(li, load);
      },
      onFault,
    ),
  );
  const observe = (some: readonly HTMLLIElement[]) => {
    for (const li of some) if (loads.has(li)) seen.observe(li);
  };
  observe(items.slice(0, AT_ONCE));
  addEventListener('scroll', () => observe(items.slice(AT_ONCE)), { once: true, capture: true, passive: true });
  const list = node('ol', 'rows results', ...items);
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', 'Search results');
  return list;
}
