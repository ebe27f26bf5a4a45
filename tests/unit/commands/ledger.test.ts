/** `npm run ledger`, run as an editor runs it, on a folder of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCK_FILE } from '../../../src/data/lock.ts';
import { aForecast, anUpdate, ledgerContent, MADE_ON, soundContent } from '../../fixtures/content.ts';
import { ANALYST, FORECASTS, LEAD, places } from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

/** Runs the command on a folder, and says what it printed, how it ended, and what the lock holds then. */
const run = (folder: ContentFolder, asOf: string, ...options: string[]) =>
  folder.use((dir) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/ledger.ts', ...options], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: dir, AS_OF: asOf },
    });
    const file = path.join(dir, LOCK_FILE);
    return {
      status,
      out: stdout,
      error: stderr,
      lock: fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined,
    };
  });

const updated = () => ContentFolder.withLedger().set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)]);

describe('npm run ledger', () => {
  it('makes the lock of a new ledger, and says what it has locked', () => {
    const folder = new ContentFolder(ledgerContent());
    const { status, out, lock } = run(folder, MADE_ON, '--new');
    expect(status).toBe(0);
    expect(out).toContain('locked: analyst-2031 made\n');
    expect(out).toContain(`locked: arrival-audit-lead made ${MADE_ON}\n`);
    expect(out).toContain('8 lines added to forecasts.lock.');
    expect(lock).toBe(ContentFolder.withLedger().text(LOCK_FILE));
    expect(places(folder.write(LOCK_FILE, lock!))).toEqual([]);
  });

  it('writes no lock in the place of one that is gone', () => {
    const { status, error, lock } = run(ContentFolder.withLedger().remove(LOCK_FILE), MADE_ON);
    expect([status, lock]).toEqual([1, undefined]);
    expect(error).toContain(
      `content/${LOCK_FILE}: file: is missing, or holds no line; take it back from the last commit`,
    );
  });

  it('appends what is new', () => {
    const folder = updated();
    const before = folder.text(LOCK_FILE);
    const { status, out, lock } = run(folder, '2027-03-04');
    expect(status).toBe(0);
    expect(out).toBe('locked: analyst-2031 update 2027-03-01\n1 line added to forecasts.lock.\n');
    expect(lock!.startsWith(before)).toBe(true);
    expect(lock!.split('\n')).toHaveLength(before.split('\n').length + 1);
  });

  it('has nothing to do the second time', () => {
    const folder = ContentFolder.withLedger();
    const { status, out, lock } = run(folder, '2030-01-01');
    expect([status, out]).toEqual([0, 'Nothing new to lock.\n']);
    expect(lock).toBe(folder.text(LOCK_FILE));
  });

  it('locks the arrivals where nothing else is foreseen', () => {
    const { status, lock } = run(new ContentFolder(soundContent()), MADE_ON);
    expect(status).toBe(0);
    expect(lock).toContain(`arrival-audit-lead made ${MADE_ON}\n`);
  });

  it.each([
    ['a fault elsewhere', () => updated().set(ANALYST, 'title', ''), `content/${ANALYST}: title: is empty`],
    [
      'a changed claim',
      () => updated().set(FORECASTS, 'builder-2031.probability', 99),
      `content/${FORECASTS}: builder-2031 made: is not what was locked`,
    ],
    [
      'a forecast that was taken out',
      () => updated().list(FORECASTS, (list) => list.slice(0, -1)),
      `content/${LOCK_FILE}: act-in-force made: is locked and no longer in the ledger`,
    ],
    [
      'an edited arrival',
      () => updated().set(LEAD, 'arrival.likely', 2034),
      `content/${LEAD}: arrival-audit-lead made ${MADE_ON}: is not what was locked`,
    ],
    [
      'a lock with a line less',
      () => {
        const folder = updated();
        return folder.write(LOCK_FILE, folder.text(LOCK_FILE).replace(/^.* analyst-2036 made\n/m, ''));
      },
      'builder-2031 made: does not follow from the line before',
    ],
  ])('refuses where there is %s, and writes nothing', (_, broken, says) => {
    const folder = broken();
    const { status, out, error, lock } = run(folder, '2027-03-02');
    expect(status).toBe(1);
    expect(error).toContain(says);
    expect(error).toContain('1 problem in the content; nothing was locked.');
    expect(error).not.toContain('update 2027-03-01');
    expect(out).toBe('');
    expect(lock).toBe(folder.text(LOCK_FILE));
  });

  it.each([
    ['2027-02-28', 'in the future', `is after today, 2027-02-28`],
    ['2027-03-09', 'more than a week back', 'is too long ago to be locked'],
  ])('on %s refuses an update that is dated %s, and writes nothing', (asOf, _, says) => {
    const folder = updated().push(FORECASTS, aForecast({ id: 'robots', madeOn: asOf }));
    const { status, error, lock } = run(folder, asOf);
    expect(status).toBe(1);
    expect(error.trim()).toContain(`content/${FORECASTS}: analyst-2031.updates[0].on: 2027-03-01 ${says}`);
    expect(lock).toBe(folder.text(LOCK_FILE));
  });

  it('names a day that it cannot read', () => {
    const { status, error, lock } = run(updated(), 'tomorrow');
    expect(status).toBe(1);
    expect(error.trim()).toMatch(/^AS_OF: “tomorrow” cannot be used; .*$/);
    expect(lock).toBe(updated().text(LOCK_FILE));
  });
});
