import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cacheFolder,
  EnvironmentError,
  isOwnContent,
  normaliseBase,
  readEnvironment,
} from '../../../src/lib/environment.ts';

const NOW = new Date('2026-11-21T23:30:00Z');
const read = (env: NodeJS.ProcessEnv) => readEnvironment(env, NOW);

describe('readEnvironment', () => {
  const DEFAULTS = {
    siteUrl: 'http://localhost:4321',
    siteUrlIsGiven: false,
    basePath: '/',
    contentDir: path.resolve('content'),
    outDir: path.resolve('dist'),
    asOf: '2026-11-21',
    port: 4321,
  };

  it('has a default for everything', () => {
    expect(read({})).toEqual(DEFAULTS);
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    const nothing = { SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', OUT_DIR: '', AS_OF: '', PORT: '' };
    expect(read(nothing)).toEqual(DEFAULTS);
  });

  it.each([
    ['SITE_URL', 'https://example.org', { siteUrl: 'https://example.org', siteUrlIsGiven: true }],
    ['SITE_URL', 'https://Example.org/', { siteUrl: 'https://example.org', siteUrlIsGiven: true }],
    ['SITE_URL', 'http://localhost:8080', { siteUrl: 'http://localhost:8080', siteUrlIsGiven: true }],
    ['BASE_PATH', '/careers/ahead/', { basePath: '/careers/ahead' }],
    ['BASE_PATH', 'careers', { basePath: '/careers' }],
    ['CONTENT_DIR', 'tests/fixtures/other', { contentDir: path.resolve('tests/fixtures/other') }],
    ['CONTENT_DIR', '/srv/content', { contentDir: '/srv/content' }],
    ['OUT_DIR', '/srv/site', { outDir: '/srv/site' }],
    ['OUT_DIR', 'build/site/', { outDir: path.resolve('build/site') }],
    ['AS_OF', '2027-02-28', { asOf: '2027-02-28' }],
    ['PORT', '8080', { port: 8080, siteUrl: 'http://localhost:8080' }],
    ['PORT', '65535', { port: 65535 }],
  ])('takes %s=%s', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['SITE_URL', 'example.org', 'an address such as https://example.org'],
    ['SITE_URL', 'javascript:alert(1)', 'an address such as https://example.org'],
    ['SITE_URL', 'ftp://example.org', 'an address such as https://example.org'],
    ['SITE_URL', 'https://user:secret@example.org', 'an address such as https://example.org'],
    ['SITE_URL', 'https://example.org/careers/', 'the path goes into BASE_PATH'],
    ['SITE_URL', 'https://example.org/?a=b', 'the host alone'],
    ['SITE_URL', 'https://example.org/#a', 'the host alone'],
    ['BASE_PATH', '/a b/', 'a path such as /careers/ahead/'],
    ['BASE_PATH', '/../etc/', 'a path such as /careers/ahead/'],
    ['BASE_PATH', '/a/?b', 'a path such as /careers/ahead/'],
    ['BASE_PATH', 'https://example.org/a', 'a path such as /careers/ahead/'],
    ['AS_OF', '2026-02-30', 'a real day as YYYY-MM-DD'],
    ['AS_OF', 'today', 'a real day as YYYY-MM-DD'],
    ['AS_OF', '2026', 'a real day as YYYY-MM-DD'],
    ['PORT', '0', 'a number from 1 to 65535'],
    ['PORT', '65536', 'a number from 1 to 65535'],
    ['PORT', '80a', 'a number from 1 to 65535'],
    ['PORT', '-1', 'a number from 1 to 65535'],
  ])('refuses %s=%s and says what would be right', (name, value, right) => {
    expect(() => read({ [name]: value })).toThrow(EnvironmentError);
    expect(() => read({ [name]: value })).toThrow(`${name}: “${value}” cannot be used; `);
    expect(() => read({ [name]: value })).toThrow(right);
  });

  it.each(['.', '..', '/', 'content', 'content/site'])(
    'refuses OUT_DIR=%s, whose files a build would remove',
    (outDir) => {
      expect(() => read({ OUT_DIR: outDir })).toThrow(/^OUT_DIR: .* holds nothing else$/);
    },
  );

  it.each(['src', '.git', 'public', 'public/careers/ahead', 'tests/site', 'node_modules/x'])(
    'refuses OUT_DIR=%s, which is in a folder of the project',
    (outDir) => {
      expect(() => read({ OUT_DIR: outDir })).toThrow(/^OUT_DIR: .* belongs to the project/);
    },
  );

  it('refuses an OUT_DIR that holds the content from elsewhere', () => {
    expect(() => read({ OUT_DIR: '/srv/site', CONTENT_DIR: '/srv/site/content' })).toThrow(EnvironmentError);
    expect(read({ OUT_DIR: '/srv/site', CONTENT_DIR: '/srv/site-content' }).outDir).toBe('/srv/site');
  });
});

describe('normaliseBase', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['a', '/a'],
    ['/a/b', '/a/b'],
    ['a/b/', '/a/b'],
    ['//a//b//', '/a/b'],
    ['/~user/site.v2_1/', '/~user/site.v2_1'],
  ])('“%s” is “%s”', (value, expected) => {
    expect(normaliseBase(value)).toBe(expected);
  });

  it('done twice is the same as done once, whatever the slashes', () => {
    const part = fc.stringMatching(/^[\w~-]{1,8}$/);
    const slashes = fc.constantFrom('', '/', '//');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), slashes, slashes, (parts, start, end) => {
        const base = normaliseBase(`${start}${parts.join('/')}${end}`);
        expect(base).toBe(`/${parts.join('/')}`);
        expect(normaliseBase(base)).toBe(base);
      }),
    );
  });
});

it('cacheFolder gives each content folder a store of its own, the same each time', () => {
  expect(cacheFolder('/a/content')).toBe(cacheFolder('/a/content'));
  expect(cacheFolder('/a/content')).not.toBe(cacheFolder('/b/content'));
});

it('isOwnContent knows the project’s content from another folder', () => {
  expect(isOwnContent(read({}).contentDir)).toBe(true);
  expect(isOwnContent(read({ CONTENT_DIR: 'content/' }).contentDir)).toBe(true);
  expect(isOwnContent(read({ CONTENT_DIR: '/srv/content' }).contentDir)).toBe(false);
});
