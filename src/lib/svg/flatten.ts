/**
 * Makes a drawing of the site stand by itself: styles become attributes, per cent become pixels, links get their full
 * address, and what only a page needs goes. Attributes rather than a `<style>` element: programs that draw SVG read them all,
 * colours that a part inherits are worked out once, and a host that forbids styles within files does not blacken the picture.
 */
import { ELEMENT_NODE, parse, TEXT_NODE, type Node } from 'ultrahtml';
import { querySelectorAll } from 'ultrahtml/selector';
import { toAttributes, UnresolvedValue, type StyleRule, type Styles } from './styles.ts';

/** What the parser gives of an element or a text. */
interface Source {
  type: number;
  name: string;
  attributes: Record<string, string>;
  children: Source[];
  value: string;
}

/** An element of the finished drawing, or text that is escaped already. */
export type Part = string | { name: string; attributes: Record<string, string>; children: readonly Part[] };

export interface Drawing {
  parts: readonly Part[];
  /** Pixels that the drawing takes at the width it was asked for. */
  height: number;
}

export interface Surroundings {
  styles: Styles;
  /** Pixels that the drawing may take across. */
  width: number;
  /** Width of the window that fluid sizes follow. */
  windowWidth: number;
  /** The full address of the page that the drawing is from. */
  page: string;
}

type Variables = ReadonlyMap<string, string>;

/** The box that per cent refer to. */
interface Box {
  width: number;
  height: number;
}

const ACROSS = new Set(['x', 'x1', 'x2', 'cx', 'rx', 'dx', 'width']);
const DOWN = new Set(['y', 'y1', 'y2', 'cy', 'ry', 'dy', 'height']);
/** Attributes by which a page finds, names or hides a part. */
const OF_THE_PAGE = /^(class|role|tabindex|focusable|style|aria-|data-)/;

const tidy = (n: number): string => String(Math.round(n * 100) / 100);

/** A length in pixels: a number, px, or per cent of the whole. */
function pixels(value: string, whole: number): number {
  const n = Number.parseFloat(value);
  if (Number.isNaN(n)) throw new UnresolvedValue(`“${value}” is not a length`);
  return value.trim().endsWith('%') ? (n / 100) * whole : n;
}

/** Which rules apply to which element, weakest first. */
function matchRules(tree: Source, { rules }: Styles): Map<Source, StyleRule[]> {
  const matched = new Map<Source, StyleRule[]>();
  for (const rule of rules)
    for (const node of querySelectorAll(tree as unknown as Node, rule.selector) as unknown as Source[]) {
      const list = matched.get(node) ?? [];
      list.push(rule);
      matched.set(node, list);
    }
  for (const list of matched.values()) list.sort((a, b) => a.specificity - b.specificity);
  return matched;
}

/**
 * @param html what the component of the drawing renders: one `<svg>`, with a height in pixels or a viewBox
 * @throws UnresolvedValue where a colour or a length has no value outside the site
 */
export function flatten(html: string, around: Surroundings): Drawing {
  const tree = parse(html) as Source;
  const matched = matchRules(tree, around.styles);

  /** The attributes of an element: its own, then those that its styles set; and the variables for what it holds. */
  const dress = (
    node: Source,
    above: Variables,
    box: Box,
  ): { attributes: Record<string, string>; variables: Variables } => {
    const declarations = (matched.get(node) ?? []).flatMap((rule) => rule.declarations);
    const own = declarations.filter(([name]) => name.startsWith('--'));
    const variables = own.length > 0 ? new Map([...above, ...own]) : above;
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(node.attributes)) {
      if (OF_THE_PAGE.test(name)) continue;
      const whole = ACROSS.has(name) ? box.width : DOWN.has(name) ? box.height : undefined;
      attributes[name] = whole !== undefined && value.endsWith('%') ? tidy(pixels(value, whole)) : value;
    }
    // A later declaration wins as a whole: only what is in force has to have a value here.
    const winning = new Map(declarations.filter(([name]) => !name.startsWith('--')));
    for (const [name, value] of winning)
      for (const [attribute, plain] of toAttributes(name, value, variables, around.windowWidth))
        attributes[attribute] = plain.replace(/px$/, '');
    return { attributes, variables };
  };

  const inside = (node: Source, variables: Variables, box: Box): Part[] =>
    node.children.flatMap((child) => drawn(child, variables, box));

  const drawn = (node: Source, above: Variables, box: Box): Part[] => {
    if (node.type === TEXT_NODE) return node.value === '' ? [] : [node.value];
    if (node.type !== ELEMENT_NODE) return [];
    const { attributes, variables } = dress(node, above, box);
    if (attributes['display'] === 'none') return [];
    if (node.name === 'svg') return nested(node, attributes, variables, box);
    if (node.name === 'a') attributes['href'] = new URL(attributes['href'] ?? '', around.page).href;
    const part = { name: node.name, attributes, children: inside(node, variables, box) };
    return node.name === 'text' ? halved(part) : [part];
  };

  /** A picture within the picture. Without a viewBox it only moves what it holds; some programs would cut it to its size. */
  const nested = (node: Source, attributes: Record<string, string>, variables: Variables, box: Box): Part[] => {
    const { x = '0', y = '0', viewBox, width, height, ...rest } = attributes;
    if (viewBox !== undefined) {
      const [, , w = '', h = ''] = viewBox.split(/[\s,]+/);
      const size = { width: width ?? w, height: height ?? h, viewBox, overflow: 'visible' };
      const children = inside(node, variables, { width: Number(w), height: Number(h) });
      return [{ name: 'svg', attributes: { ...rest, x, y, ...size }, children }];
    }
    const own = { width: pixels(width ?? '100%', box.width), height: pixels(height ?? '100%', box.height) };
    const moved = x === '0' && y === '0' ? {} : { transform: `translate(${x} ${y})` };
    return [{ name: 'g', attributes: { ...rest, ...moved }, children: inside(node, variables, own) }];
  };

  const root = tree.children.find((n) => n.type === ELEMENT_NODE && n.name === 'svg');
  if (!root) throw new UnresolvedValue('the drawing is not an <svg>');
  const { viewBox } = root.attributes;
  const [, , w = 0, h = 0] = (viewBox ?? '').split(/[\s,]+/).map(Number);
  const height = viewBox === undefined ? pixels(root.attributes['height'] ?? '', 0) : (around.width * h) / w;
  const size = { width: tidy(around.width), height: tidy(height) };
  const placed = { ...root, attributes: { ...root.attributes, ...size } };
  matched.set(placed, matched.get(root) ?? []);
  return { parts: drawn(placed, around.styles.variables, { width: around.width, height }), height };
}

/** Text with a halo as two texts, the halo first: only some programs know that a stroke may be painted before the fill. */
function halved(text: Exclude<Part, string>): Part[] {
  const { 'paint-order': order, stroke, 'stroke-width': width, 'stroke-linejoin': join, ...plain } = text.attributes;
  if (!order?.startsWith('stroke') || stroke === undefined) return [text];
  const colourless = (part: Part): Part => {
    if (typeof part === 'string') return part;
    const attributes = Object.fromEntries(Object.entries(part.attributes).filter(([name]) => name !== 'fill'));
    return { ...part, attributes, children: part.children.map(colourless) };
  };
  const halo = {
    ...plain,
    fill: stroke,
    stroke,
    ...(width === undefined ? {} : { 'stroke-width': width }),
    ...(join === undefined ? {} : { 'stroke-linejoin': join }),
    'aria-hidden': 'true',
  };
  return [
    { name: 'text', attributes: halo, children: text.children.map(colourless) },
    { name: 'text', attributes: plain, children: text.children },
  ];
}
