import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { normaliseBase } from '../../../src/lib/environment.ts';
import { absolute, href, path, withBase } from '../../../src/lib/urls.ts';

describe('withBase', () => {
  it.each([
    ['/', '/', '/'],
    ['/', '/roles/', '/roles/'],
    ['/', '/roles/#today', '/roles/#today'],
    ['/some/where', '/', '/some/where/'],
    ['/some/where', '/roles/', '/some/where/roles/'],
    ['/some/where/', '/roles/', '/some/where/roles/'],
  ])('joins %s and %s', (base, target, expected) => {
    expect(withBase(base, target)).toBe(expected);
  });

  it('never doubles a slash and never loses the target', () => {
    const paths = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(paths, paths, (base, target) => {
        const joined = withBase(normaliseBase(base), target);
        expect(joined).not.toContain('//');
        expect(joined.startsWith('/')).toBe(true);
        expect(joined.endsWith(target)).toBe(true);
      }),
    );
  });
});

describe('in a build under a sub-path', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('href and absolute carry the base path', () => {
    // As Astro gives them: no slash at the end of either.
    vi.stubEnv('BASE_URL', '/some/where');
    vi.stubEnv('SITE', 'https://example.org');
    expect(href(path.role('data-scientist'))).toBe('/some/where/roles/data-scientist/');
    expect(absolute(path.home)).toBe('https://example.org/some/where/');
    expect(absolute(path.source('law'))).toBe('https://example.org/some/where/sources/#law');
  });

  it('at the root they carry none', () => {
    vi.stubEnv('BASE_URL', '/');
    vi.stubEnv('SITE', 'https://example.org');
    expect(href(path.roles)).toBe('/roles/');
    expect(absolute(path.roles)).toBe('https://example.org/roles/');
  });
});
