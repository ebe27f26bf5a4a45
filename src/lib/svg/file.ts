/** A picture as a file of its own: what it shows, how to read it, the drawing, and whose it is, in the picture and in its data. */
import type { Drawing, Part } from './flatten.ts';
import { toAttributes, type Styles } from './styles.ts';

/** Everything a picture says beside its drawing. */
export interface Caption {
  /** What it is about, such as the name of a role. */
  subject: string;
  /** What it shows: the finding. */
  title: string;
  how: string;
  /** Lines under the drawing: what numbers in it stand for. */
  notes: readonly string[];
  site: string;
  /** The full address of its page. */
  address: string;
  licence: { name: string; url: string };
  /** YYYY-MM-DD, and as people write it. */
  date: string;
  dateInWords: string;
  language: string;
  /** The typeface of headings as a data: address. Browsers use it; other programs take the next face of the list. */
  typeface: { family: string; url: string };
}

/** Pixels: the file, and the margin around the drawing. */
export const FILE_WIDTH = 1200;
const MARGIN = 40;
export const DRAWING_WIDTH = FILE_WIDTH - 2 * MARGIN;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Attributes come from markup, where they are escaped already, or from here. */
const escapeOnce = (value: string): string => escape(value.replaceAll(/&(amp|lt|gt|quot|#39);/g, unescape));
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (_: string, name: string): string => NAMED[name] ?? '';

/** A part as XML. */
export function write(part: Part): string {
  if (typeof part === 'string') return part;
  const { name, attributes, children } = part;
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeOnce(value)}"`)
    .join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(write).join('')}</${name}>`;
}

/** Attributes that a part takes from the one that it stands in. */
const INHERITED = new Set([
  'fill',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'stroke',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
]);

/** The same parts without attributes that they have from above in any case. */
export function withoutRepeats(parts: readonly Part[], above: Readonly<Record<string, string>>): Part[] {
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const { name, attributes, children } = part;
    const own = Object.entries(attributes).filter(([key, value]) => !INHERITED.has(key) || above[key] !== value);
    return {
      name,
      attributes: Object.fromEntries(own),
      children: withoutRepeats(children, { ...above, ...attributes }),
    };
  });
}

/** Words in lines of at most so many signs; a longer word has a line of its own. */
export function wrapLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same in as few lines, none much shorter than the others. */
export function balanceLines(text: string, most: number): string[] {
  const lines = wrapLines(text, most);
  let width = most;
  while (width > 1 && wrapLines(text, width - 1).length === lines.length) width--;
  return wrapLines(text, width);
}

/** Kinds of line in the frame: size and leading in pixels, signs that fit across in the widest of the fallback faces. */
const LINES = {
  subject: { size: 16, leading: 24, most: 130, font: '--font-sans', weight: 'normal', colour: '--color-ink-2' },
  title: { size: 32, leading: 38, most: 62, font: '--font-display', weight: '600', colour: '--color-ink' },
  how: { size: 15, leading: 23, most: 140, font: '--font-sans', weight: 'normal', colour: '--color-ink-2' },
  note: { size: 14, leading: 22, most: 150, font: '--font-sans', weight: 'normal', colour: '--color-ink' },
  credit: { size: 14, leading: 20, most: 150, font: '--font-sans', weight: 'normal', colour: '--color-ink-2' },
} as const;

const RDF = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:cc': 'http://creativecommons.org/ns#',
};

/** Title, publisher, source, date and licence as RDF, in the form that drawing programs write and read. */
function metadata({ title, subject, site, address, licence, date, language }: Caption): Part {
  const item = (name: string, text: string): Part => ({ name, attributes: {}, children: [escape(text)] });
  const work: Part = {
    name: 'cc:Work',
    attributes: { 'rdf:about': '' },
    children: [
      item('dc:format', 'image/svg+xml'),
      { name: 'dc:type', attributes: { 'rdf:resource': 'http://purl.org/dc/dcmitype/StillImage' }, children: [] },
      item('dc:title', title),
      item('dc:subject', subject),
      item('dc:publisher', site),
      item('dc:source', address),
      item('dc:date', date),
      item('dc:rights', `${licence.name}, ${licence.url}`),
      item('dc:language', language),
      { name: 'cc:license', attributes: { 'rdf:resource': licence.url }, children: [] },
    ],
  };
  return { name: 'metadata', attributes: {}, children: [{ name: 'rdf:RDF', attributes: RDF, children: [work] }] };
}

/** The whole file, as XML. */
export function pictureFile(drawing: Drawing, caption: Caption, styles: Styles): string {
  const value = (property: string, name: string): string =>
    toAttributes(property, `var(${name})`, styles.variables, FILE_WIDTH)[0]?.[1] ?? '';
  let y = MARGIN;
  const lines = (kind: keyof typeof LINES, text: string): Part[] => {
    const { size, leading, most, font, weight, colour } = LINES[kind];
    return balanceLines(text, most).map((line) => {
      y += leading;
      const attributes = {
        x: String(MARGIN),
        y: String(y - (leading - size) / 2),
        'font-family': value('font-family', font),
        'font-size': String(size),
        'font-weight': weight,
        fill: value('fill', colour),
      };
      return { name: 'text', attributes, children: [escape(line)] };
    });
  };
  const gap = (pixels: number): void => {
    y += pixels;
  };
  const { subject, title, how, notes, site, address, licence, dateInWords, typeface } = caption;
  const credit = [`${site}, ${dateInWords}: ${address}`, `Licence: ${licence.name}, ${licence.url}`];

  gap(-8);
  const head = [...lines('subject', subject), ...lines('title', title)];
  gap(6);
  head.push(...lines('how', how));
  gap(24);
  // What most words in a drawing have, said once.
  const common = {
    'font-family': value('font-family', '--font-sans'),
    'font-size': '13',
    'font-weight': '400',
    fill: value('fill', '--color-ink'),
  };
  const body: Part = {
    name: 'g',
    attributes: { transform: `translate(${MARGIN} ${y})`, ...common },
    children: withoutRepeats(drawing.parts, common),
  };
  y += drawing.height;
  gap(notes.length > 0 ? 8 : 0);
  const below = notes.flatMap((note) => lines('note', note));
  gap(24);
  const rule: Part = {
    name: 'path',
    attributes: { d: `M${MARGIN} ${y + 0.5}H${FILE_WIDTH - MARGIN}`, stroke: value('stroke', '--color-ink') },
    children: [],
  };
  gap(4);
  const foot = credit.flatMap((line) => lines('credit', line));
  const height = Math.ceil(y + MARGIN / 2);
  const described: Part[] = [
    { name: 'title', attributes: {}, children: [escape(`${title} (${subject})`)] },
    { name: 'desc', attributes: {}, children: [escape([how, ...credit].join(' '))] },
  ];
  const face: Part = {
    name: 'style',
    attributes: {},
    children: [
      `@font-face{font-family:'${typeface.family}';font-weight:400 700;src:url(${typeface.url}) format('woff2')}`,
    ],
  };
  const paper: Part = {
    name: 'rect',
    attributes: { width: '100%', height: '100%', fill: value('fill', '--color-paper') },
    children: [],
  };
  const root: Part = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(FILE_WIDTH),
      height: String(height),
      viewBox: `0 0 ${FILE_WIDTH} ${height}`,
      'xml:lang': caption.language,
    },
    children: [...described, metadata(caption), face, paper, ...head, body, ...below, rule, ...foot],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}
