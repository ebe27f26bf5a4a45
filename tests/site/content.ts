/** Edits to a copy of the content folder, entry by entry. Comments are lost on the way, the data is not. */
import fs from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';

type Data = Record<string, unknown>;

const read = (text: string): unknown => yaml.load(text, { schema: yaml.CORE_SCHEMA });
const write = (data: unknown): string => yaml.dump(data, { schema: yaml.CORE_SCHEMA, lineWidth: -1 });

/** Changes the front matter of a Markdown file in place. */
export function editFrontMatter<T extends object = Data>(file: string, change: (data: T) => void): void {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fs.readFileSync(file, 'utf8')) ?? [];
  const data = read(head) as T;
  change(data);
  fs.writeFileSync(file, `---\n${write(data)}---\n${body}`);
}

/** Replaces a YAML list by what `change` returns. */
export function editList(file: string, change: (list: Data[]) => Data[]): void {
  fs.writeFileSync(file, write(change((read(fs.readFileSync(file, 'utf8')) ?? []) as Data[])));
}

/** Every Markdown file of a content folder. */
export const markdownFiles = (dir: string): string[] =>
  fs.globSync('**/*.{md,mdx}', { cwd: dir }).map((file) => path.join(dir, file));
