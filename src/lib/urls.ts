/**
 * Every internal href of the site. Paths come from the domain; the base path is added here and nowhere else.
 * Markdown links get theirs from the plugin in `integrations/markdown.ts`, by the same function.
 */
import { path } from '../domain/addresses.ts';

/** Joins the base path (`/` or `/some/where`) and a path that starts with a slash. */
export const withBase = (base: string, target: string): string => `${base.replace(/\/$/, '')}${target}`;

/** The href of a path of the site, under the base path of this build. */
export const href = (target: string): string => withBase(import.meta.env.BASE_URL, target);

/** The absolute address of a path of the site, for canonical links. */
export const absolute = (target: string): string => new URL(href(target), import.meta.env.SITE).href;

export { path };
