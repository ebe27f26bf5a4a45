/**
 * The ledger lock, `forecasts.lock` in the content folder: one line for each thing that may never change, in the order in
 * which they were said. A line holds the day it was locked, a hash of the entry, and a hash of that together with the line
 * before, so that a line that is changed, moved or taken out is noticed by name. It only grows: `npm run ledger` appends.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Content } from '../domain/content.ts';
import { daysBetween } from '../domain/days.ts';
import { lockables, type Lockable } from '../domain/ledger.ts';
import type { Problem } from '../domain/problem.ts';

export const LOCK_FILE = 'forecasts.lock';
/** How many days after it was said a line may still be locked, so that nothing is dated back. */
export const LOCK_WITHIN_DAYS = 7;

const HEAD = `# The ledger lock: day locked, hash of the entry, hash chained to the line before, entry.
# Written by \`npm run ledger\`, which only appends. Never edit it.
`;
const FORMAT = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{32}) ([0-9a-f]{32}) (.+)$/;

interface Line {
  day: string;
  entry: string;
  chain: string;
  key: string;
  /** Counted from 1. */
  number: number;
}

const hash = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
const entryHash = ({ key, text }: Lockable): string => hash(key, text);
const chainHash = (before: string, line: Pick<Line, 'day' | 'entry' | 'key'>): string =>
  hash(before, line.day, line.entry, line.key);

/** The lines of a lock; what does not read as one is returned as its number. */
function parse(text: string): { lines: Line[]; unreadable: number[] } {
  const lines: Line[] = [];
  const unreadable: number[] = [];
  text.split(/\r?\n/).forEach((raw, i) => {
    if (raw === '' || raw.startsWith('#')) return;
    const [, day, entry, chain, key] = FORMAT.exec(raw) ?? [];
    if (day && entry && chain && key) lines.push({ day, entry, chain, key, number: i + 1 });
    else unreadable.push(i + 1);
  });
  return { lines, unreadable };
}

const readLock = (dir: string): string | undefined => {
  const file = path.join(dir, LOCK_FILE);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
};

/** `arrival-x made 2026-11-21` → `arrival-x` */
const idOf = (key: string): string => key.split(' ')[0] ?? key;

/** Forecasts out of the order of the lock: new ones that stand before locked ones, locked ones after later ones. */
function orderProblems(forecasts: Content['forecasts'], numberOf: (id: string) => number | undefined): Problem[] {
  const numbers = forecasts.map((f) => numberOf(f.id));
  return forecasts.flatMap(({ id, file }, i) => {
    const number = numbers[i];
    const isNewTooSoon = number === undefined && numbers.slice(i).some((n) => n !== undefined);
    const isOldTooLate = number !== undefined && numbers.slice(0, i).some((n) => n !== undefined && n > number);
    if (!isNewTooSoon && !isOldTooLate) return [];
    const wrong = isNewTooSoon
      ? 'is new and stands before forecasts that are locked'
      : 'stands after forecasts that were locked later';
    return [{ file, field: id, wrong, right: 'keep the list in the order of the lock; new forecasts go to its end' }];
  });
}

/**
 * Holds the ledger against its lock.
 * @param dir the content folder
 * @param content sound content
 * @param label how editors know the folder
 * @returns a problem for each entry that is changed, missing, out of order or not locked yet; none where the folder has
 *   neither a ledger nor a lock
 */
export function lockProblems(dir: string, content: Pick<Content, 'forecasts' | 'roles'>, label: string): Problem[] {
  const text = readLock(dir);
  if (text === undefined && content.forecasts.length === 0) return [];
  const lock = `${label}/${LOCK_FILE}`;
  const { lines, unreadable } = parse(text ?? '');
  const said = lockables(content);
  const byKey = new Map(said.map((s) => [s.key, s]));
  const locked = new Map(lines.map((l) => [l.key, l]));
  const problems: Problem[] = unreadable.map((n) => ({
    file: lock,
    field: `line ${n}`,
    wrong: 'is not a line of the lock',
    right: 'take the file back from the last commit; it is only ever appended to, by npm run ledger',
  }));
  lines.forEach((line, i) => {
    const entry = byKey.get(line.key);
    if (entry === undefined)
      problems.push({
        file: lock,
        field: line.key,
        wrong: 'is locked and no longer in the ledger',
        right: 'put it back as it was: a forecast is never taken out, and a changed one gets an update',
      });
    else if (entryHash(entry) !== line.entry)
      problems.push({
        file: entry.file,
        field: line.key,
        wrong: 'is not what was locked: its claim, dates, probability or rule were changed',
        right:
          'put it back as it was, and add what is new as an update or, for an arrival, move the old years to earlier',
      });
    if (chainHash(lines[i - 1]?.chain ?? '', line) !== line.chain)
      problems.push({
        file: lock,
        field: `line ${line.number}, ${line.key}`,
        wrong: 'does not follow from the line before: lines were changed, moved or taken out',
        right: 'take the file back from the last commit',
      });
  });
  // Of a lock that is not whole it cannot be told where an entry belongs.
  if (!problems.some((p) => p.file === lock && p.field.startsWith('line ')))
    problems.push(...orderProblems(content.forecasts, (id) => locked.get(`${id} made`)?.number));
  const unlocked = said.filter((s) => !locked.has(s.key));
  problems.push(
    ...unlocked.map((s) => ({
      file: s.file,
      field: s.key,
      wrong: text === undefined ? `is not locked, because there is no ${LOCK_FILE}` : 'is not in the ledger lock',
      right: 'run npm run ledger, and commit the lock with it',
    })),
  );
  return problems;
}

/** Whether a problem is one that appending to the lock mends. */
export const isUnlocked = ({ right }: Problem): boolean => right.startsWith('run npm run ledger');

/**
 * The lock with everything new appended.
 * @param asOf the day that is written beside each new line
 * @returns the text of the file and the keys that were added
 * @throws RangeError where a new line is dated after that day, or more than a week before it
 */
export function appendToLock(
  dir: string,
  content: Pick<Content, 'forecasts' | 'roles'>,
  asOf: string,
): { text: string; added: string[] } {
  const before = readLock(dir) ?? HEAD;
  const { lines } = parse(before);
  const locked = new Set(lines.map((l) => l.key));
  let chain = lines.at(-1)?.chain ?? '';
  const added: string[] = [];
  let text = before.endsWith('\n') ? before : `${before}\n`;
  for (const said of lockables(content).filter((s) => !locked.has(s.key))) {
    if (said.on !== undefined && (said.on > asOf || daysBetween(said.on, asOf) > LOCK_WITHIN_DAYS))
      throw new RangeError(
        `${said.file}: ${idOf(said.key)}: is dated ${said.on}; a line is locked on its day or within ${LOCK_WITHIN_DAYS} days of it, and today is ${asOf}`,
      );
    const line = { day: asOf, entry: entryHash(said), key: said.key };
    chain = chainHash(chain, line);
    text += `${line.day} ${line.entry} ${chain} ${line.key}\n`;
    added.push(said.key);
  }
  return { text, added };
}

/** The newest line’s chained hash, which stands for the whole history, and how many lines there are. */
export function lockHead(dir: string): { hash: string; lines: number; day: string } | undefined {
  const { lines } = parse(readLock(dir) ?? '');
  const last = lines.at(-1);
  return last && { hash: last.chain, lines: lines.length, day: last.day };
}
