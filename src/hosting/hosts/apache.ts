/** `.htaccess` for Apache httpd 2.4, which stands in the published folder. Needs mod_headers and mod_dir. */
import {
  escaped,
  hashedPaths,
  HSTS,
  KEEP,
  REVALIDATE,
  spellings,
  TEXT,
  TYPES,
  UNSERVED,
  type Policy,
} from '../policy.ts';

const always = ([name, value]: readonly [string, string], when = ''): string =>
  `Header always set ${name} "${value}"${when && ` "expr=${when}"`}`;

export function htaccess(policy: Policy): string {
  const { base, headers, moved } = policy;
  // The answer’s own path: after an ErrorDocument that is /404.html, so a missing hashed file is not kept for a year.
  const isHashed = `%{REQUEST_URI} =~ m#${hashedPaths(policy)}#`;
  return [
    'DirectoryIndex index.html',
    'Options -Indexes -MultiViews',
    `ErrorDocument 403 ${base}/404.html`,
    `ErrorDocument 404 ${base}/404.html`,
    ...Object.entries(TYPES).map(([extension, type]) => `AddType ${type} .${extension}`),
    `AddCharset utf-8 ${TEXT.map((extension) => `.${extension}`).join(' ')}`,
    '',
    ...headers.map((header) => always(header)),
    always(HSTS, `%{HTTPS} == 'on'`),
    always(['Cache-Control', REVALIDATE]),
    always(['Cache-Control', KEEP], isHashed),
    '# mod_deflate marks the tag of what it packs, and would not know it again.',
    `RequestHeader edit If-None-Match "-gzip\\"" "\\""`,
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain text/csv text/xml',
    '  AddOutputFilterByType DEFLATE application/json application/xml application/manifest+json image/svg+xml',
    '</IfModule>',
    '',
    `RedirectMatch 404 "^${base}/(${UNSERVED.map((name) => escaped(name)).join('|')})$"`,
    ...moved
      .flatMap((entry) => spellings(entry))
      .map(({ from, to }) => `RedirectMatch 301 "^${escaped(from)}$" "${to}"`),
    '',
  ].join('\n');
}
