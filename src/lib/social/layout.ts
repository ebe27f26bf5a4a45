/**
 * The picture beside a shared link, as the tree of boxes that satori sets: name and kind above, title and note, fingerprints,
 * and the horizon rule below. Satori sets the words as outlines, so the drawing needs no typeface afterwards.
 */
import { placeFingerprint } from '../../domain/charts/fingerprint.ts';
import { placeRule } from '../../domain/charts/rule.ts';
import { AXIS_SEGMENTS, axisPercent, horizonStep } from '../../domain/horizons.ts';
import type { SocialCard } from '../../domain/social.ts';
import { HORIZONS } from '../../schemas/common.ts';

export const SIZE = { width: 1200, height: 630 };
const MARGIN = 64;
const INNER = SIZE.width - 2 * MARGIN;

/** The site’s colours, each as `#rrggbb`. */
export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  /** Unlit parts of a fingerprint. */
  hair: string;
  /** The four horizons. */
  horizons: readonly [string, string, string, string];
}

type Style = Record<string, string | number>;
export interface Box {
  type: string;
  props: Record<string, unknown> & { children?: unknown };
}
const box = (style: Style, ...children: unknown[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Letters that the typeface’s subset has. */
const KNOWN = /^[ !"#%&'()*+,\-./0-9:;?@A-Za-z£½×é–—‘’“”…€]$/u;
/** Text in letters that can be set: an accent that is missing falls off its letter, and what has no letter goes. */
export const settable = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => (KNOWN.test(sign) ? sign : [...sign.normalize('NFKD')].filter((part) => KNOWN.test(part)).join('')))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Sizes of the title by the longest text that fits in three lines at them. */
const SIZES = [
  { upTo: 20, size: 108 },
  { upTo: 36, size: 88 },
  { upTo: 60, size: 72 },
  { upTo: 100, size: 58 },
] as const;
/** Beyond this the title is cut at a word. */
const LONGEST = 140;
export const titleSize = (title: string): number => SIZES.find((s) => title.length <= s.upTo)?.size ?? 48;
export const shorten = (text: string, most = LONGEST): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;

const svg = (width: number, height: number, viewBox: string, children: Box[]): Box => ({
  type: 'svg',
  props: { width, height, viewBox, children },
});
const shape = (type: string, props: Record<string, string | number>): Box => ({ type, props });

function fingerprint({ levels, year }: SocialCard['fingerprints'][number], colours: Palette, width: number): Box {
  const { unlit, lit } = placeFingerprint(levels);
  const columns = { fill: 'none', 'stroke-width': 7, 'stroke-dasharray': '7 2' };
  return svg(width, (width * 40) / 62, '0 0 62 40', [
    shape('path', { ...columns, d: unlit, stroke: colours.hair }),
    shape('path', { ...columns, d: lit, stroke: colours.ink }),
    shape('path', {
      d: 'M0 38.5H61',
      'stroke-width': 3,
      stroke: colours.horizons[horizonStep(year) - 1] ?? colours.ink,
    }),
  ]);
}

/** The rule with the page’s span as a bracket and its year as a triangle, as it stands under the site’s masthead. */
function rule(card: SocialCard, colours: Palette): Box {
  const { from, to, year } = placeRule(card.place);
  const x = (percent: number): number => Math.round(percent * INNER) / 100;
  const rect = (at: number, y: number, width: number, height: number, fill: string) =>
    shape('rect', { x: at, y, width, height, fill });
  const tip = year === undefined ? undefined : Math.min(INNER - 18, Math.max(18, x(year)));
  return svg(INNER, 76, `0 0 ${INNER} 76`, [
    ...AXIS_SEGMENTS.map((s) => rect(x(s.start), 46, x(s.width), 20, colours.horizons[s.step - 1] ?? colours.ink)),
    ...HORIZONS.map((h) => rect(Math.min(INNER - 2, x(axisPercent(h))), 46, 2, 30, colours.ink)),
    rect(x(from), 34, Math.max(4, x(to) - x(from)), 4, colours.ink),
    rect(x(from), 24, 4, 14, colours.ink),
    rect(Math.min(INNER, x(to)) - 4, 24, 4, 14, colours.ink),
    ...(tip === undefined ? [] : [shape('path', { d: `M${tip - 18} 4H${tip + 18}L${tip} 30Z`, fill: colours.ink })]),
  ]);
}

/** The four years below the rule, each at its place. */
const years = (colours: Palette): Box =>
  box(
    { position: 'relative', height: 36, color: colours.quiet, fontSize: 28 },
    ...HORIZONS.map((h, i) =>
      box(
        h === HORIZONS.at(-1)
          ? { position: 'absolute', right: 0 }
          : { position: 'absolute', left: `${axisPercent(h)}%`, ...(i === 0 ? {} : { marginLeft: -28 }) },
        String(h),
      ),
    ),
  );

/** Title, note and fingerprints: one stands beside the words, two stand below the title with the note before them. */
function matter(card: SocialCard, site: string, colours: Palette): Box {
  const words = shorten(settable(card.title)) || settable(site);
  const isBeside = card.fingerprints.length === 1;
  const title = box(
    { fontSize: titleSize(words), fontWeight: 600, lineHeight: 1.02, letterSpacing: '-0.018em' },
    words,
  );
  const note = box({ fontSize: 36, lineHeight: 1.25, flexShrink: 1 }, settable(card.note));
  const skylines = card.fingerprints.map((f) => fingerprint(f, colours, isBeside ? 248 : 186));
  return isBeside
    ? box(
        { alignItems: 'flex-end', justifyContent: 'space-between', gap: 48, flexGrow: 1, paddingBottom: 28 },
        box({ flexDirection: 'column', flexShrink: 1, gap: 20 }, title, note),
        box({ flexShrink: 0 }, ...skylines),
      )
    : box(
        { flexDirection: 'column', justifyContent: 'flex-end', flexGrow: 1, gap: 24, paddingBottom: 28 },
        title,
        box(
          { alignItems: 'flex-end', justifyContent: 'space-between', gap: 48 },
          note,
          box({ gap: 36, flexShrink: 0 }, ...skylines),
        ),
      );
}

/** @param site name of the site, upper left */
export function layout(card: SocialCard, site: string, colours: Palette): Box {
  return box(
    {
      ...SIZE,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `52px ${MARGIN}px 40px`,
      background: colours.paper,
      color: colours.ink,
      fontFamily: 'Newsreader',
    },
    box(
      { justifyContent: 'space-between', alignItems: 'baseline' },
      box({ fontSize: 44, fontWeight: 600, letterSpacing: '-0.02em' }, settable(site)),
      box({ fontSize: 34, color: colours.quiet }, settable(card.kind)),
    ),
    matter(card, site, colours),
    box({ flexDirection: 'column' }, rule(card, colours), years(colours)),
  );
}
