/** What a site block of Caddy 2 imports. It leaves the site’s address and `root` to that block. */
import { hashedPaths, HSTS, KEEP, REVALIDATE, spellings, TYPES, UNSERVED, type Policy } from '../policy.ts';

const indent = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indent(lines), '}'];

/** Caddy’s own way from `/x` to `/x/` loses what follows the question mark. */
const folders = (name: string, matching: readonly string[]): string[] =>
  [
    ['bare', `{query} == ""`, '{path}/'],
    ['asked', `{query} != ""`, '{path}/?{query}'],
  ].flatMap(([kind, condition, target]) => [
    ...block(`@${name}_${kind}`, [...matching, `expression ${condition}`]),
    `redir @${name}_${kind} ${target} permanent`,
  ]);

export function caddyfile(policy: Policy): string {
  const { base, headers, moved } = policy;
  const tls = [`@tls protocol https`, `header @tls ${HSTS[0]} "${HSTS[1]}"`];
  const said = block(
    'header',
    headers.map(([name, value]) => `${name} "${value}"`),
  );
  return [
    ...(base ? folders('base', [`path ${base}`]) : []),
    ...block(`handle ${base}/*`, [
      'encode zstd gzip',
      ...said,
      // Caddy sorts these by its own rules, so no two of them may match one path.
      `@hashed path_regexp ${hashedPaths(policy)}`,
      `@rest not path_regexp ${hashedPaths(policy)}`,
      `header @hashed Cache-Control "${KEEP}"`,
      `header @rest Cache-Control "${REVALIDATE}"`,
      ...Object.entries(TYPES).flatMap(([extension, type]) => [
        `@${extension} path *.${extension}`,
        `header @${extension} Content-Type "${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}"`,
      ]),
      ...tls,
      ...moved.flatMap((entry) => spellings(entry)).map(({ from, to }) => `redir ${from} ${to} permanent`),
      ...folders('folder', ['not path */', 'not path //*', 'file {path}/index.html']),
      ...block('file_server', [`hide ${UNSERVED.join(' ')}`]),
    ]),
    '# A missing hashed file is answered by 404.html, with its headers, and so is not kept for a year.',
    ...block('handle_errors', [
      `@missing \`path('${base}/*') && {err.status_code} in [403, 404]\``,
      ...block('handle @missing', [
        ...said,
        `header Cache-Control "${REVALIDATE}"`,
        `header Content-Type "text/html; charset=utf-8"`,
        ...tls,
        `rewrite * ${base}/404.html`,
        'file_server',
      ]),
    ]),
    '',
  ].join('\n');
}
