import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  hashedPaths,
  isHashedFolder,
  policyOf,
  spellings,
  type Choices,
} from '../../../src/hosting/policy.ts';

const CHOICES: Choices = { basePath: '/', serviceWorker: false, newsletter: undefined, moved: [] };
/** A policy as its directives. */
const read = (policy: string) =>
  new Map(policy.split('; ').map((d) => [d.slice(0, d.indexOf(' ')), d.slice(d.indexOf(' ') + 1).split(' ')]));

describe('contentSecurityPolicy', () => {
  it('allows this, and nothing else', () => {
    expect(contentSecurityPolicy(CHOICES)).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('allows WebAssembly only where search runs', () => {
    expect(read(contentSecurityPolicy(CHOICES, 'bare page')).get('script-src')).toEqual(["'self'"]);
  });

  it('allows a worker and its one named policy only where the service worker is on', () => {
    const on = read(contentSecurityPolicy({ ...CHOICES, serviceWorker: true }));
    expect(on.get('worker-src')).toEqual(["'self'"]);
    expect(on.get('trusted-types')).toEqual(['service-worker']);
    const off = read(contentSecurityPolicy(CHOICES));
    expect(off.has('worker-src')).toBe(false);
    expect(off.get('trusted-types')).toEqual(["'none'"]);
  });

  it('lets in what stands in a page by its hash, and nothing else of its own', () => {
    const inline = { styles: ["'sha256-a='", "'sha256-b='"], scripts: ["'sha256-c='"] };
    const policy = read(contentSecurityPolicy({ ...CHOICES, inline }));
    expect(policy.get('style-src')).toEqual(["'self'", ...inline.styles]);
    expect(policy.get('script-src')).toEqual(["'self'", ...inline.scripts, "'wasm-unsafe-eval'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-inline'");
  });

  it('lets forms post to the newsletter’s origin alone', () => {
    const policy = contentSecurityPolicy({ ...CHOICES, newsletter: 'https://letters.example:8443/subscribe?list=1' });
    expect(read(policy).get('form-action')).toEqual(["'self'", 'https://letters.example:8443']);
  });
});

describe('policyOf', () => {
  const { headers, moved, base } = policyOf({
    ...CHOICES,
    basePath: '/careers/ahead',
    moved: [{ from: '/a/', to: '/b/' }],
  });
  const byName = new Map(headers);

  it('forbids frames by header, since a meta element cannot', () => {
    expect(read(byName.get('Content-Security-Policy') ?? '').get('frame-ancestors')).toEqual(["'none'"]);
    expect(contentSecurityPolicy(CHOICES)).not.toContain('frame-ancestors');
  });

  it('has the headers that the project promises', () => {
    expect([...byName.keys()]).toEqual([
      'Content-Security-Policy',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Cross-Origin-Opener-Policy',
    ]);
    expect(byName.get('Permissions-Policy')).toMatch(/^([a-z-]+=\(\), )+[a-z-]+=\(\)$/);
  });

  it('puts the base before old addresses and new ones', () => {
    expect(base).toBe('/careers/ahead');
    expect(moved).toEqual([{ from: '/careers/ahead/a/', to: '/careers/ahead/b/' }]);
    expect(policyOf(CHOICES).base).toBe('');
  });
});

describe('hashed paths', () => {
  it.each([
    ['/assets/a.css', true],
    ['/pagefind-0a1b/pagefind.js', true],
    ['/pagefind-0a1b/index/x.pf_index', true],
    ['/assets', false],
    ['/roles/assets/', false],
    ['/pagefind/pagefind.js', false],
    ['/service-worker.js', false],
  ])('%s: %s', (path, expected) => {
    expect(new RegExp(hashedPaths({ base: '' })).test(path)).toBe(expected);
    expect(new RegExp(hashedPaths({ base: '/a.b' })).test(`/a.b${path}`)).toBe(expected);
    expect(new RegExp(hashedPaths({ base: '/a.b' })).test(`/aXb${path}`)).toBe(false);
  });

  it.each([
    ['assets', true],
    ['pagefind-0a1b', true],
    ['pagefind', false],
    ['my-assets', false],
  ])('the folder %s: %s', (name, expected) => {
    expect(isHashedFolder(name)).toBe(expected);
  });
});

it('an old address is known with and without its last slash', () => {
  expect(spellings({ from: '/a/', to: '/b/' }).map((m) => m.from)).toEqual(['/a/', '/a']);
  expect(spellings({ from: '/a.xml', to: '/b.xml' })).toEqual([{ from: '/a.xml', to: '/b.xml' }]);
});
