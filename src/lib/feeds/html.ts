/**
 * A rendered text as a feed carries it: what a reader’s program understands without this site’s styles and scripts. Feed readers
 * show it on their own pages, so every address is a full one.
 */
import { ELEMENT_NODE, parse, TEXT_NODE } from 'ultrahtml';

interface Source {
  type: number;
  name: string;
  attributes: Record<string, string>;
  children?: Source[];
  value: string;
}

/** Elements that say something by themselves; of any other only the content stays. */
const KEPT = new Set(
  `a abbr b blockquote br caption cite code col colgroup dd del dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins
  kbd li mark ol p pre q s samp small strong sub sup table tbody td tfoot th thead time tr ul var`.split(/\s+/),
);
/** Elements that go with all they hold. */
const DROPPED = new Set(
  `script style template svg math iframe object embed form noscript button input select textarea`.split(' '),
);
const EMPTY = new Set(['br', 'col', 'hr', 'img']);
const ATTRIBUTES = new Set(
  `href src alt width height colspan rowspan scope start lang dir cite datetime title`.split(' '),
);
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** The full address, or undefined where a feed reader should not follow it. */
function fullAddress(value: string, page: string): string | undefined {
  const decoded = value.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
  if (!URL.canParse(decoded, page)) return undefined;
  const url = new URL(decoded, page);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href.replaceAll('&', '&amp;') : undefined;
}

function write(node: Source, page: string): string {
  if (node.type === TEXT_NODE) return node.value;
  const inside = () => (node.children ?? []).map((child) => write(child, page)).join('');
  if (node.type !== ELEMENT_NODE) return node.children ? inside() : '';
  if (DROPPED.has(node.name)) return '';
  if (!KEPT.has(node.name)) return inside();
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) => {
    const written = ADDRESSES.has(name) ? fullAddress(value, page) : value;
    return ATTRIBUTES.has(name) && written !== undefined ? [` ${name}="${written.replaceAll('"', '&quot;')}"`] : [];
  });
  const start = `<${node.name}${attributes.join('')}`;
  return EMPTY.has(node.name) ? `${start} />` : `${start}>${inside()}</${node.name}>`;
}

/**
 * @param html what a component renders
 * @param page the full address of the page that it is from
 */
export const feedHtml = (html: string, page: string): string => write(parse(html) as Source, page).trim();

/** Text that may stand in XML: without the control characters and halves of pairs that XML 1.0 has no place for (section 2.2). */
export const xmlText = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
