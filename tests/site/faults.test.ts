/** A build that cannot publish says everything that is wrong and touches nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MADE } from '../../src/hosting/files.ts';
import { cacheFolder } from '../../src/lib/environment.ts';
import { contentDir, runBuild, temporaryFolder, type BuildResult } from './builds.ts';
import { editFrontMatter } from './content.ts';

const LAST_GOOD = '<!doctype html><title>The last good build</title>';
const folder = temporaryFolder('faults');
const content = path.join(folder, 'content');
const out = path.join(folder, 'dist');
let result: BuildResult;

/** One fault in each of four files, and what the build has to say of it: file, field and remedy. */
const FAULTS = [
  {
    file: 'roles/data-scientist.mdx',
    break: (data: Record<string, unknown>) => {
      data['colour'] = 'blue';
    },
    says: /content\/roles\/data-scientist\.mdx: front matter: there is no key “colour”; /,
  },
  {
    file: 'roles/ml-safety-officer.mdx',
    break: (data: Record<string, unknown>) => {
      (data['skills'] as { level: string }[])[0]!.level = 'exprt';
    },
    says: /content\/roles\/ml-safety-officer\.mdx: skills\[0\]\.level: “exprt” is not one of the values; did you mean “expert”\?/,
  },
  {
    file: 'articles/how-to-prepare.mdx',
    break: (data: Record<string, unknown>) => {
      data['roles'] = ['data-scientst'];
    },
    says: /content\/articles\/how-to-prepare\.mdx: roles\[0\]: there is no role “data-scientst”; /,
  },
  {
    file: 'pages/about.md',
    body: '\n\nA link to [nowhere](/nowhere/) and a bit of <b>HTML</b>.\n',
    says: /content\/pages\/about\.md: body line \d+: raw HTML/,
  },
] as const;

beforeAll(() => {
  fs.cpSync(contentDir(), content, { recursive: true });
  fs.mkdirSync(out);
  fs.writeFileSync(path.join(out, 'index.html'), LAST_GOOD);
  fs.writeFileSync(path.join(out, '.htaccess'), `# ${MADE}\n`);
  for (const fault of FAULTS) {
    const file = path.join(content, fault.file);
    if ('break' in fault) editFrontMatter(file, fault.break);
    else fs.appendFileSync(file, fault.body);
  }
  result = runBuild({ CONTENT_DIR: content, OUT_DIR: out });
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync(cacheFolder(content), { recursive: true, force: true });
});

describe('a build from content with faults', () => {
  it('fails', () => {
    expect(result.status).toBe(1);
  });

  it.each(FAULTS)('names the fault in $file and its remedy', ({ says }) => {
    expect(result.output).toMatch(says);
  });

  it('lists each on a line of its own, and counts them', () => {
    const lines = result.output.split('\n').filter((line) => /^content\/[\w./-]+: [^:]+: .+; .+/.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(FAULTS.length);
    expect(new Set(lines).size).toBe(lines.length);
    expect(result.output).toContain(`${lines.length} problems in the content; nothing was published.`);
  });

  it('prints no stack', () => {
    expect(result.output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });

  it('leaves the last good build as it was, and nothing beside it', () => {
    expect(fs.readFileSync(path.join(out, 'index.html'), 'utf8')).toBe(LAST_GOOD);
    expect(fs.readdirSync(out).toSorted()).toEqual(['.htaccess', 'index.html']);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
    expect(result.output).toContain('The last good build is still in');
  });
});

describe('a build without SITE_URL', () => {
  it('warns of it in one line', () => {
    expect(result.output).toMatch(/^SITE_URL is not set: .*http:\/\/localhost:4321/m);
  });
});

describe('a variable that cannot be used', () => {
  it.each([
    ['AS_OF', 'tomorrow'],
    ['SITE_URL', 'example.org/path'],
    ['BASE_PATH', '/a b/'],
  ] as const)('%s=%s stops the build with the reason in one line', (name, value) => {
    const { status, output } = runBuild({ OUT_DIR: out, [name]: value });
    expect(status).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining(`${name}: “${value}” cannot be used; `)]);
  });
});

it('a build leaves a folder alone that is not one of its own', () => {
  const own = path.join(folder, 'own');
  fs.mkdirSync(own);
  fs.writeFileSync(path.join(own, 'thesis.txt'), 'ten years');
  const { status, output } = runBuild({ OUT_DIR: own });
  expect(status).toBe(1);
  expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^OUT_DIR: .* no earlier build/)]);
  expect(fs.readdirSync(own)).toEqual(['thesis.txt']);
  fs.rmSync(own, { recursive: true });
});
