import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outDirProblem } from '../../../src/commands/out-dir.ts';
import { publishedFiles } from '../../../src/hosting/files.ts';
import { policyOf } from '../../../src/hosting/policy.ts';

let folder = '';
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roles-ahead-out-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);

describe('a build may have', () => {
  it('a folder that is missing', () => {
    expect(outDirProblem(path.join(folder, 'a/b'))).toBeUndefined();
  });

  it('an empty one', () => {
    expect(outDirProblem(folder)).toBeUndefined();
  });

  it('an earlier build, also one whose host files have been moved to the top', () => {
    const policy = policyOf({ basePath: '/', serviceWorker: false, newsletter: undefined, moved: [] });
    for (const [name, text] of Object.entries(publishedFiles(policy, ['assets']))) write(name, text);
    write('index.html', '');
    fs.rmSync(path.join(folder, '_headers'));
    fs.rmSync(path.join(folder, '_redirects'));
    expect(outDirProblem(folder)).toBeUndefined();
  });
});

describe('a build may not have', () => {
  it('a folder with files of somebody’s own', () => {
    write('thesis.txt', 'ten years');
    expect(outDirProblem(folder)).toMatch(/^OUT_DIR: “.*” holds files that are no earlier build, .*; name an empty/);
  });

  it('another site, whatever its host files are called', () => {
    write('index.html', '');
    write('.htaccess', 'Options -Indexes\n');
    write('_headers', '/*\n');
    expect(outDirProblem(folder)).toContain('no earlier build');
  });

  it('a file', () => {
    write('README.md', '');
    expect(outDirProblem(path.join(folder, 'README.md'))).toMatch(/is a file; name a folder$/);
  });
});
