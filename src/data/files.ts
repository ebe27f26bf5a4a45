/**
 * Reads the content folder from disk, without Astro, and finds everything that is wrong with it at once.
 * This is the gate: a build, `npm run dev` and `npm run check` all start here.
 */
import fs from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import type { Collection, Content, Prose } from '../domain/content.ts';
import { checkContent } from '../domain/integrity.ts';
import type { Problem } from '../domain/problem.ts';
import { readProse } from '../lib/prose.ts';
import { ID_PATTERN } from '../schemas/common.ts';
import { COLLECTIONS } from './collections.ts';
import { schemaProblems } from './issues.ts';

export interface Reading {
  content: Content;
  problems: Problem[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Text of a file, or a problem where it is not UTF-8. A byte-order mark is dropped. */
function readText(file: string, name: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch {
    problems.push({ file: name, field: 'file', wrong: 'is not UTF-8 text', right: 'save it with the encoding UTF-8' });
    return undefined;
  }
}

/** Parsed YAML with days left as strings, or a problem that names the line. `lineOffset`: lines of the file before it. */
function readYaml(text: string, name: string, lineOffset: number, problems: Problem[]): unknown {
  try {
    return yaml.load(text, { schema: yaml.CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    problems.push({
      file: name,
      field: `line ${error.mark.line + 1 + lineOffset}`,
      wrong: `is not YAML: ${error.reason}`,
      right: 'check the indentation, and quote text that holds “: ” or starts with a sign',
    });
    return undefined;
  }
}

/** Pictures in a body: there, with words for those who do not see them. */
const imageProblems = (prose: Prose, file: string, name: string): Problem[] =>
  prose.images.flatMap(({ url, alt, line }) => {
    const problems: Problem[] = [];
    const field = `body line ${line}`;
    if (alt.trim() === '')
      problems.push({
        file: name,
        field,
        wrong: `the image ${url} has no alternative text`,
        right: 'say what it shows: ![words](file)',
      });
    if (!/^\.{0,2}\/?[\w./-]+$/.test(url) || url.startsWith('/'))
      problems.push({
        file: name,
        field,
        wrong: `the image ${url} is not beside the file`,
        right: 'put it next to the file and write ./name.png',
      });
    else if (!fs.existsSync(path.resolve(path.dirname(file), url)))
      problems.push({
        file: name,
        field,
        wrong: `the image ${url} is missing`,
        right: 'add the file, or correct its name',
      });
    return problems;
  });

interface Entries {
  /** Entries that fit their schema. */
  sound: object[];
  /** How many there were, sound or not. */
  found: number;
}

function readFolder(dir: string, label: string, collection: Collection, problems: Problem[]): Entries {
  const shape = COLLECTIONS[collection];
  if (shape.kind !== 'folder') return { sound: [], found: 0 };
  const extensions: readonly string[] = shape.extensions;
  const names = fs.existsSync(dir) ? fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).toSorted() : [];
  const sound: object[] = [];
  const owner = new Map<string, string>();
  let found = 0;
  for (const relative of names) {
    const file = path.join(dir, relative);
    const name = path.posix.join(label, collection, relative.split(path.sep).join('/'));
    const extension = path.extname(relative).slice(1);
    if (fs.statSync(file).isDirectory() || path.basename(relative).startsWith('.')) continue;
    if (!['md', 'mdx', 'markdown', 'yaml', 'yml', 'json', 'txt'].includes(extension)) continue; // pictures stand beside the text
    if (!extensions.includes(extension) || path.dirname(relative) !== '.') {
      problems.push({
        file: name,
        field: 'file',
        wrong: `cannot be one of the ${collection}`,
        right: `put a file that ends in ${extensions.map((e) => `.${e}`).join(' or ')} straight into ${label}/${collection}/`,
      });
      continue;
    }
    found += 1;
    const id = path.basename(relative, `.${extension}`);
    if (!ID_PATTERN.test(id))
      problems.push({
        file: name,
        field: 'file',
        wrong: `“${id}” is not an id`,
        right: 'name the file in lower-case words joined by hyphens, like data-scientist.mdx',
      });
    const twin = owner.get(id);
    if (twin)
      problems.push({
        file: name,
        field: 'file',
        wrong: `“${id}” is already the id of ${twin}`,
        right: 'keep one of the two files, or rename one',
      });
    owner.set(id, name);
    const text = readText(file, name, problems);
    if (text === undefined) continue;
    const match = FRONT_MATTER.exec(text);
    if (!match) {
      problems.push({
        file: name,
        field: 'front matter',
        wrong: 'is missing',
        right: 'start the file with a line ---, the fields, and another line ---',
      });
      continue;
    }
    const head = match[0].split('\n').length - 1;
    const before = problems.length;
    const data = readYaml(match[1] ?? '', name, 1, problems);
    if (problems.length === before) problems.push(...schemaProblems(shape.schema, data ?? {}, name));
    const prose = readProse(text.slice(match[0].length), extension === 'mdx' ? 'mdx' : 'md', head);
    if (prose.words === 0 && prose.forbidden.length === 0)
      problems.push({ file: name, field: 'body', wrong: 'is empty', right: 'write the text below the front matter' });
    problems.push(...imageProblems(prose, file, name));
    if (problems.length === before) sound.push({ ...(shape.schema.parse(data) as object), id, file: name, prose });
    else
      problems.push(
        ...prose.forbidden.map(({ wrong, right, line }) => ({ file: name, field: `body line ${line}`, wrong, right })),
      );
  }
  return { sound, found };
}

function readList(dir: string, label: string, collection: Collection, problems: Problem[]): Entries {
  const { schema } = COLLECTIONS[collection];
  const file = path.join(dir, `${collection}.yaml`);
  const name = path.posix.join(label, `${collection}.yaml`);
  if (!fs.existsSync(file)) return { sound: [], found: 0 };
  const text = readText(file, name, problems);
  const before = problems.length;
  const list = text === undefined ? undefined : readYaml(text, name, 0, problems);
  if (problems.length > before || list === undefined || list === null)
    return { sound: [], found: problems.length > before ? 1 : 0 };
  if (!Array.isArray(list)) {
    problems.push({ file: name, field: 'file', wrong: 'is not a list', right: 'start each entry with “- id: …”' });
    return { sound: [], found: 1 };
  }
  const seen = new Set<string>();
  const sound: object[] = [];
  list.forEach((entry: unknown, i) => {
    const id = (entry as { id?: unknown } | null)?.id;
    const prefix = typeof id === 'string' ? id : `[${i}]`;
    const faults = schemaProblems(schema, entry ?? {}, name, prefix);
    problems.push(...faults);
    if (typeof id === 'string' && seen.has(id))
      problems.push({
        file: name,
        field: `${prefix}.id`,
        wrong: `“${id}” stands twice in the list`,
        right: 'give each entry an id of its own',
      });
    seen.add(prefix);
    if (faults.length === 0) sound.push({ ...(schema.parse(entry) as object), file: name });
  });
  return { sound, found: list.length };
}

/** Whether an entry is a draft. */
const isDraft = (entry: object): boolean => 'draft' in entry && entry.draft === true;

/**
 * Reads and checks everything.
 * @param dir the content folder
 * @param options `drafts: true` counts drafts as published, as `npm run dev` does
 * @returns the entries that are sound, and every problem. Where a file did not pass its own schema, what only the whole
 *   graph can show is left out for the references to it, so that one fault is not reported many times.
 */
export function readContent(dir: string, { drafts = false }: { drafts?: boolean } = {}): Reading {
  const label =
    path.basename(dir) === 'content'
      ? 'content'
      : path.relative(process.cwd(), dir).startsWith('..')
        ? path.basename(dir)
        : path.relative(process.cwd(), dir);
  const problems: Problem[] = [];
  const unsound = new Set<string>();
  const content = Object.fromEntries(
    (Object.keys(COLLECTIONS) as Collection[]).map((collection) => {
      const before = problems.length;
      const { kind } = COLLECTIONS[collection];
      const { sound } =
        kind === 'folder'
          ? readFolder(path.join(dir, collection), label, collection, problems)
          : readList(dir, label, collection, problems);
      for (const p of problems.slice(before))
        unsound.add(
          kind === 'folder' ? path.posix.basename(p.file).replace(/\.mdx?$/, '') : (p.field.split('.')[0] ?? ''),
        );
      return [collection, drafts ? sound : sound.filter((e) => !isDraft(e))];
    }),
  ) as unknown as Content;
  const graphProblems = checkContent(content).filter((p) => !followsFrom(p, unsound));
  return { content, problems: [...problems, ...graphProblems] };
}

/** Whether a graph problem may only echo that an entry was refused for faults of its own. */
const followsFrom = ({ misses }: Problem, unsound: ReadonlySet<string>): boolean =>
  misses !== undefined && (misses === 'everything' ? unsound.size > 0 : unsound.has(misses));
