/**
 * `npm run ledger`: appends what is new in the ledger to its lock. Refuses where anything else is wrong with the content.
 * A lock that is missing is written anew only with `--new`, since that gives every line the day of today.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../data/files.ts';
import { appendToLock, isLockMissing, isUnlocked, LOCK_FILE } from '../data/lock.ts';
import { reportProblems } from '../domain/problem.ts';
import { plural } from '../domain/words.ts';
import { environmentOrExit } from './environment.ts';

const { contentDir, asOf } = environmentOrExit();
const { content, problems } = readContent(contentDir, { asOf });
const isNew = process.argv.includes('--new');
const others = problems.filter((p) => !isUnlocked(p) || (isLockMissing(p) && !isNew));
if (others.length > 0) {
  console.error(reportProblems(others).replace('nothing was published', 'nothing was locked'));
  process.exitCode = 1;
} else {
  try {
    const { text, added } = appendToLock(contentDir, content, asOf);
    if (added.length > 0) fs.writeFileSync(path.join(contentDir, LOCK_FILE), text);
    for (const key of added) console.log(`locked: ${key}`);
    console.log(added.length > 0 ? `${plural(added.length, 'line')} added to ${LOCK_FILE}.` : 'Nothing new to lock.');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
