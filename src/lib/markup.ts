/**
 * Markup as data: what is drawn at build time on one page and in the browser on another is written once, as plain values,
 * and each side has one short function that makes tags of it (`components/ui/Markup.astro`, `toNode` of `elements/dom.ts`).
 * Text stays text on both sides; no HTML is ever parsed.
 */
export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}

/** What may stand between two tags: nothing counts for nothing, so that a part can depend on a condition. */
type Child = Markup | string | false | undefined;

/**
 * An element as data.
 * @param attributes numbers become text; one that is undefined or false is left out
 */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string | number | false | undefined>> = {},
  ...children: readonly (Child | readonly Child[])[]
): Markup {
  return {
    tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === undefined || value === false ? [] : [[name, String(value)]],
      ),
    ),
    children: children.flat().filter((c): c is Markup | string => c !== undefined && c !== false && c !== ''),
  };
}
