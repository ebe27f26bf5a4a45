/** `_headers` and `_redirects`, which Netlify and Cloudflare read from the published folder. */
import { HSTS, KEEP, spellings, type Policy } from '../policy.ts';

const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * Both hosts add up the values of rules that match one path, so each header stands in one rule only; that pages are asked
 * about again is what both do by themselves.
 * @param folders names of the hashed folders that this build has; a `*` within a name means different things to the two
 */
export const headersFile = ({ base, headers }: Policy, folders: readonly string[]): string =>
  [
    rule(`${base}/*`, [...headers, HSTS]),
    ...folders.map((name) => rule(`${base}/${name}/*`, [['Cache-Control', KEEP]])),
    '',
  ].join('\n');

/** One line for each spelling of an old address. */
export const redirectsFile = ({ moved }: Policy): string =>
  moved
    .flatMap((entry) => spellings(entry))
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
