/** Parts a Markdown file into the fields at its start and the text below them. */
import fs from 'node:fs';

export interface Parts {
  /** The fields, as YAML. */
  data: string;
  body: string;
  /** Lines of the file before the body. */
  linesBefore: number;
}

/** Why a file cannot be parted. */
export interface NoParts {
  field: 'file' | 'front matter';
  wrong: string;
  right: string;
}

const FRONT_MATTER = /^---\r?\n(?:([\s\S]*?)\r?\n)?---(?:\r?\n|$)/;

const fault = (wrong: string, right: string): NoParts => ({ field: 'front matter', wrong, right });

/** What keeps a file from having front matter: what an eye does not see is named. */
function whyNone(text: string): NoParts {
  const form = 'a line ---, the fields, another line ---, and the text';
  if (text.trim() === '') return { field: 'file', wrong: 'is empty', right: `write it: ${form}; or remove the file` };
  if (/^\s+---/.test(text)) return fault('does not start the file', 'put the line --- at the very start of the file');
  if (/^---[^\S\n]+\n/.test(text) && !/^---\r?\n/.test(text))
    return fault('starts with a line --- that has spaces behind it', 'remove the spaces');
  if (/^[-–—]+\s*\n/.test(text) && !text.startsWith('---'))
    return fault(`starts with “${text.split(/\s/)[0]}”`, 'write three hyphens; some programs turn them into a dash');
  if (!text.startsWith('---')) return fault('is missing', `start the file with ${form}`);
  return /\n---[^\S\n]+(\n|$)/.test(text)
    ? fault('ends with a line --- that has spaces before or behind it', 'remove the spaces')
    : fault('never ends', 'close it with another line ---, before the text');
}

/**
 * @param text of a whole file, without a byte-order mark
 * @returns its two parts, or why there are none
 */
export function splitFrontMatter(text: string): Parts | NoParts {
  const match = FRONT_MATTER.exec(text);
  if (!match) return whyNone(text);
  return {
    data: match[1] ?? '',
    body: text.slice(match[0].length),
    linesBefore: match[0].split('\n').length - 1,
  };
}

/**
 * The text below the front matter of a file.
 * @throws where it has none: no such file passes the gate
 */
export function readBody(file: string): string {
  const parts = splitFrontMatter(new TextDecoder().decode(fs.readFileSync(file)));
  if ('wrong' in parts) throw new Error(`${file}: ${parts.field} ${parts.wrong}`);
  return parts.body;
}
