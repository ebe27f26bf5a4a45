/**
 * The rules of the site’s style sheets as a drawing outside the site needs them: the light theme, with every custom property,
 * `light-dark()`, `oklch()` and `clamp()` worked out. PostCSS reads the sheets and Lightning CSS reduces values; Astro and
 * Tailwind run on both.
 */
import { transform } from 'lightningcss';
import postcss, { type Container, type Declaration } from 'postcss';

/** One selector with what it sets. */
export interface StyleRule {
  selector: string;
  /** The higher wins; of equals the later. */
  specificity: number;
  declarations: readonly (readonly [property: string, value: string])[];
}

export interface Styles {
  rules: readonly StyleRule[];
  /** Custom properties of the page as a whole. */
  variables: ReadonlyMap<string, string>;
}

/** What a drawing takes from CSS: each is also an attribute of SVG, which programs understand that read no style sheet. */
const PAINT = [
  'display',
  'fill',
  'fill-opacity',
  'font',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'transform',
  'visibility',
];

/** Of the simple selectors that drawings use: ids over classes and attributes over element names. */
const specificityOf = (selector: string): number => {
  const n = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return n(/#[\w-]+/g) * 10_000 + n(/[.[][\w-]+/g) * 100 + n(/(^|[\s>+~])[a-z]\w*/gi);
};

/** Whether a rule holds whatever the window, the medium and the reader’s choice are. */
function isUnconditional(node: Declaration | Container): boolean {
  for (let up = node.parent; up !== undefined && up.type !== 'root'; up = up.parent as Container | undefined)
    if (up.type === 'atrule' && !['layer', 'theme'].includes((up as Container & { name: string }).name)) return false;
  return true;
}

/**
 * Rules that set a paint or a custom property. Left out: what depends on a media query or on a state, for a file has neither.
 * @param sheets texts of style sheets, in their order
 */
export function readStyles(sheets: readonly string[]): Styles {
  const rules: StyleRule[] = [];
  const variables = new Map<string, string>();
  for (const sheet of sheets) {
    const root = postcss.parse(sheet);
    root.walkAtRules('theme', (theme) => theme.walkDecls(/^--/, ({ prop, value }) => void variables.set(prop, value)));
    root.walkRules((rule) => {
      if (!isUnconditional(rule)) return;
      const set = rule.nodes.filter((n) => n.type === 'decl');
      const declarations = set
        .filter(({ prop }) => prop.startsWith('--') || PAINT.includes(prop))
        .map(({ prop, value }) => [prop, value] as const);
      if (declarations.length === 0) return;
      for (const selector of rule.selectors) {
        if (selector === ':root') for (const [name, value] of declarations) variables.set(name, value);
        else if (!selector.includes(':')) rules.push({ selector, specificity: specificityOf(selector), declarations });
      }
    });
  }
  return { rules, variables };
}

/** A value that cannot stand in a file of its own. */
export class UnresolvedValue extends Error {}

/** Puts the values of custom properties in the place of `var()`, the innermost first. */
function withoutVariables(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  for (let depth = 0; text.includes('var('); depth++) {
    if (depth > 20) throw new UnresolvedValue(`“${value}” refers to itself`);
    text = text.replaceAll(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g, (_, name: string, fallback?: string) => {
      const found = variables.get(name) ?? fallback?.trim();
      if (found === undefined) throw new UnresolvedValue(`“${value}”: nothing sets ${name} where it is used`);
      return found;
    });
  }
  return text;
}

/** `light-dark(a, b)` → `a` */
function inLight(text: string): string {
  const start = text.indexOf('light-dark(');
  if (start < 0) return text;
  const from = start + 'light-dark('.length;
  let depth = 1;
  let comma = -1;
  let end = from;
  for (; depth > 0 && end < text.length; end++) {
    const sign = text[end];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 1 && comma < 0) comma = end;
  }
  return inLight(text.slice(0, start) + text.slice(from, comma) + text.slice(end));
}

/** Browsers so old that every colour has to be written as sRGB for them, and `clamp()` and its like worked out. */
const PLAIN = { chrome: 60 << 16 };
const reduced = new Map<string, string>();

/** A declaration in its plainest words; the first of several that Lightning CSS gives is the one for the oldest browser. */
function reduce(property: string, value: string): string {
  const key = `${property}:${value}`;
  const known = reduced.get(key);
  if (known !== undefined) return known;
  const code = Buffer.from(`a{${key}}`);
  const result = transform({ filename: 'value.css', code, minify: true, targets: PLAIN }).code.toString();
  const plain = /^a\{[\w-]+:([^;}]*)/.exec(result)?.[1] ?? value;
  reduced.set(key, plain);
  return plain;
}

/** The length that a fluid size has at a width of the window, and a text size of 16 px. */
const inPixels = (text: string, width: number): string =>
  text
    .replaceAll(/(-?[\d.]+)rem\b/g, (_, n: string) => `${Number(n) * 16}px`)
    .replaceAll(/(-?[\d.]+)vw\b/g, (_, n: string) => `${(Number(n) * width) / 100}px`);

const FONT = /^(?:(italic|oblique) )?(?:(\d+|bold|normal) )?([\d.]+px)(?:\/[\d.]+\w*)? (.+)$/;

/**
 * A declaration as attributes of SVG: plain colours, pixels, `font` in its parts.
 * @param variables custom properties where it applies
 * @param width of the window that the picture is drawn for, in pixels
 * @throws UnresolvedValue
 */
export function toAttributes(
  property: string,
  value: string,
  variables: ReadonlyMap<string, string>,
  width: number,
): (readonly [string, string])[] {
  const ink = variables.get('--color-ink') ?? 'black';
  const text = withoutVariables(value.replaceAll(/currentcolor/gi, ink), variables);
  const plain = reduce(property, inPixels(inLight(text), width));
  if (property === 'font') {
    const [, style, weight, size = '', family = ''] = FONT.exec(plain) ?? [];
    if (!size) throw new UnresolvedValue(`the font “${plain}” is not in a form that is known here`);
    return [
      ['font-family', family],
      ['font-size', size],
      ['font-weight', weight ?? 'normal'],
      ...(style ? [['font-style', style] as const] : []),
    ];
  }
  if (property === 'transform') {
    const [, axis, length] = /^translate([XY])\((-?[\d.]+)px\)$/.exec(plain) ?? [];
    if (length === undefined) throw new UnresolvedValue(`the transform “${plain}” is not in a form that is known here`);
    return [['transform', axis === 'X' ? `translate(${length} 0)` : `translate(0 ${length})`]];
  }
  return [[property, plain]];
}
