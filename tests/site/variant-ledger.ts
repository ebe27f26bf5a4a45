/**
 * The made-up ledger of the second build: what is open, overdue, decided each way and named, with a lock as it would have
 * grown day by day. What is here determines every figure that `ledger.test.ts` expects.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/data/files.ts';
import { appendToLock, LOCK_FILE } from '../../src/data/lock.ts';
import { isFuture } from '../../src/domain/arrivals.ts';
import type { Content } from '../../src/domain/content.ts';
import { arrivalJudgements, lockables } from '../../src/domain/ledger.ts';
import { editFrontMatter, editList, markdownFiles } from './content.ts';

/** The role that one of the lists names, and the days on which that was foreseen and came. */
export const NAMED = 'ai-systems-architect';
export const NAMED_MADE_ON = '2025-11-21';
export const NAMED_ON = '2026-11-01';

/** Words that no page may show as markup. */
export const ODD_WORDS = "Yards <b>count</b> & “weigh” in 'one' go";

const FIRST_DAY = '2025-01-01';
const aForecast = <M extends object>(id: string, claim: string, resolvesBy: string, probability: number, more?: M) => ({
  id,
  claim,
  topic: 'hiring',
  roles: [],
  madeOn: FIRST_DAY,
  resolvesBy,
  probability,
  resolution: `The survey of yards says so in its first table: ${id}.`,
  decidedBy: 'Survey of yards',
  baseRate: { none: 'Nobody has counted yards before.' },
  reasonsFor: [{ text: 'The yards said that they want it.' }],
  reasonsAgainst: [{ text: 'The yards said so in other years.' }],
  basis: 'our-judgement',
  ...(more ?? ({} as M)),
});

/** Decided, overdue, and due on the very day of the build. */
export const HAPPENED = aForecast('yards-count', `${ODD_WORDS} by the end of June 2026.`, '2026-06-30', 40, {
  // A hundred days at 40, at 70 and at 95%.
  updates: [
    { on: '2025-04-11', probability: 70, why: 'A yard in the next town has begun.' },
    { on: '2025-07-20', probability: 95, why: 'The yards have all bought the machine.' },
  ],
  outcome: { status: 'happened', on: '2025-10-28', why: 'The survey of that autumn says so.' },
});
export const FAILED = aForecast('yards-close', 'Half of the yards close in 2025.', '2025-12-31', 20, {
  outcome: { status: 'did-not-happen', on: '2026-01-10', why: 'The survey of that winter counts them all.' },
});
export const UNDECIDED = aForecast('yards-move', 'The yards move to the sea by March 2026.', '2026-03-31', 80, {
  outcome: { status: 'cannot-be-decided', on: '2026-04-02', why: 'The survey did not ask for it, against its plan.' },
});
export const OVERDUE = aForecast('yards-merge', 'Two yards merge before 21 November 2026.', '2026-11-20', 65);

/** For each role of today what the gate asks for, and one for the year beside it, so that bricks of two years could meet. */
const aboutRole = (role: string, asOf: string) =>
  [2030, 2031, 2036].map((year) =>
    aForecast(`${role}-${year}`, `In ${year} the survey of yards still counts one ${role}.`, `${year}-12-31`, 55, {
      topic: 'role',
      roles: [role],
      madeOn: asOf,
    }),
  );

/** How many forecasts are typed, with three for each of the seven roles of today. */
export const TYPED = 5 + 7 * 3;

/** A source that the content has, for whatever the gate wants cited. */
const someCitations = (dir: string) => [{ source: readContent(dir).content.sources[0]?.id, checked: 'secondary' }];

function writeForecasts(dir: string, asOf: string): void {
  const { content } = readContent(dir);
  const citations = someCitations(dir);
  const decided = [HAPPENED, FAILED].map((f) => ({ ...f, outcome: { ...f.outcome, citations } }));
  const today = content.roles.filter((r) => r.stage === 'today').flatMap((r) => aboutRole(r.id, asOf));
  const dueToday = aForecast('yards-open', 'A yard opens by 21 November 2026.', asOf, 30);
  writeList(path.join(dir, 'forecasts.yaml'), [...decided, UNDECIDED, OVERDUE, dueToday, ...today]);
}

/** Dated rules: one before the axis, one whose date was moved, one for a single sector. */
export const MOVED_RULE = 'A rule for yards whose date was moved';
function writeEvents(dir: string): void {
  const citations = someCitations(dir);
  const rule = (id: string, kind: string, title: string, date: string, more: object = {}) => ({
    id,
    kind,
    title,
    date,
    asks: 'The yards count what they hold.',
    work: 'Somebody has to count what they hold.',
    drivers: ['regulation'],
    citations,
    ...more,
  });
  writeList(path.join(dir, 'events.yaml'), [
    rule('old-rule', 'law', 'A rule for yards that is older than the axis', '2024-08-01'),
    rule('moved-rule', 'law', MOVED_RULE, '2027-12-02', {
      superseded: [{ date: '2026-08-02', why: 'The yards were not ready in time.', citations }],
    }),
    rule('yard-standard', 'standard', 'A standard for yards in transport', '2030-06', {
      sectors: ['transport'],
      drivers: ['trust'],
    }),
  ]);
}

function writeList(file: string, entries: object[]): void {
  fs.writeFileSync(file, '');
  editList(file, () => entries as Record<string, unknown>[]);
}

/** What was known on a day, so that a lock can grow as it would have. */
function knownOn(day: string, isLast: boolean, { forecasts, roles }: Content): Pick<Content, 'forecasts' | 'roles'> {
  return {
    forecasts: forecasts
      .filter((f) => f.madeOn <= day)
      .map(({ outcome, ...f }) => ({
        ...f,
        updates: f.updates.filter((u) => u.on <= day),
        ...(outcome && isLast ? { outcome } : {}),
      })),
    roles: roles.flatMap((role) => {
      if (!isFuture(role)) return [];
      const { outcome, ...arrival } = role.arrival;
      const judged = arrivalJudgements(role.arrival).filter((j) => j.madeOn <= day);
      const now = judged.at(-1);
      if (!now) return [];
      const earlier = judged.slice(0, -1);
      return [{ ...role, arrival: { ...arrival, ...now, earlier, ...(outcome && isLast ? { outcome } : {}) } }];
    }),
  };
}

/** Writes the lock of a folder’s ledger from nothing, day by day. */
export function lockLedger(dir: string): void {
  fs.rmSync(path.join(dir, LOCK_FILE), { force: true });
  const { content } = readContent(dir);
  const days = [...new Set(lockables(content).flatMap((line) => line.on ?? []))].toSorted();
  days.forEach((day, i) => {
    const { text } = appendToLock(dir, knownOn(day, i === days.length - 1, content), day);
    fs.writeFileSync(path.join(dir, LOCK_FILE), text);
  });
}

/** Replaces forecasts and dated rules by the made-up ones, with every link to the others, and has one arrival come. */
export function editLedger(dir: string, asOf: string): void {
  for (const name of ['forecasts.yaml', 'events.yaml', LOCK_FILE]) fs.rmSync(path.join(dir, name), { force: true });
  for (const file of markdownFiles(dir)) {
    const before = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, before.replaceAll(/\((\/forecasts\/|\/timeline\/)[\w#-]+\/?\)/g, '($1)'));
  }
  const citations = someCitations(dir);
  for (const file of markdownFiles(path.join(dir, 'roles')))
    editFrontMatter<{ arrival?: Record<string, unknown> }>(file, ({ arrival }) => {
      if (!arrival) return;
      delete arrival['earlier'];
      delete arrival['outcome'];
      const isNamed = path.basename(file, '.mdx') === NAMED;
      arrival['madeOn'] = isNamed ? NAMED_MADE_ON : asOf;
      if (isNamed)
        arrival['outcome'] = {
          checkedOn: asOf,
          namedOn: NAMED_ON,
          why: 'The framework of that autumn names the duty.',
          citations,
        };
    });
  writeForecasts(dir, asOf);
  writeEvents(dir);
}
