/**
 * Reads the content folder from disk, without Astro, and finds everything that is wrong with it at once.
 * This is the gate: a build, `npm run dev` and `npm run check` all start here.
 */
import fs from 'node:fs';
import path from 'node:path';
import { noContent, REQUIRED, type Collection, type Content, type Prose } from '../domain/content.ts';
import { checkContent } from '../domain/integrity.ts';
import { nearest, suggestion, type Problem } from '../domain/problem.ts';
import { readProse } from '../lib/prose.ts';
import { ID_PATTERN } from '../schemas/common.ts';
import { COLLECTIONS } from './collections.ts';
import { splitFrontMatter } from './front-matter.ts';
import { schemaProblems } from './issues.ts';
import { LOCK_FILE, lockProblems } from './lock.ts';
import { salvage } from './salvage.ts';
import { readYaml } from './yaml.ts';

export interface Reading {
  content: Content;
  problems: Problem[];
}

/** Text of a file, or a problem where it is not UTF-8. A byte-order mark is dropped. */
function readText(file: string, name: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch {
    problems.push({ file: name, field: 'file', wrong: 'is not UTF-8 text', right: 'save it with the encoding UTF-8' });
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
  /** Refused entries, as far as the checks on the whole graph can read them. */
  salvaged: object[];
  /** Drafts that are kept out, sound or not. */
  unpublished: object[];
  /** Ids of the refused entries that cannot be read so far. */
  lost: Set<string>;
  /** What refused files hold, so that nothing they mention is taken to be unused. */
  refused: string[];
}
const noEntries = (): Entries => ({ sound: [], salvaged: [], unpublished: [], lost: new Set(), refused: [] });

/** Files that hold text; pictures stand beside them and are not read. */
const TEXT_FILE = /\.(mdx?|markdown|ya?ml|json|txt)$/i;

/** The files below a folder of entries, by path. */
const textFiles = (dir: string): string[] =>
  !isFolder(dir)
    ? []
    : fs
        .readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((f) => !f.isDirectory() && !f.name.startsWith('.') && TEXT_FILE.test(f.name))
        .map((f) => path.relative(dir, path.join(f.parentPath, f.name)))
        .toSorted();

function readFolder(dir: string, label: string, collection: Collection, problems: Problem[]): Entries {
  const shape = COLLECTIONS[collection];
  const entries = noEntries();
  if (shape.kind !== 'folder') return entries;
  const extensions: readonly string[] = shape.extensions;
  const owner = new Map<string, string>();
  for (const relative of textFiles(dir)) {
    const file = path.join(dir, relative);
    const name = path.posix.join(label, collection, relative.split(path.sep).join('/'));
    const extension = path.extname(relative).slice(1);
    const id = path.basename(relative, `.${extension}`);
    const start = problems.length;
    const refuse = (wrong: string, right: string, field = 'file') => problems.push({ file: name, field, wrong, right });
    const lose = (text: string) => {
      entries.lost.add(id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
      entries.refused.push(`${name}\n${text}`);
    };
    if (!extensions.includes(extension) || path.dirname(relative) !== '.') {
      refuse(
        `cannot be one of the ${collection}`,
        `put a file that ends in ${extensions.map((e) => `.${e}`).join(' or ')} straight into ${label}/${collection}/`,
      );
      lose(fs.readFileSync(file, 'latin1'));
      continue;
    }
    if (!ID_PATTERN.test(id))
      refuse(`“${id}” is not an id`, 'name the file in lower-case words joined by hyphens, like data-scientist.mdx');
    const twin = owner.get(id);
    if (twin) refuse(`“${id}” is already the id of ${twin}`, 'keep one of the two files, or rename one');
    else owner.set(id, name);
    const isMisplaced = problems.length > start;
    const text = readText(file, name, problems);
    if (text === undefined) {
      lose(fs.readFileSync(file, 'latin1'));
      continue;
    }
    const parts = splitFrontMatter(text);
    if ('wrong' in parts) {
      refuse(parts.wrong, parts.right, parts.field);
      lose(text);
      continue;
    }
    const beforeData = problems.length;
    const data = readYaml(parts.data, name, 1, problems);
    const isParsed = problems.length === beforeData;
    if (isParsed) problems.push(...schemaProblems(shape.schema, data ?? {}, name));
    const prose = readProse(parts.body, extension === 'mdx' ? 'mdx' : 'md', parts.linesBefore);
    if (prose.words === 0 && prose.forbidden.length === 0)
      refuse('is empty', 'write the text below the front matter', 'body');
    problems.push(...imageProblems(prose, file, name));
    const rest = { id, file: name, prose };
    if (problems.length === start) {
      entries.sound.push({ ...(shape.schema.parse(data) as object), ...rest });
      if (prose.forbidden.length > 0) entries.refused.push(text);
      continue;
    }
    const salvaged = isMisplaced || !isParsed ? undefined : salvage(shape.schema, data);
    if (salvaged) {
      entries.salvaged.push({ ...salvaged, ...rest });
      entries.refused.push(`${name}\n${text}`);
    } else {
      problems.push(
        ...prose.forbidden.map(({ wrong, right, line }) => ({ file: name, field: `body line ${line}`, wrong, right })),
      );
      lose(text);
    }
  }
  return entries;
}

function readList(dir: string, label: string, collection: Collection, problems: Problem[]): Entries {
  const { schema } = COLLECTIONS[collection];
  const file = path.join(dir, nameOf(collection));
  const name = path.posix.join(label, nameOf(collection));
  const entries = noEntries();
  if (!fs.existsSync(file) || isFolder(file)) return entries;
  const before = problems.length;
  const text = readText(file, name, problems);
  const list = text === undefined ? undefined : readYaml(text, name, 0, problems);
  // That a collection the site needs holds nothing is said by the check of the whole graph.
  if (problems.length === before && (list === undefined || list === null) && !isRequired(collection))
    problems.push({
      file: name,
      field: 'file',
      wrong: 'holds no entry',
      right: `take it back from the last commit, or write [] where there are to be no ${collection}`,
    });
  else if (problems.length === before && list !== undefined && list !== null && !Array.isArray(list))
    problems.push({ file: name, field: 'file', wrong: 'is not a list', right: 'start each entry with “- id: …”' });
  if (problems.length > before) entries.refused.push(fs.readFileSync(file, 'latin1'));
  if (!Array.isArray(list)) return entries;
  const seen = new Set<string>();
  list.forEach((entry: unknown, i) => {
    const id = (entry as { id?: unknown } | null)?.id;
    const prefix = typeof id === 'string' ? id : `[${i}]`;
    const faults = schemaProblems(schema, entry ?? {}, name, prefix);
    const isTwin = seen.has(prefix);
    problems.push(...faults);
    if (isTwin)
      problems.push({
        file: name,
        field: `${prefix}.id`,
        wrong: `“${prefix}” stands twice in the list`,
        right: 'give each entry an id of its own',
      });
    seen.add(prefix);
    if (faults.length === 0 && !isTwin) {
      entries.sound.push({ ...(schema.parse(entry) as object), file: name });
      return;
    }
    entries.refused.push(JSON.stringify(entry));
    const salvaged = isTwin ? undefined : salvage(schema, entry);
    if (salvaged) entries.salvaged.push({ ...salvaged, file: name });
    else if (!isTwin) entries.lost.add(prefix);
  });
  return entries;
}

const isRequired = (collection: Collection): boolean => (REQUIRED as readonly Collection[]).includes(collection);

/** How a collection stands in the content folder. */
const nameOf = (collection: Collection): string =>
  COLLECTIONS[collection].kind === 'folder' ? collection : `${collection}.yaml`;
const KNOWN = new Map((Object.keys(COLLECTIONS) as Collection[]).map((name) => [nameOf(name), name]));

/**
 * What stands in the content folder under a name that nothing reads, so that a mistyped name does not empty a list unnoticed.
 * What it holds counts as refused for the collection that its name is nearest to.
 */
function strayNames(dir: string, label: string, problems: Problem[], all: Record<Collection, Entries>): void {
  for (const found of fs.readdirSync(dir, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = found;
    const collection = KNOWN.get(name);
    const isKind = collection && (COLLECTIONS[collection].kind === 'folder') === isFolder(path.join(dir, name));
    if (isKind || name === LOCK_FILE || name.startsWith('.')) continue;
    const names = [...KNOWN.keys(), LOCK_FILE];
    problems.push({
      file: path.posix.join(label, name),
      field: 'file',
      ...(collection
        ? { wrong: 'is not what its name says', right: 'folders hold Markdown; what ends in .yaml is a file' }
        : {
            wrong: 'is not a name that the content folder knows',
            right: suggestion(name, names, `it holds ${names.join(', ')}`),
          }),
    });
    const meant = KNOWN.get(nearest(name, names) ?? '');
    if (meant === undefined) continue;
    const files = isFolder(path.join(dir, name)) ? textFiles(path.join(dir, name)) : [''];
    all[meant].refused.push(...files.map((f) => `${f}\n${fs.readFileSync(path.join(dir, name, f), 'latin1')}`));
  }
}

/** Whether a path leads to a folder, by a link or not. */
const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** How problems call the content folder: by its path from here where it is below, otherwise by its name. */
function labelOf(dir: string): string {
  const relative = path.relative(process.cwd(), dir);
  return path.basename(dir) === 'content' || relative.startsWith('..') ? path.basename(dir) : relative;
}

/** Whether an entry is a draft. */
const isDraft = (entry: object): boolean => 'draft' in entry && entry.draft === true;

/**
 * Reads and checks everything.
 * @param dir the content folder
 * @param options `drafts: true` counts drafts as published, as `npm run dev` does; `asOf` is the day that counts as today,
 *   without which no day is taken to be in the future
 * @returns the entries that are sound, and every problem. An entry that did not pass its own schema is checked against the
 *   rest as far as it can be read; what only echoes that it was refused is left out, so that one fault is one problem.
 */
export function readContent(dir: string, { drafts = false, asOf }: { drafts?: boolean; asOf?: string } = {}): Reading {
  const label = labelOf(dir);
  if (!isFolder(dir))
    return {
      content: noContent(),
      problems: [
        { file: dir, field: 'CONTENT_DIR', wrong: 'is not a folder', right: 'name the folder that holds the content' },
      ],
    };
  const problems: Problem[] = [];
  const isPublished = (entry: object) => drafts || !isDraft(entry);
  const all = Object.fromEntries(
    (Object.keys(COLLECTIONS) as Collection[]).map((collection) => {
      const { sound, salvaged, ...rest } =
        COLLECTIONS[collection].kind === 'folder'
          ? readFolder(path.join(dir, collection), label, collection, problems)
          : readList(dir, label, collection, problems);
      const unpublished = [...sound, ...salvaged].filter((entry) => !isPublished(entry));
      return [
        collection,
        { ...rest, sound: sound.filter(isPublished), salvaged: salvaged.filter(isPublished), unpublished },
      ];
    }),
  ) as Record<Collection, Entries>;
  strayNames(dir, label, problems, all);
  const join = (pick: (entries: Entries) => object[]): Content =>
    Object.fromEntries(Object.entries(all).map(([name, entries]) => [name, pick(entries)])) as unknown as Content;
  const graphProblems = checkContent(
    join(({ sound, salvaged }) => [...sound, ...salvaged]),
    asOf,
    join(({ unpublished }) => unpublished),
  )
    .filter((p) => !isEcho(p, all))
    .map((p) => ({ ...p, file: p.file.replace(/^content(?=\/)/, label) }));
  const content = join(({ sound }) => sound);
  // Of a ledger with refused files it cannot be told what is missing.
  const isLedgerWhole = [all.forecasts, all.roles].every((e) => e.refused.length === 0);
  const lock = isLedgerWhole ? lockProblems(dir, content, label, asOf) : [];
  return { content, problems: [...problems, ...graphProblems, ...lock] };
}

/** Whether a problem of the graph may only echo that a file was refused, or that a collection is empty that may not be. */
function isEcho({ misses }: Problem, all: Record<Collection, Entries>): boolean {
  if (misses === undefined) return false;
  const isEmpty = (name: Collection) => isRequired(name) && all[name].sound.length + all[name].salvaged.length === 0;
  switch (misses.kind) {
    case 'anything':
      return all[misses.in].refused.length > 0;
    case 'entry':
      return isEmpty(misses.of) || all[misses.of].lost.has(misses.id);
    case 'mention':
      return misses.in.some((name) => isEmpty(name) || all[name].refused.some((text) => text.includes(misses.id)));
  }
}
