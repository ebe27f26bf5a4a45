/** For S3 behind CloudFront: the function at the edge, the response headers policy, and the upload with its caching. */
import { HASHED_FOLDERS, HSTS, KEEP, REVALIDATE, spellings, TYPES, UNSERVED, type Policy } from '../policy.ts';

/**
 * A viewer-request function (cloudfront-js-2.0): folders get their index, `/x` leads to `/x/`, old addresses lead on.
 * Redirects are relative, so they name no host.
 */
export function cloudFrontFunction({ base, moved }: Policy): string {
  const table = Object.fromEntries(moved.flatMap((entry) => spellings(entry)).map(({ from, to }) => [from, to]));
  return `const MOVED = ${JSON.stringify(table, undefined, 2)};

function leadTo(address, query) {
  const pairs = [];
  for (const name of Object.keys(query)) {
    const all = query[name].multiValue || [query[name]];
    for (const one of all) pairs.push(one.value === '' ? name : name + '=' + one.value);
  }
  const location = address + (pairs.length > 0 && address.indexOf('#') < 0 ? '?' + pairs.join('&') : '');
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (Object.prototype.hasOwnProperty.call(MOVED, uri)) return leadTo(MOVED[uri], request.querystring);
  if (uri.endsWith('/')) request.uri = uri + 'index.html';
  else if (uri === ${JSON.stringify(base)} || !/\\.[^/]*$/.test(uri)) return leadTo(uri.replace(/^\\/+/, '/') + '/', request.querystring);
  return request;
}
`;
}

/** For \`aws cloudfront create-response-headers-policy\`. Caching is said by the files themselves, see the upload. */
export function cloudFrontHeaders({ headers }: Policy): string {
  const own = new Map(headers);
  const take = (name: string): string => {
    const value = own.get(name) ?? '';
    own.delete(name);
    return value;
  };
  const config = {
    Name: 'roles-ahead',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: take('Content-Security-Policy') },
      ContentTypeOptions: { Override: own.delete('X-Content-Type-Options') },
      ReferrerPolicy: { Override: true, ReferrerPolicy: take('Referrer-Policy') },
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: false,
        AccessControlMaxAgeSec: Number(HSTS[1].replace('max-age=', '')),
      },
    },
    CustomHeadersConfig: {
      Quantity: own.size,
      Items: [...own].map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

/**
 * Uploads a built folder: what is hashed first, so that no page ever names a file that is not there; what has gone, last.
 * S3 keeps \`Cache-Control\` and type with each file, so a missing file never inherits a year.
 */
export function s3Upload({ base }: Policy): string {
  const hashed = HASHED_FOLDERS.map((folder) => `'${folder}/*'`);
  const known = Object.entries(TYPES);
  const sync = 'aws s3 sync "$1"';
  const to = `"s3://$2${base}"`;
  const unserved = UNSERVED.map((name) => `--exclude '${name}'`).join(' ');
  const typed = known.filter(([extension]) => extension === 'webmanifest');
  return [
    '#!/bin/sh',
    '# Usage: sh s3-upload.sh FOLDER BUCKET, after a build into FOLDER.',
    'set -eu',
    `${sync} ${to} --exclude '*' ${hashed.map((f) => `--include ${f}`).join(' ')} --cache-control '${KEEP}'`,
    `${sync} ${to} ${[...hashed.map((f) => `--exclude ${f}`), ...typed.map(([e]) => `--exclude '*.${e}'`)].join(' ')} ${unserved} --cache-control '${REVALIDATE}'`,
    ...typed.map(
      ([extension, type]) =>
        `${sync} ${to} --exclude '*' --include '*.${extension}' --content-type '${type}' --cache-control '${REVALIDATE}'`,
    ),
    `${sync} ${to} ${hashed.map((f) => `--exclude ${f}`).join(' ')} ${unserved} --size-only --delete`,
    '',
  ].join('\n');
}
