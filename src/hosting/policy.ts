/**
 * What every host is told: the security headers, how long a file may be kept, which types a server may not know, and where
 * old addresses lead. The policy in each page’s head and the hosts’ own files (`files.ts`) are made from this, and from
 * nothing else.
 */

/** An address that was published and where it leads now: paths without the base, `/old/` and `/roles/new/`. */
export interface Moved {
  from: string;
  to: string;
}

/** What the owner of a site decides. */
export interface Choices {
  /** `/` or `/some/where`, as `Environment.basePath`. */
  basePath: string;
  /** Whether the site registers a service worker. */
  serviceWorker: boolean;
  /** Address that the newsletter’s form posts to; undefined where there is none. */
  newsletter: string | undefined;
  moved: readonly Moved[];
  /** What stands in the page that the policy is for, or, in a header, in any page of the site. Nothing unless given. */
  inline?: InlineHashes;
}

/** Hashes of what stands in pages themselves, as a policy names them (`lib/inline.ts`). */
export interface InlineHashes {
  styles: readonly string[];
  scripts: readonly string[];
}

export interface Policy {
  /** What stands before every path: empty, or `/some/where`. */
  base: string;
  /** For every answer, the redirects and the 404 included. */
  headers: readonly Header[];
  /** With the base. */
  moved: readonly Moved[];
}

export type Header = readonly [name: string, value: string];

/** The one Trusted Types policy, and its only use: the service worker’s own address. */
export const SERVICE_WORKER_POLICY = 'service-worker';

/** Folders, below the base, whose names or whose files’ names change with their content. `*` stands for what changes. */
export const HASHED_FOLDERS = ['assets', 'pagefind-*'] as const;

/** For files in hashed folders. */
export const KEEP = 'public, max-age=31536000, immutable';
/** For everything else: kept, and asked about each time. It is also what Netlify and Cloudflare say by themselves. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

/** Only where the host speaks TLS itself. Subdomains are the owner’s business: they may hold something else. */
export const HSTS: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** Types that servers are known to lack, by extension. */
export const TYPES = {
  csv: 'text/csv',
  js: 'text/javascript',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
} as const;

/** Extensions of files that are text in UTF-8. */
export const TEXT = ['css', 'csv', 'html', 'js', 'json', 'svg', 'txt', 'webmanifest', 'xml'] as const;

/** Files in the published folder that are written for one host and served by none. */
export const UNSERVED = ['_headers', '_redirects', '.htaccess', '.nojekyll'] as const;

/** Everything that a page can be allowed and this site does not use. */
const DENIED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The Content-Security-Policy as a page’s meta element may hold it: `frame-ancestors` counts in a header alone.
 * @param isFor what it stands over: a page that can run search, which compiles WebAssembly; a page that runs nothing; or, in
 *   a header, every answer, drawings that carry their typeface among them
 */
export function contentSecurityPolicy(
  { serviceWorker, newsletter, inline }: Pick<Choices, 'serviceWorker' | 'newsletter' | 'inline'>,
  isFor: 'page' | 'bare page' | 'all' = 'page',
): string {
  const hashes = (kind: keyof InlineHashes) => (inline?.[kind] ?? []).map((hash) => ` ${hash}`).join('');
  return [
    `default-src 'none'`,
    `script-src 'self'${hashes('scripts')}${isFor === 'bare page' ? '' : ` 'wasm-unsafe-eval'`}`,
    `style-src 'self'${hashes('styles')}`,
    `img-src 'self'`,
    `font-src 'self'${isFor === 'all' ? ' data:' : ''}`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    ...(serviceWorker ? [`worker-src 'self'`] : []),
    `form-action 'self'${newsletter ? ` ${new URL(newsletter).origin}` : ''}`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${serviceWorker ? SERVICE_WORKER_POLICY : `'none'`}`,
  ].join('; ');
}

/** The whole policy of a site. */
export function policyOf(choices: Choices): Policy {
  const base = choices.basePath.replace(/\/$/, '');
  return {
    base,
    headers: [
      ['Content-Security-Policy', `${contentSecurityPolicy(choices, 'all')}; frame-ancestors 'none'`],
      ['X-Content-Type-Options', 'nosniff'],
      ['Referrer-Policy', 'strict-origin-when-cross-origin'],
      ['Permissions-Policy', DENIED.map((feature) => `${feature}=()`).join(', ')],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
    ],
    moved: choices.moved.map(({ from, to }) => ({ from: base + from, to: base + to })),
  };
}

/** A literal in a regular expression. */
export const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Matches the paths of hashed files, in the dialect that servers share; `/` is written plainly. */
export const hashedPaths = ({ base }: Pick<Policy, 'base'>): string =>
  `^${escaped(base).replaceAll('\\/', '/')}/(${HASHED_FOLDERS.map((f) => f.replace('*', '[^/]+')).join('|')})/`;

/** Whether a name is that of a hashed folder. */
export const isHashedFolder = (name: string): boolean =>
  HASHED_FOLDERS.some((folder) => new RegExp(`^${folder.replace('*', '[^/]+')}$`).test(name));

/** An old address with and without the slash at its end: a reader may have either. */
export const spellings = ({ from, to }: Moved): Moved[] =>
  from.endsWith('/') && from !== '/'
    ? [
        { from, to },
        { from: from.slice(0, -1), to },
      ]
    : [{ from, to }];
