import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { requireSite } from '../site/builds.ts';
import { leadsOn } from '../site/site.ts';
import { KINDS } from './kinds.ts';

it('every page of the site is of a kind that the browser tests open', () => {
  const pages = fs
    .globSync('**/*.html', { cwd: requireSite() })
    .filter((file) => !leadsOn(path.join(requireSite(), file)))
    .map((file) => `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''));
  expect(pages.filter((address) => !KINDS.some((kind) => kind.covers.test(address)))).toEqual([]);
});
