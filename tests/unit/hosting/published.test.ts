import { expect, it } from 'vitest';
import { addressesOf, HEAD, readPublished } from '../../../src/hosting/published.ts';

it('counts pages and files that somebody may have kept, and no others', () => {
  const files = ['index.html', 'roles/index.html', 'feed.xml', '.well-known/security.txt', 'data/roles.json'];
  const others = [
    '404.html',
    'assets/a.css',
    'pagefind-1/pagefind.js',
    '_headers',
    '.htaccess',
    '.nojekyll',
    '_redirects',
  ];
  expect(addressesOf([...files, ...others])).toEqual([
    '/',
    '/.well-known/security.txt',
    '/data/roles.json',
    '/feed.xml',
    '/roles/',
  ]);
});

it('a list is read without its comments', () => {
  expect(readPublished(`${HEAD}/\n/roles/\n\n`)).toEqual(['/', '/roles/']);
});
