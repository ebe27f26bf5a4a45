/** `npm run ledger`: appends what is new in the ledger to its lock. Refuses where anything else is wrong with the content. */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../data/files.ts';
import { appendToLock, isUnlocked, LOCK_FILE } from '../data/lock.ts';
import { reportProblems } from '../domain/problem.ts';
import { plural } from '../domain/words.ts';
import { environmentOrExit } from './environment.ts';

const { contentDir, asOf } = environmentOrExit();
const { content, problems } = readContent(contentDir);
const others = problems.filter((p) => !isUnlocked(p));
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
