/** How wide names are, and where they break: pictures that set text themselves need to know before a browser does. */

/**
 * Advance widths of the display face at weight 600, in em, rounded up. Measured in `assets/newsreader-display.woff2`; a
 * letter that is not listed counts as a wide capital.
 */
const ADVANCES = new Map(
  (
    [
      [0.22, ' '],
      [0.35, "ijl-'’.,"],
      [0.47, 'frstIJ–'],
      [0.55, 'acegz'],
      [0.62, 'bdhknopquvxyS'],
      [0.72, 'BCEFLPZ'],
      [0.84, 'wADGKNOQRTUVXY'],
      [0.93, 'mH'],
      [1.08, 'MW'],
    ] as const
  ).flatMap(([em, letters]) => [...letters].map((letter) => [letter, em] as const)),
);

/** Upper bound of a name’s width in the display face at weight 600, in px at a type size in px. */
export const nameWidth = (name: string, size: number): number =>
  [...name].reduce((sum, letter) => sum + (ADVANCES.get(letter) ?? 0.84), 0) * size;

/** The same for the reader’s own face, whose letters nobody knows: a mean that wide system faces keep to. */
export const textWidth = (text: string, size: number): number => text.length * 0.56 * size;

/**
 * Breaks a name into the fewest lines that fit, and these as even as can be. A word that does not fit is broken after its
 * hyphen, if it has one; without one it stands out.
 * @param room width of a line in the unit of `width`
 */
export function breakName(name: string, room: number, width: (text: string) => number): string[] {
  const words = name
    .split(' ')
    .flatMap((word) => (width(word) > room ? word.split(/(?<=[-–])/) : [word]))
    .filter(Boolean);
  const fewest = fill(words, room, width);
  // The narrowest column that needs no more lines gives the most even ones.
  const widths = words.flatMap((_, i) => words.slice(i).map((__, n) => width(join(words.slice(i, i + n + 1)))));
  const narrowest = widths
    .filter((w) => w <= room)
    .toSorted((a, b) => a - b)
    .find((w) => fill(words, w, width).length === fewest.length && fill(words, w, width).every((l) => width(l) <= w));
  return narrowest === undefined ? fewest : fill(words, narrowest, width);
}

/** Words in lines, as many in each as it holds. */
function fill(words: readonly string[], room: number, width: (text: string) => number): string[] {
  const lines: string[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last && width(join([...last, word])) <= room) last.push(word);
    else lines.push([word]);
  }
  return lines.map(join);
}

/** Words of a line; the parts of a hyphenated one close up. */
const join = (words: readonly string[]): string => words.join(' ').replaceAll(/(?<=\p{L}[-–]) /gu, '');
