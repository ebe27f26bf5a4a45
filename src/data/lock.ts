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
import { arrivalId, lockables, type Lockable } from '../domain/ledger.ts';
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

const TAKE_BACK_OR_START =
  'take it back from the last commit; only a ledger that was never locked starts one, with npm run ledger -- --new';

/** Whether a problem is that the lock is missing, which only a ledger that never had one may mend by writing it. */
export const isLockMissing = ({ right }: Problem): boolean => right === TAKE_BACK_OR_START;

/** `mle-2031 update 2028-01-02` → what it is a later word on, `mle-2031 update`, and its day; no day where the key has none. */
function seriesOf(key: string): { series: string; day: string | undefined } {
  const [, series = key, day] = /^(.+) (\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
  return { series, day };
}

/** The last day that is locked of the same forecast or arrival, where a new line lies before it. */
function lockedAfter({ key }: Lockable, lines: readonly Line[]): string | undefined {
  const { series, day } = seriesOf(key);
  const days = lines.map((l) => seriesOf(l.key)).flatMap((l) => (l.series === series ? (l.day ?? []) : []));
  return days.toSorted().findLast((locked) => day !== undefined && locked > day);
}

/** What is to be done about something that is not in the lock yet. */
function unlockedProblem(said: Lockable, lines: readonly Line[], asOf: string | undefined): Problem[] {
  const { file, field, key, on } = said;
  const later = lockedAfter(said, lines);
  if (later !== undefined)
    return [
      {
        file,
        field,
        wrong: `${on} is before ${later}, which is locked`,
        right: 'what is new comes after what is locked; give it the day it is written',
      },
    ];
  // A day to come is said to be one by the check of days.
  if (asOf !== undefined && on !== undefined && on > asOf) return [];
  if (asOf !== undefined && on !== undefined && daysBetween(on, asOf) > LOCK_WITHIN_DAYS)
    return [
      {
        file,
        field,
        wrong: `${on} is too long ago to be locked: more than ${LOCK_WITHIN_DAYS} days before today, ${asOf}`,
        right: 'give it the day it is written, or take the lock back from the last commit if it was locked then',
      },
    ];
  return [
    { file, field: key, wrong: 'is not in the ledger lock', right: 'run npm run ledger, and commit the lock with it' },
  ];
}

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

/** What of a locked entry was changed, and what to do instead, by the kind of its line. */
function changed(key: string): { wrong: string; right: string } {
  const kinds: [RegExp, string, string][] = [
    [/ update [\d-]+$/, 'its probability or reason was changed', 'say what is new in another update'],
    [/ outcome$/, 'its status or day was changed', 'an outcome is never changed'],
    [/ named$/, 'the day it was named was changed', 'an outcome is never changed'],
    [
      / made [\d-]+$/,
      'its years were changed',
      'move the old years to earlier, and give the new ones the madeOn of the day they are judged',
    ],
  ];
  const [, what, instead] = kinds.find(([pattern]) => pattern.test(key)) ?? [
    '',
    'its claim, dates, probability or rule were changed',
    'add what is new as an update',
  ];
  return { wrong: `is not what was locked: ${what}`, right: `put it back as it was; ${instead}` };
}

/** Something that is locked and gone: an arrival whose years were judged anew is mended in its role. */
function gone(key: string, { roles }: Pick<Content, 'roles'>, lock: string): Problem {
  const role = roles.find((r) => key.startsWith(`${arrivalId(r.id)} made `));
  return role
    ? {
        file: role.file,
        field: 'arrival.earlier',
        wrong: `the years of ${seriesOf(key).day} are locked and no longer there`,
        right: 'put them back as they were, under earlier: with their madeOn and why',
      }
    : {
        file: lock,
        field: key,
        wrong: 'is locked and no longer in the ledger',
        right: 'put it back as it was: a forecast is never taken out, and a changed one gets an update',
      };
}

/**
 * Holds the ledger against its lock.
 * @param dir the content folder
 * @param content sound content
 * @param label how editors know the folder
 * @param asOf the day that counts as today; without it nothing is too late to be locked
 * @returns a problem for each entry that is changed, missing, out of order or not locked yet; none where the folder has
 *   neither a ledger nor a lock
 */
export function lockProblems(
  dir: string,
  content: Pick<Content, 'forecasts' | 'roles'>,
  label: string,
  asOf?: string,
): Problem[] {
  const text = readLock(dir);
  if (text === undefined && content.forecasts.length === 0) return [];
  const lock = `${label}/${LOCK_FILE}`;
  const { lines, unreadable } = parse(text ?? '');
  if (lines.length === 0 && unreadable.length === 0 && content.forecasts.length > 0)
    return [{ file: lock, field: 'file', wrong: 'is missing, or holds no line', right: TAKE_BACK_OR_START }];
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
    if (entry === undefined) problems.push(gone(line.key, content, lock));
    else if (entryHash(entry) !== line.entry)
      problems.push({
        file: entry.file,
        field: line.key,
        ...changed(line.key),
      });
    if (line.day < (lines[i - 1]?.day ?? ''))
      problems.push({
        file: lock,
        field: `line ${line.number}, ${line.key}`,
        wrong: `was locked on ${line.day}, before the line above it, ${lines[i - 1]?.day}`,
        right: 'take the file back from the last commit, and lock with AS_OF at today',
      });
    if (chainHash(lines[i - 1]?.chain ?? '', line) !== line.chain)
      problems.push({
        file: lock,
        field: `line ${line.number}, ${line.key}`,
        wrong: 'does not follow from the line before: lines were changed, moved or taken out',
        right: 'take the file back from the last commit',
      });
  });
  // Of a lock that is not whole it cannot be told where an entry belongs, or whether it was locked in time.
  const isWhole = !problems.some((p) => p.file === lock && p.field.startsWith('line '));
  if (isWhole) problems.push(...orderProblems(content.forecasts, (id) => locked.get(`${id} made`)?.number));
  const unlocked = said.filter((s) => !locked.has(s.key));
  problems.push(...unlocked.flatMap((s) => unlockedProblem(s, lines, isWhole ? asOf : undefined)));
  return problems;
}

/** Whether a problem is one that appending to the lock mends. */
export const isUnlocked = ({ right }: Problem): boolean =>
  right.startsWith('run npm run ledger') || right === TAKE_BACK_OR_START;

/**
 * The lock with everything new appended.
 * @param asOf the day that is written beside each new line
 * @returns the text of the file and the keys that were added
 * @throws RangeError where a new line is dated after that day, or more than a week before it, or where the day is before
 *   that of the newest line
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
  const lastDay = lines.at(-1)?.day ?? '';
  const added: string[] = [];
  let text = before.endsWith('\n') ? before : `${before}\n`;
  for (const said of lockables(content).filter((s) => !locked.has(s.key))) {
    if (asOf < lastDay)
      throw new RangeError(`AS_OF: ${asOf} is before the newest line of ${LOCK_FILE}, ${lastDay}; lock on a later day`);
    if (said.on !== undefined && (said.on > asOf || daysBetween(said.on, asOf) > LOCK_WITHIN_DAYS))
      throw new RangeError(
        `${said.file}: ${said.field}: is dated ${said.on}; a line is locked on its day or within ${LOCK_WITHIN_DAYS} days of it, and today is ${asOf}`,
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
