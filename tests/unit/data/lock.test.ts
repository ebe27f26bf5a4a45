/** The ledger lock: history cannot be rewritten without the gate naming what was touched. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/data/files.ts';
import { appendToLock, LOCK_FILE, lockHead, lockProblems } from '../../../src/data/lock.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import {
  aForecast,
  anEmergingRole,
  anOutcome,
  anUpdate,
  ledgerContent,
  MADE_ON,
  soundContent,
} from '../../fixtures/content.ts';
import { BUILDER, describeFaults, fault, FORECASTS, LEAD, places, value } from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

const sound = () => ContentFolder.withLedger();
/** The same, a year and more later: a mind was changed twice, and one forecast was decided. */
const older = () =>
  sound()
    .set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)])
    .lock('2027-03-02')
    .set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70), anUpdate('2027-09-01', 80)])
    .lock('2027-09-01')
    .set(FORECASTS, 'act-in-force.outcome', anOutcome('happened', '2027-12-01'))
    .lock('2027-12-05');

const LOCK = LOCK_FILE;
const CHANGED = 'is not what was locked';
const GONE = 'is locked and no longer in the ledger';
const NEW = 'is not in the ledger lock';
const BROKEN = 'does not follow from the line before';
const BACK = 'put it back as it was';
const FETCH = 'take the file back from the last commit';
const RUN = 'run npm run ledger';

const arrivalKey = `arrival-audit-lead made ${MADE_ON}`;
const linesOf = (folder: ContentFolder) => folder.text(LOCK).split('\n');
/** Changes the lines of the lock. */
const edit = (change: (lines: string[]) => string[]) => (folder: ContentFolder) =>
  folder.write(LOCK, change(linesOf(folder)).join('\n'));
/** Index of the line of a key. */
const at = (lines: readonly string[], key: string) => lines.findIndex((l) => l.endsWith(` ${key}`));
/** How a problem names the line of a key. */
const lineName = (folder: ContentFolder, key: string) => `line ${at(linesOf(folder), key) + 1}, ${key}`;

describe('a locked ledger', () => {
  it('has a line for each thing that was said, after a head that says what it is', () => {
    const lines = linesOf(older());
    expect(lines.filter((l) => l.startsWith('#')).length).toBeGreaterThan(0);
    expect(lines.filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.split(' ').slice(3).join(' '))).toEqual(
      [
        'analyst-2031 made',
        'analyst-2036 made',
        'builder-2031 made',
        'builder-2036 made',
        'act-in-force made',
        `arrival-insight-designer made ${MADE_ON}`,
        `arrival-model-steward made ${MADE_ON}`,
        arrivalKey,
        'analyst-2031 update 2027-03-01',
        'analyst-2031 update 2027-09-01',
        'act-in-force outcome',
      ].toSorted((a, b) => at(lines, a) - at(lines, b)),
    );
    expect(lines.at(-1)).toBe('');
  });

  it('passes the gate', () => {
    expect(places(sound())).toEqual([]);
    expect(places(older())).toEqual([]);
  });

  it.each([
    ['lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line break at its end', (text: string) => text.trimEnd()],
    ['remarks and empty lines', (text: string) => `# Our history.\n\n${text.replaceAll('\n', '\n\n')}\n# The end.\n`],
  ])('may have %s', (_, change) => {
    const folder = older();
    expect(places(folder.write(LOCK, change(folder.text(LOCK))))).toEqual([]);
  });

  it('may have what it cites, says of reasons and says of roles put in other words', () => {
    const folder = older()
      .set(FORECASTS, 'analyst-2031.reasonsFor[0].text', 'The machines became cheaper every year.')
      .set(FORECASTS, 'analyst-2031.baseRate.none', 'Nobody has counted such yards before.')
      .set(LEAD, 'arrival.why', 'The machines are here and nobody watches them.')
      .set(LEAD, 'summary', 'Counting goes to tools, and the watching stays.');
    expect(places(folder)).toEqual([]);
  });

  it('is not asked for where there is no ledger', () => {
    expect(places(new ContentFolder(soundContent()))).toEqual([]);
    expect(lockProblems('/nowhere', soundContent(), 'content')).toEqual([]);
  });
});

describeFaults(
  'an entry of the ledger',
  [
    ...(
      [
        ['its claim', 'claim', 'By 31 December 2031, a third of the yards count without a person.'],
        ['its claim by one letter', 'claim', aForecast().claim.replace('yards', 'yard')],
        ['the day it was made', 'madeOn', '2026-11-20'],
        ['its last day', 'resolvesBy', '2031-12-30'],
        ['its first probability', 'probability', 61],
        ['its rule', 'resolution', 'Whatever we think of it at the end of that year.'],
        ['who decides it', 'decidedBy', 'We ourselves'],
      ] as const
    ).map(([what, field, put]) =>
      value(`with ${what} changed`, FORECASTS, `analyst-2031.${field}`, put, CHANGED, BACK, 'analyst-2031 made'),
    ),
    value(
      'with the probability of an update changed',
      FORECASTS,
      'analyst-2031.updates[0].probability',
      75,
      CHANGED,
      BACK,
      'analyst-2031 update 2027-03-01',
    ),
    value(
      'with the reason of an update changed',
      FORECASTS,
      'analyst-2031.updates[1].why',
      'It was always going to be so, as we said.',
      CHANGED,
      BACK,
      'analyst-2031 update 2027-09-01',
    ),
    fault(
      'with the day of an update changed',
      (folder) => folder.set(FORECASTS, 'analyst-2031.updates[0].on', '2027-02-01'),
      [LOCK, 'analyst-2031 update 2027-03-01', GONE, BACK],
      [
        FORECASTS,
        'analyst-2031.updates[0].on',
        '2027-02-01 is before 2027-09-01, which is locked',
        'after what is locked',
      ],
    ),
    fault(
      'with an update taken out',
      (folder) => folder.set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-09-01', 80)]),
      [LOCK, 'analyst-2031 update 2027-03-01', GONE, BACK],
    ),
    value(
      'with its outcome turned round',
      FORECASTS,
      'act-in-force.outcome.status',
      'did-not-happen',
      CHANGED,
      BACK,
      'act-in-force outcome',
    ),
    fault('with its outcome taken back', (folder) => folder.set(FORECASTS, 'act-in-force.outcome', undefined), [
      LOCK,
      'act-in-force outcome',
      GONE,
      BACK,
    ]),
    fault(
      'that was taken out',
      (folder) => folder.list(FORECASTS, (list) => list.filter((e) => e['id'] !== 'act-in-force')),
      [LOCK, 'act-in-force made', GONE, BACK],
      [LOCK, 'act-in-force outcome', GONE, BACK],
    ),
    fault(
      'that got another id',
      (folder) => folder.set(FORECASTS, 'act-in-force.id', 'act-is-in-force'),
      [LOCK, 'act-in-force made', GONE, BACK],
      [LOCK, 'act-in-force outcome', GONE, BACK],
      [FORECASTS, 'act-is-in-force made', NEW, RUN],
      [FORECASTS, 'act-is-in-force outcome', NEW, RUN],
    ),
    fault(
      'that was swapped with the next',
      (folder) => folder.list(FORECASTS, ([a, b, ...rest]) => [b!, a!, ...rest]),
      [FORECASTS, 'analyst-2031', 'stands after forecasts that were locked later', 'in the order of the lock'],
    ),
    fault('that was moved to the end', (folder) => folder.list(FORECASTS, ([a, ...rest]) => [...rest, a!]), [
      FORECASTS,
      'analyst-2031',
      'stands after forecasts that were locked later',
      'in the order of the lock',
    ]),
    fault(
      'that is new and not at the end',
      (folder) =>
        folder
          .push(FORECASTS, aForecast({ id: 'act-amended', topic: 'law', madeOn: '2028-01-01' }))
          .list(FORECASTS, (list) => [list.at(-1)!, ...list.slice(0, -1)]),
      [FORECASTS, 'act-amended', 'is new and stands before forecasts that are locked', 'new forecasts go to its end'],
      [FORECASTS, 'act-amended made', NEW, RUN],
    ),
    fault(
      'that is new',
      (folder) => folder.push(FORECASTS, aForecast({ id: 'act-amended', topic: 'law', madeOn: '2028-01-01' })),
      [FORECASTS, 'act-amended made', NEW, RUN],
    ),
    fault(
      'with a new update',
      (folder) => folder.set(FORECASTS, 'builder-2031.updates', [anUpdate('2028-01-01', 30)]),
      [FORECASTS, 'builder-2031 update 2028-01-01', NEW, RUN],
    ),
    ...(
      [
        ['earliest', 2029],
        ['likely', 2032],
        ['latest', 'after-2046'],
      ] as const
    ).map(([field, put]) =>
      value(
        `that is an arrival, with its ${field} year edited`,
        LEAD,
        `arrival.${field}`,
        put,
        CHANGED,
        'move the old years to earlier',
        arrivalKey,
      ),
    ),
    fault(
      'that is an arrival, judged anew without keeping the old years',
      (folder) => folder.set(LEAD, 'arrival.madeOn', '2027-12-01').set(LEAD, 'arrival.likely', 2031),
      [LEAD, 'arrival.earlier', `the years of ${MADE_ON} are locked and no longer there`, 'under earlier:'],
      [LEAD, 'arrival-audit-lead made 2027-12-01', NEW, RUN],
    ),
  ],
  older,
);

describeFaults(
  'a line of the lock',
  [
    {
      fault: 'that was taken out',
      breaks: edit((lines) => lines.filter((_, i) => i !== at(lines, 'analyst-2036 made'))),
      finds: (folder) => [
        [LOCK, lineName(folder, 'builder-2031 made'), BROKEN, FETCH],
        [FORECASTS, 'analyst-2036 made', NEW, RUN],
      ],
    },
    {
      fault: 'that was commented out',
      breaks: edit((lines) => lines.with(at(lines, 'analyst-2036 made'), `# ${lines[at(lines, 'analyst-2036 made')]}`)),
      finds: (folder) => [
        [LOCK, lineName(folder, 'builder-2031 made'), BROKEN, FETCH],
        [FORECASTS, 'analyst-2036 made', NEW, RUN],
      ],
    },
    {
      fault: 'that was swapped with the next',
      breaks: edit((lines) => {
        const i = at(lines, 'builder-2031 made');
        return lines.with(i, lines[i + 1]!).with(i + 1, lines[i]!);
      }),
      finds: (folder) => [
        [LOCK, lineName(folder, 'builder-2036 made'), BROKEN, FETCH],
        [LOCK, lineName(folder, 'builder-2031 made'), BROKEN, FETCH],
        [LOCK, lineName(folder, 'act-in-force made'), BROKEN, FETCH],
      ],
    },
    {
      fault: 'with another day',
      breaks: edit((lines) => lines.map((l) => (l.endsWith('analyst-2031 made') ? l.replace('2026', '2020') : l))),
      finds: (folder) => [[LOCK, lineName(folder, 'analyst-2031 made'), BROKEN, FETCH]],
    },
    {
      fault: 'with another hash of its entry',
      breaks: edit((lines) =>
        lines.map((l) => (l.endsWith('analyst-2036 made') ? l.replace(/ [0-9a-f]{32} /, ` ${'0'.repeat(32)} `) : l)),
      ),
      finds: (folder) => [
        [FORECASTS, 'analyst-2036 made', CHANGED, BACK],
        [LOCK, lineName(folder, 'analyst-2036 made'), BROKEN, FETCH],
      ],
    },
    {
      fault: 'that was written anew, with the hashes of another claim',
      breaks: (folder) => {
        const key = 'analyst-2036 made';
        folder.set(FORECASTS, 'analyst-2036.probability', 5);
        // As the command would have written it, had this been the claim from the start.
        const said = ledgerContent().forecasts;
        const forecasts = said.map((f) => (f.id === 'analyst-2036' ? { ...f, probability: 5 } : f));
        const forged = linesOf(ContentFolder.withLedger(ledgerContent({ forecasts })));
        edit((lines) => lines.with(at(lines, key), forged[at(forged, key)]!))(folder);
      },
      finds: (folder) => [[LOCK, lineName(folder, 'builder-2031 made'), BROKEN, FETCH]],
    },
    {
      fault: 'that is not one',
      breaks: edit((lines) => lines.toSpliced(4, 0, 'and so on')),
      finds: () => [[LOCK, 'line 5', 'is not a line of the lock', FETCH]],
    },
    {
      fault: 'that is cut off in the middle, with all after it',
      breaks: edit((lines) => {
        const i = at(lines, 'analyst-2031 update 2027-09-01');
        return [...lines.slice(0, i), lines[i]!.slice(0, 40)];
      }),
      finds: (folder) => [
        [LOCK, `line ${linesOf(folder).length}`, 'is not a line of the lock', FETCH],
        [FORECASTS, 'analyst-2031 update 2027-09-01', NEW, RUN],
        [FORECASTS, 'act-in-force outcome', NEW, RUN],
      ],
    },
    {
      fault: 'that is gone with all after it',
      breaks: edit((lines) => lines.slice(0, at(lines, 'analyst-2031 update 2027-09-01'))),
      finds: () => [
        [FORECASTS, 'analyst-2031 update 2027-09-01', NEW, RUN],
        [FORECASTS, 'act-in-force outcome', NEW, RUN],
      ],
    },
  ],
  older,
);

describe('by the day that counts as today', () => {
  const read = (folder: ContentFolder, asOf: string) =>
    folder.use((dir) => readContent(dir, { asOf }).problems.map(formatProblem));
  const updated = () => sound().set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)]);

  it('what is new is to be locked for a week', () => {
    for (const asOf of ['2027-03-01', '2027-03-08']) expect(read(updated(), asOf).join()).toContain(RUN);
    expect(read(updated(), '2027-03-09')).toEqual([
      `content/${FORECASTS}: analyst-2031.updates[0].on: 2027-03-01 is too long ago to be locked: more than 7 days before today, 2027-03-09; give it the day it is written, or take the lock back from the last commit if it was locked then`,
    ]);
  });

  it('what is to come is said to be that alone', () => {
    expect(read(updated(), '2027-02-28')).toEqual([
      `content/${FORECASTS}: analyst-2031.updates[0].on: 2027-03-01 is after today, 2027-02-28; write the day it happened`,
    ]);
  });
});

it('a lock whose days run backwards is not written', () => {
  const robots = aForecast({ id: 'robots', madeOn: '2027-06-01' });
  older().use((dir) =>
    expect(() => appendToLock(dir, { forecasts: [robots], roles: [] }, '2027-06-02')).toThrow(
      'AS_OF: 2027-06-02 is before the newest line of forecasts.lock, 2027-12-05',
    ),
  );
});

it.each([
  ['analyst-2031.updates[0].why', 'Another reason than was given at that time.', 'another update'],
  ['act-in-force.outcome.on', '2027-12-02', 'an outcome is never changed'],
])('a changed %s has advice of its own', (field, put, right) => {
  const { problems } = older().set(FORECASTS, field, put).read();
  expect(problems.map((p) => p.right)).toEqual([expect.stringContaining(right)]);
});

describe('a lock that is missing', () => {
  it('is taken back, and not written anew', () => {
    expect(sound().remove(LOCK).read().problems.map(formatProblem)).toEqual([
      `content/${LOCK}: file: is missing, or holds no line; take it back from the last commit; only a ledger that was never locked starts one, with npm run ledger -- --new`,
    ]);
  });

  it('is as good as an empty one', () => {
    const fields = (folder: ContentFolder) => folder.read().problems.map((p) => p.field);
    expect(fields(sound().write(LOCK, ''))).toEqual(fields(sound().remove(LOCK)));
  });
});

it('a ledger that is taken away is missed by its lock', () => {
  const { problems } = sound().remove(FORECASTS).read();
  expect(problems.map((p) => [p.file, p.field, p.wrong])).toEqual(
    ['analyst-2031', 'analyst-2036', 'builder-2031', 'builder-2036', 'act-in-force'].map((id) => [
      `content/${LOCK}`,
      `${id} made`,
      GONE,
    ]),
  );
});

it('a role that becomes a draft takes no arrival out of the ledger', () => {
  const { problems } = sound().set('roles/model-steward.mdx', 'draft', true).read();
  expect(problems.map(formatProblem).join('\n')).toContain(`arrival-model-steward made ${MADE_ON}: ${GONE}`);
});

it('a file that is refused hides what is missing, not that something is wrong', () => {
  const folder = sound().set(FORECASTS, 'analyst-2031.claim', '').set(BUILDER, 'title', '');
  expect(places(folder)).toEqual([`content/${BUILDER}: title`, `content/${FORECASTS}: analyst-2031.claim`]);
});

it('no single character of the lock can be changed unnoticed, but in its remarks', () => {
  const folder = older();
  const text = folder.text(LOCK);
  const from = text.indexOf('\n2') + 1;
  folder.use((dir) => {
    const { content } = readContent(dir);
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: text.trimEnd().length - 1 }),
        fc.constantFrom(...'0a#x \n'),
        (i, letter) => {
          fc.pre(text[i] !== letter && text[i] !== '\n');
          fs.writeFileSync(path.join(dir, LOCK), text.slice(0, i) + letter + text.slice(i + 1));
          expect(lockProblems(dir, content, 'content')).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('appending', () => {
  const append = (folder: ContentFolder, asOf: string) =>
    folder.use((dir) => appendToLock(dir, readContent(dir).content, asOf));

  it('adds nothing where nothing is new', () => {
    const folder = older();
    expect(append(folder, '2040-01-01')).toEqual({ text: folder.text(LOCK), added: [] });
  });

  it('adds each line once, under what was there', () => {
    const folder = sound().set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)]);
    const before = folder.text(LOCK);
    const { text, added } = append(folder, '2027-03-02');
    expect(added).toEqual(['analyst-2031 update 2027-03-01']);
    expect(text.startsWith(before)).toBe(true);
    expect(text.slice(before.length)).toMatch(
      /^2027-03-02 [0-9a-f]{32} [0-9a-f]{32} analyst-2031 update 2027-03-01\n$/,
    );
    expect(append(folder.write(LOCK, text), '2027-03-02')).toEqual({ text, added: [] });
    expect(places(folder)).toEqual([]);
  });

  it('writes the same lock from the same ledger', () => {
    expect(older().text(LOCK)).toBe(older().text(LOCK));
  });

  it('keeps lines apart where the last one has no end', () => {
    const folder = sound();
    folder
      .write(LOCK, folder.text(LOCK).trimEnd())
      .set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)])
      .lock('2027-03-02');
    expect(places(folder)).toEqual([]);
  });

  it('follows a lock whose lines end as on Windows', () => {
    const folder = sound();
    folder
      .write(LOCK, folder.text(LOCK).replaceAll('\n', '\r\n'))
      .set(FORECASTS, 'analyst-2031.updates', [anUpdate('2027-03-01', 70)])
      .lock('2027-03-02');
    expect(places(folder)).toEqual([]);
  });

  const updatedOn = (on: string) => sound().set(FORECASTS, 'analyst-2031.updates', [anUpdate(on, 70)]);
  it.each([
    ['on its day', '2027-03-08', '2027-03-08', true],
    ['a week later', '2027-03-01', '2027-03-08', true],
    ['more than a week later', '2027-02-28', '2027-03-08', false],
    ['a day before it', '2027-03-09', '2027-03-08', false],
  ])('takes what is locked %s: %s on %s, %s', (_, on, asOf, isTaken) => {
    const folder = updatedOn(on);
    if (isTaken) expect(append(folder, asOf).added).toEqual([`analyst-2031 update ${on}`]);
    else
      expect(() => append(folder, asOf)).toThrow(
        new RangeError(
          `content/${FORECASTS}: analyst-2031.updates[0].on: is dated ${on}; a line is locked on its day or within 7 days of it, and today is ${asOf}`,
        ),
      );
  });

  it('refuses a forecast and an arrival that are dated back', () => {
    const forecast = sound().push(FORECASTS, aForecast({ id: 'we-knew-it', madeOn: '2026-12-01' }));
    expect(() => append(forecast, '2027-06-01')).toThrow(/forecasts\.yaml: we-knew-it\.madeOn: is dated 2026-12-01/);
    expect(() => append(new ContentFolder(ledgerContent()), '2026-11-29')).toThrow(RangeError);
    const role = sound().add(anEmergingRole({ id: 'late-comer', title: 'Late comer' }));
    expect(() => append(role, '2027-06-01')).toThrow(/late-comer\.mdx: arrival\.madeOn: is dated 2026-11-21/);
  });

  it('takes an outcome whenever it is found', () => {
    const folder = sound().set(FORECASTS, 'act-in-force.outcome', anOutcome('did-not-happen', '2027-12-31'));
    expect(append(folder, '2029-01-01').added).toEqual(['act-in-force outcome']);
  });

  it('takes a revised arrival whose old years are kept', () => {
    const { madeOn, earliest, likely, latest, why } = anEmergingRole().arrival;
    const folder = sound()
      .set(LEAD, 'arrival.earlier', [{ madeOn, earliest, likely, latest, why }])
      .set(LEAD, 'arrival.madeOn', '2028-02-01')
      .set(LEAD, 'arrival.likely', 2031)
      .set(LEAD, 'arrival.latest', 'after-2046');
    expect(places(folder)).toEqual([`content/${LEAD}: arrival-audit-lead made 2028-02-01`]);
    expect(append(folder, '2028-02-03').added).toEqual(['arrival-audit-lead made 2028-02-01']);
    expect(places(folder.lock('2028-02-03'))).toEqual([]);
    expect(places(folder.set(LEAD, 'arrival.earlier[0].likely', 2031))).toEqual([`content/${LEAD}: ${arrivalKey}`]);
  });
});

describe('lockHead', () => {
  it('is the newest line: its chained hash, its day, and how many there are', () => {
    const folder = older();
    const [day, , chain] = folder.text(LOCK).trimEnd().split('\n').at(-1)!.split(' ');
    expect(folder.use(lockHead)).toEqual({ hash: chain, lines: 11, day });
    expect(day).toBe('2027-12-05');
  });

  it('is nothing without a lock', () => {
    expect(sound().remove(LOCK).use(lockHead)).toBeUndefined();
    expect(sound().write(LOCK, '# empty\n').use(lockHead)).toBeUndefined();
  });

  it('differs where anything in the history does', () => {
    const other = new ContentFolder(
      ledgerContent({ forecasts: ledgerContent().forecasts.with(0, aForecast({ probability: 61 })) }),
    ).lock(MADE_ON);
    expect(other.use(lockHead)?.hash).not.toBe(sound().use(lockHead)?.hash);
  });
});
