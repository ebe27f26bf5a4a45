import { describe, expect, it } from 'vitest';
import { fileOf, movedFormProblems, movedPage, movedProblems } from '../../../src/hosting/moved.ts';
import type { Moved } from '../../../src/hosting/policy.ts';

const FILES = new Map([
  ['index.html', ''],
  ['roles/new/index.html', '<h2 id="skills">Skills</h2>'],
  ['roles/led/index.html', '<meta http-equiv="refresh" content="0; url=/roles/new/">'],
  ['feed.xml', ''],
]);
const problems = (from: string, to: string) => [
  ...movedFormProblems([{ from, to }]),
  ...movedProblems([{ from, to }], (file) => FILES.get(file)),
];

describe('an old address', () => {
  it.each([
    ['/roles/old/', '/roles/new/'],
    ['/roles/old/', '/roles/new/#skills'],
    ['/roles/led/', '/roles/new/'],
    ['/old.xml', '/feed.xml'],
    ['/old/', '/'],
  ])('is taken from %s to %s', (from, to) => {
    expect(problems(from, to)).toEqual([]);
  });

  it.each([
    ['roles/old/', '/roles/new/', /“from” is not a path of the site/],
    ['/', '/roles/new/', /is the front page/],
    ['//evil.example/', '/roles/new/', /“from” is not a path/],
    ['/../etc/', '/roles/new/', /“from” is not a path/],
    ['/a b/', '/roles/new/', /“from” is not a path/],
    ['/old;}/', '/roles/new/', /“from” is not a path/],
    ['/roles/old', '/roles/new/', /“from” has no slash at its end; write \/roles\/old\//],
    ['/roles/old/', '/roles/new', /“to” .* has no slash at its end; write \/roles\/new\//],
    ['/roles/old/', '//evil.example/', /“to” .* is not a path/],
    ['/roles/old/', 'https://evil.example/', /“to” .* is not a path/],
    [undefined, '/roles/new/', /“from” is missing/],
    ['/roles/old/', undefined, /“to” .* is missing/],
    ['/roles/old/', '/roles/old/', /is in the list itself/],
  ])('is refused before a build: %s to %s', (from, to, reason) => {
    expect(movedFormProblems([{ from, to } as Moved])).toEqual([expect.stringMatching(reason)]);
  });

  it.each([
    ['/roles/new/', '/', /is a page of the site/],
    ['/roles/old/', '/roles/none/', /leads to \/roles\/none\/, which the site does not have/],
    ['/roles/old/', '/roles/led/', /which the site does not have/],
    ['/roles/old/', '/roles/new/#nowhere', /has no #nowhere/],
  ])('is refused when the site stands: %s to %s', (from, to, reason) => {
    expect(problems(from, to)).toEqual([expect.stringMatching(reason)]);
  });

  it('may not stand twice, or lead round to itself', () => {
    const entry = { from: '/roles/old/', to: '/roles/new/' };
    expect(movedFormProblems([entry, entry])).toEqual([expect.stringContaining('twice')]);
    const loop = [
      { from: '/a/', to: '/b/' },
      { from: '/b/', to: '/a/' },
    ];
    expect(movedFormProblems(loop)).toHaveLength(2);
  });
});

it.each([
  ['/', 'index.html'],
  ['/roles/', 'roles/index.html'],
  ['/roles/#today', 'roles/index.html'],
  ['/feed.xml', 'feed.xml'],
])('%s is the file %s', (address, file) => {
  expect(fileOf(address)).toBe(file);
});

it('the page at an old address leads on, and keeps out of search engines', () => {
  const page = movedPage(
    { to: '/base/roles/new/', absolute: 'https://example.org/base/roles/new/' },
    { name: '<b>&"Roles"', language: 'en-GB' },
    { serviceWorker: false, newsletter: undefined },
  );
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/base/roles/new/">');
  expect(page).toContain('<link rel="canonical" href="https://example.org/base/roles/new/">');
  expect(page).toContain('<a href="/base/roles/new/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('&lt;b&gt;&amp;&quot;Roles&quot;');
  expect(page.indexOf('http-equiv="content-security-policy"')).toBeLessThan(page.indexOf('charset'));
  expect(page).not.toContain('wasm-unsafe-eval');
});
