/** What an nginx `server` block includes. It leaves `listen`, `server_name`, `root` and certificates to that block. */
import { escaped, hashedPaths, HSTS, KEEP, REVALIDATE, spellings, TYPES, UNSERVED, type Policy } from '../policy.ts';

const indent = (lines: readonly string[]): string[] => lines.map((line) => (line ? `  ${line}` : line));
const block = (head: string, lines: readonly string[]): string[] => [`${head} {`, ...indent(lines), '}'];

/** A location with one `add_header` of its own loses every inherited one, so each gets them all. */
const headersOf = ({ headers }: Policy, caching: string): string[] => [
  ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
  // Empty, and so not sent, unless the connection to nginx itself is TLS.
  `add_header ${HSTS[0]} $roles_ahead_hsts always;`,
  `add_header Cache-Control "${caching}" always;`,
];

/** What is packed, and named as UTF-8. `text/html` goes without saying: nginx warns of a type that it is told twice. */
const PACKED = [
  'text/css',
  'text/csv',
  'text/javascript',
  'text/plain',
  'text/xml',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/xml',
  'image/svg+xml',
].join(' ');

/** nginx takes a type from its list or from a location, so each unknown one gets a location. Scripts it knows. */
const typed = (extensions: readonly (keyof typeof TYPES)[]): string[] =>
  extensions.flatMap((extension) =>
    block(`location ~ \\.${extension}$`, ['types { }', `default_type ${TYPES[extension]};`]),
  );

export function nginxConf(policy: Policy): string {
  const { base, moved } = policy;
  return [
    'set $roles_ahead_hsts "";',
    `if ($https) { set $roles_ahead_hsts "${HSTS[1]}"; }`,
    ...(base ? [`location = ${base} { absolute_redirect off; return 301 ${base}/$is_args$args; }`] : []),
    ...block(`location ^~ ${base}/`, [
      'index index.html;',
      '# A redirect names neither host nor port: behind a proxy they would be the wrong ones.',
      'absolute_redirect off;',
      '# A missing hashed file is answered by 404.html, with its headers, and so is not kept for a year.',
      `error_page 403 404 =404 ${base}/404.html;`,
      'charset utf-8;',
      `charset_types ${PACKED};`,
      'gzip on;',
      'gzip_vary on;',
      `gzip_types ${PACKED};`,
      ...headersOf(policy, REVALIDATE),
      '',
      ...block(`location ~ ${hashedPaths(policy)}`, [...headersOf(policy, KEEP), ...typed(['woff2'])]),
      ...typed(['csv', 'webmanifest']),
      `location ~ ^${escaped(base)}/(${UNSERVED.map((name) => escaped(name)).join('|')})$ { return 404; }`,
      ...moved.flatMap((entry) => spellings(entry)).map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
    ]),
    '',
  ].join('\n');
}
