/** Old addresses: what is wrong with the list, and the page that links on where a host knows no redirects. */
import { contentSecurityPolicy, type Choices, type Moved } from './policy.ts';

/** A folder’s address, or a file’s with an ending, without the base. */
const PATH = /^\/(?!(?:.*\/)?\.\.?\/)(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+)?$/;
const FRAGMENT = /#([\w-]+)$/;

/** The file of an address: `/roles/` → `roles/index.html`. */
export const fileOf = (address: string): string =>
  `${address.slice(1).replace(/#.*/, '')}${/\/(#.*)?$/.test(address) ? 'index.html' : ''}`;

const say = (from: unknown, what: string): string => `src/site.config.ts: moved: ${String(from)}: ${what}`;

/** What is wrong with the form of an address; undefined where nothing is. */
function formProblem(address: unknown): string | undefined {
  if (typeof address !== 'string') return 'is missing; write a path without the base, such as /roles/name/';
  if (PATH.test(address)) return undefined;
  if (PATH.test(`${address}/`)) return `has no slash at its end; write ${address}/`;
  return 'is not a path of the site; write it without the base, such as /roles/name/';
}

/**
 * What can be said of the list before there is a site.
 * @param moved the list of `site.config.ts`, which TypeScript has not checked when a build runs
 * @returns a sentence for each entry that is no pair of addresses, stands twice, or leads to another old address
 */
export function movedFormProblems(moved: readonly Partial<Moved>[]): string[] {
  const olds = moved.map(({ from }) => from);
  return moved.flatMap(({ from, to }, i) => {
    const of = from === '/' ? 'is the front page; take it out' : formProblem(from);
    if (of) return say(from, `“from” ${of}`);
    if (olds.indexOf(from) < i) return say(from, 'stands in the list twice; leave one');
    const target = to?.replace(FRAGMENT, '');
    const wrong = formProblem(target);
    if (wrong) return say(from, `“to” (${String(to)}) ${wrong}`);
    if (olds.includes(target))
      return say(from, `leads to ${to}, which is in the list itself; name the page at the end`);
    return [];
  });
}

/** Whether a page is one that `movedPage` made. */
const leadsOn = (html: string): boolean => html.includes('<meta http-equiv="refresh"');

/**
 * @param moved the list of `site.config.ts`, sound in its form
 * @param read the text of a file of the built site, by its path; undefined where there is no such file
 * @returns a sentence for each entry that leads nowhere or hides a page
 */
export function movedProblems(moved: readonly Moved[], read: (file: string) => string | undefined): string[] {
  return moved.flatMap(({ from, to }) => {
    const old = read(fileOf(from));
    if (old !== undefined && !leadsOn(old))
      return say(from, 'is a page of the site; take it out of the list, or remove the page');
    const page = read(fileOf(to));
    if (page === undefined || leadsOn(page))
      return say(from, `leads to ${to}, which the site does not have; name the page that took its place`);
    const id = FRAGMENT.exec(to)?.[1];
    if (id && !page.includes(` id="${id}"`))
      return say(from, `leads to ${to}, and that page has no #${id}; name one that it has, or none`);
    return [];
  });
}

const inert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The page at an old address: it sends readers on at once, and links on where that is switched off.
 * It needs no style and runs nothing, so its policy allows no WebAssembly either.
 * @param to the new address with the base
 * @param absolute the same in full, for search engines
 */
export function movedPage(
  { to, absolute }: { to: string; absolute: string },
  site: { name: string; language: string },
  choices: Pick<Choices, 'serviceWorker' | 'newsletter'>,
): string {
  return `<!doctype html>
<html lang="${inert(site.language)}">
<head>
<meta http-equiv="content-security-policy" content="${inert(contentSecurityPolicy(choices, 'bare page'))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page has moved: ${inert(site.name)}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${inert(absolute)}">
<meta http-equiv="refresh" content="0; url=${inert(to)}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${inert(to)}">${inert(absolute)}</a>.</p>
</main>
</body>
</html>
`;
}
