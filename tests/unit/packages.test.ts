/** Nothing that is installed is left to chance, and nothing runs while it is installed unless it is on the list. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8'));
const own = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'allowScripts' | 'overrides',
  Record<string, string | boolean>
>;
const { packages } = read('package-lock.json') as {
  packages: Record<string, { version?: string; hasInstallScript?: true; link?: true }>;
};
const installed = Object.entries(packages).filter(([place]) => place !== '');
const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const all = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.overrides });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
  });

  it('are locked at one version each, those of dependencies too', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(
      installed.filter(([, p]) => !p.link && !/^\d+\.\d+\.\d+/.test(p.version ?? '')).map(([place]) => place),
    ).toEqual([]);
  });

  it('run a script at installation only where it is on the list', () => {
    const scripts = new Set(installed.filter(([, p]) => p.hasInstallScript).map(([place]) => nameOf(place)));
    const optional = new Set(['fsevents']);
    expect([...scripts].filter((name) => !optional.has(name) && own.allowScripts[name] !== true)).toEqual([]);
    expect(Object.keys(own.allowScripts).filter((name) => !scripts.has(name))).toEqual([]);
  });
});

it('every action of a workflow is pinned by the hash of a commit', () => {
  const folders = ['.github/workflows', 'deploy'].map((f) => path.join(ROOT, f)).filter((f) => fs.existsSync(f));
  const texts = folders.flatMap((folder) =>
    fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8')),
  );
  const uses = texts.flatMap((text) => [...text.matchAll(/uses:\s*(\S+)/g)].map(([, action]) => action));
  expect(uses.length).toBeGreaterThan(3);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
});
