/**
 * What happens to a body between Markdown and HTML: internal links get the base path, `<Cite>` gets its number,
 * tables can scroll, and role and evolution bodies are cut into sections at their headings.
 */
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastNode,
  type HastPluginEntry,
  type MdastPluginEntry,
} from 'satteri';
import { withBase } from '../lib/urls.ts';
import { HORIZONS } from '../schemas/common.ts';

type Element = Extract<HastNode, { type: 'element' }>;
const isHeading = (node: HastNode, tag: string): node is Element => node.type === 'element' && node.tagName === tag;
const element = (tagName: string, className: string[], children: HastNode[], properties = {}): Element =>
  ({
    type: 'element',
    tagName,
    properties: { ...(className.length > 0 ? { className } : {}), ...properties },
    children,
  }) as Element;
const textOf = (node: HastNode): string =>
  'value' in node && typeof node.value === 'string'
    ? node.value
    : 'children' in node
      ? (node.children as HastNode[]).map(textOf).join('')
      : '';

/** `/roles/` → `/some/where/roles/`: Astro leaves Markdown links as they are. */
export const prefixLinks = (base: string): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'prefix-links',
    link(node, ctx) {
      if (node.url.startsWith('/')) ctx.setProperty(node, 'url', withBase(base, node.url));
    },
    definition(node, ctx) {
      if (node.url.startsWith('/')) ctx.setProperty(node, 'url', withBase(base, node.url));
    },
  });

/** Numbers sources by first appearance in the body, as `numberSources` does for the list at the end of the page. */
export const numberCitations: MdastPluginEntry = () => {
  const numbers = new Map<string, number>();
  return defineMdastPlugin({
    name: 'number-citations',
    mdxJsxTextElement(node, ctx) {
      if (node.name !== 'Cite') return;
      const source = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'source')?.value;
      if (typeof source !== 'string') return;
      if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
      const number = { type: 'mdxJsxAttribute' as const, name: 'number', value: String(numbers.get(source)) };
      ctx.replaceNode(node, { ...node, attributes: [...node.attributes, number], children: [] });
    },
  });
};

const headsOf = (node: HastNode): string[] =>
  isHeading(node, 'th')
    ? [textOf(node).trim()]
    : 'children' in node
      ? (node.children as HastNode[]).flatMap(headsOf)
      : [];

/** A wide table scrolls inside its own region, reachable by keyboard and named by its number and its heads. */
export const scrollTables: HastPluginEntry = () => {
  let tables = 0;
  return defineHastPlugin({
    name: 'scroll-tables',
    element: {
      filter: ['table'],
      visit(node, ctx) {
        const heads = headsOf(node as HastNode).filter(Boolean);
        const ariaLabel = [`Table ${++tables}`, heads.join(', ')].filter(Boolean).join(': ');
        ctx.wrapNode(node, element('div', ['scroll'], [], { role: 'region', tabIndex: 0, ariaLabel }));
      },
    },
  });
};

/** Nodes cut at headings of one level: what stands before the first, then each heading with what follows it. */
function cut(nodes: HastNode[], tag: string): { before: HastNode[]; parts: { heading: Element; rest: HastNode[] }[] } {
  const before: HastNode[] = [];
  const parts: { heading: Element; rest: HastNode[] }[] = [];
  for (const node of nodes) {
    if (isHeading(node, tag)) parts.push({ heading: node, rest: [] });
    else (parts.at(-1)?.rest ?? before).push(node);
  }
  return { before, parts };
}

const isHorizon = (text: string): boolean => HORIZONS.some((h) => String(h) === text);

/** Role and evolution pages: each `##` becomes a ruled section; the outlook's years stand beside each other; strategies are numbered. */
export const cutSections: HastPluginEntry = ({ fileURL }) => {
  if (!/\/(roles|evolutions)\/[^/]+\.mdx?$/.test(fileURL?.pathname ?? '')) return null;
  return defineHastPlugin({
    name: 'cut-sections',
    after(root, ctx) {
      const { before, parts } = cut(root.children as HastNode[], 'h2');
      const sections = parts.map(({ heading, rest }) => {
        const inner = cut(rest, 'h3');
        const isOutlook = inner.parts.length > 0 && inner.parts.every((p) => isHorizon(textOf(p.heading)));
        const isList = textOf(heading) === 'Strategies';
        const items = inner.parts.map((p) =>
          isOutlook
            ? element(
                'div',
                ['horizon', `t${HORIZONS.findIndex((h) => String(h) === textOf(p.heading)) + 1}`],
                [p.heading, ...p.rest],
              )
            : isList
              ? element('li', [], [element('div', [], [p.heading, ...p.rest])])
              : element('div', [], [p.heading, ...p.rest]),
        );
        const matter = isOutlook
          ? [...inner.before, element('div', ['outlook'], items)]
          : isList
            ? [...inner.before, element('ol', ['hung'], items)]
            : [...inner.before, ...items];
        return element(
          'section',
          ['sec', 'twelve'],
          [element('header', [], [heading]), element('div', [isOutlook ? 'wide' : 'mid', 'prose'], matter)],
        );
      });
      ctx.replaceNode(root, { type: 'root', children: [...before, ...sections] } as HastNode);
    },
  });
};
