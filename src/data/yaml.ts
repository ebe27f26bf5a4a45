/** Reads YAML as the gate does, and says of what cannot be read where it is and what to do. */
import yaml from 'js-yaml';
import type { Problem } from '../domain/problem.ts';

/** Faults that the parser names by what it stumbles over later, as they look in the line. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*\t/, 'indent with spaces, not with tabs'],
  [
    /[\u00A0\u2007\u202F]/,
    'it holds a space of another kind, from a web page or a word processor; type an ordinary one',
  ],
  [/^\s*[–—]\s/, 'start each entry of a list with a hyphen; some programs turn it into a dash'],
  [/^[\s-]*([\w-]+:)?\s*\[?[“„«‘‚]/, 'write straight quotes; YAML takes curly ones for part of the text'],
  [/^[\s-]*[a-zA-Z]\w*:[^\s:/]/, 'put a space behind the colon'],
];

/** Where a fault is, as a line counted from 0, and what to do. `found`: the line in which the parser stumbled over it. */
function remedy(reason: string, lines: readonly string[], found: number): { line: number; right: string } {
  if (reason.startsWith('duplicated mapping key')) return { line: found, right: 'keep one of the two' };
  if (reason.includes('quoted scalar'))
    return { line: found, right: 'end a text that starts with a straight quote with the same sign' };
  for (const line of [found, found - 1])
    for (const [pattern, right] of LOOKS) if (pattern.test(lines[line] ?? '')) return { line, right };
  return { line: found, right: 'check the indentation, and quote text that holds “: ” or starts with a sign' };
}

/**
 * Parsed YAML with days left as strings; undefined, and a problem that names the line, where it is none.
 * @param name the file, as problems call it
 * @param lineOffset lines of the file before the text
 */
export function readYaml(text: string, name: string, lineOffset: number, problems: Problem[]): unknown {
  try {
    return yaml.load(text, { schema: yaml.CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    // A second document in one file is a fault without a place.
    const mark = error.mark as typeof error.mark | undefined;
    const { line, right } = remedy(error.reason, text.split('\n'), mark?.line ?? -1);
    const field = mark ? `line ${line + 1 + lineOffset}` : 'file';
    problems.push({ file: name, field, wrong: `is not YAML: ${error.reason}`, right });
    return undefined;
  }
}
