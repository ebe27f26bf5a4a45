/** What the gate refuses in forecasts, in dated rules and in the history of an arrival: one problem for each fault. */
import { expect, it } from 'vitest';
import { isUnlocked } from '../../../src/data/lock.ts';
import { aCitation, anOutcome, anUpdate, aSource, ledgerContent } from '../../fixtures/content.ts';
import { BUILDER, describeFaults, EVENTS, fault, FORECASTS, LEAD, SOURCES, value } from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

const sound = () => ContentFolder.withLedger();
/** A ledger that is still to be locked, so that a change of it is no second problem. What is locked: lock.test.ts. */
const toBeLocked = [() => new ContentFolder(ledgerContent()), isUnlocked] as const;
const F = 'analyst-2031';

describeFaults(
  'a value of a forecast that its schema refuses',
  [
    value(
      'an id that arrivals have',
      FORECASTS,
      `${F}.id`,
      'arrival-robots',
      'starts with arrival-',
      'give it another start',
      'arrival-robots.id',
    ),
    value('no claim', FORECASTS, `${F}.claim`, undefined, 'is missing', 'add it: What will be the case'),
    value('a claim of a word', FORECASTS, `${F}.claim`, 'Soon.', 'is too short', 'write a sentence'),
    value('a claim that is too long', FORECASTS, `${F}.claim`, 'Soon. '.repeat(50), 'is 300 characters', 'at most 240'),
    value('an unknown topic', FORECASTS, `${F}.topic`, 'laws', '“laws” is not one', 'did you mean “law”?'),
    value(
      'the topic of arrivals',
      FORECASTS,
      `${F}.topic`,
      'arrival',
      '“arrival” is not one',
      'role, law, pay, hiring, tools',
    ),
    value('a day that never was', FORECASTS, `${F}.madeOn`, '2026-11-31', '“2026-11-31” is not a date', 'a real day'),
    value('a year for a day', FORECASTS, `${F}.resolvesBy`, 2031, '2031 is not a date', 'YYYY-MM-DD'),
    value('a probability of nothing', FORECASTS, `${F}.probability`, 0, '0 is under 1', 'cannot come true'),
    value('a probability of a hundred', FORECASTS, `${F}.probability`, 100, '100 is over 99', 'cannot fail'),
    value('half a per cent', FORECASTS, `${F}.probability`, 12.5, '12.5 is not a whole per cent', 'from 1 to 99'),
    value(
      'a probability in words',
      FORECASTS,
      `${F}.probability`,
      'likely',
      '“likely” is not a whole per cent',
      'from 1 to 99',
    ),
    value('no rule', FORECASTS, `${F}.resolution`, undefined, 'is missing', 'add it: How it is decided'),
    value('nobody who decides', FORECASTS, `${F}.decidedBy`, '', 'is empty', 'write it'),
    value('a base rate that is a word', FORECASTS, `${F}.baseRate`, 'none', 'is neither a rate', 'none: why'),
    value('no base rate', FORECASTS, `${F}.baseRate`, undefined, 'is missing', 'add it: How often'),
    value('no reason for it', FORECASTS, `${F}.reasonsFor`, [], 'holds 0', 'at least 1: What speaks for it'),
    value('no reason against it', FORECASTS, `${F}.reasonsAgainst`, [], 'holds 0', 'at least 1: What speaks against'),
    value('an unknown basis', FORECASTS, `${F}.basis`, 'source', '“source” is not one', 'did you mean “sources”?'),
    value('an update in words', FORECASTS, `${F}.updates`, 'none', '“none” is not a list', 'Every change of mind'),
    value(
      'an update without a reason',
      FORECASTS,
      `${F}.updates`,
      [{ on: '2026-12-01', probability: 70 }],
      'is missing',
      'add it: What changed it',
      `${F}.updates[0].why`,
    ),
    value(
      'an unknown outcome',
      FORECASTS,
      `${F}.outcome`,
      { ...anOutcome('happened', '2027-01-01'), status: 'hapened' },
      '“hapened”',
      'did you mean “happened”?',
      `${F}.outcome.status`,
    ),
    value(
      'an unknown key',
      FORECASTS,
      `${F}.chance`,
      40,
      'there is no key “chance”',
      'the keys are id, title, claim',
      F,
    ),
  ],
  sound,
);

describeFaults(
  'a forecast that does not agree with itself',
  [
    value(
      'due before it was made',
      FORECASTS,
      'act-in-force.resolvesBy',
      '2026-11-20',
      '2026-11-20 is not after the day it was made',
      'looks ahead',
    ),
    value(
      'due on the day it was made',
      FORECASTS,
      'act-in-force.resolvesBy',
      '2026-11-21',
      '2026-11-21 is not after',
      'looks ahead',
    ),
    value(
      'updated on the day it was made',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2026-11-21', 70)],
      '2026-11-21 is not after 2026-11-21',
      'rising order',
      `${F}.updates[0].on`,
    ),
    value(
      'updated twice on a day',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2027-01-01', 70), anUpdate('2027-01-01', 80)],
      '2027-01-01 is not after 2027-01-01',
      'rising order',
      `${F}.updates[1].on`,
    ),
    value(
      'with updates from new to old',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2028-01-01', 70), anUpdate('2027-01-01', 80)],
      '2027-01-01 is not after 2028-01-01',
      'rising order',
      `${F}.updates[1].on`,
    ),
    value(
      'updated after its last day',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2032-01-01', 70)],
      '2032-01-01 is after the last day',
      'before the answer',
      `${F}.updates[0].on`,
    ),
    value(
      'updated to what it was',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2027-01-01', 60)],
      'is 60% as before',
      'remove it',
      `${F}.updates[0].probability`,
    ),
    value(
      'updated to what the last update was',
      FORECASTS,
      `${F}.updates`,
      [anUpdate('2027-01-01', 70), anUpdate('2027-02-01', 70)],
      'is 70% as before',
      'remove it',
      `${F}.updates[1].probability`,
    ),
    fault(
      'updated after it was decided',
      (folder) =>
        folder
          .set(FORECASTS, `${F}.updates`, [anUpdate('2028-01-02', 70)])
          .set(FORECASTS, `${F}.outcome`, anOutcome('happened', '2028-01-01')),
      [FORECASTS, `${F}.updates[0].on`, '2028-01-02 is after it was decided', 'before the answer'],
    ),
    value(
      'decided before it was made',
      FORECASTS,
      `${F}.outcome`,
      anOutcome('happened', '2026-11-20'),
      '2026-11-20 is before the day it was made',
      'on which it was decided',
      `${F}.outcome.on`,
    ),
    ...(['happened', 'did-not-happen'] as const).map((status) =>
      value(
        `that ${status} and does not say where that stands`,
        FORECASTS,
        `${F}.outcome`,
        anOutcome(status, '2027-01-01', { citations: [] }),
        `is “${status}” on the word of nobody`,
        'cite the publication that decided it',
        `${F}.outcome.citations`,
      ),
    ),
    value(
      'that names sources and cites none',
      FORECASTS,
      `${F}.reasonsFor[0].citations`,
      [],
      'says sources and cites none',
      'write our-judgement',
      `${F}.basis`,
    ),
    value(
      'that cites and says it is our judgement',
      FORECASTS,
      `${F}.basis`,
      'our-judgement',
      'says our-judgement and cites sources',
      'write sources',
    ),
    value(
      'about a role that is not there',
      FORECASTS,
      `${F}.roles`,
      ['data-analyst', 'data-analist'],
      'there is no role “data-analist”',
      'did you mean “data-analyst”?',
      `${F}.roles[1]`,
    ),
    value(
      'that cites a source that is not there',
      FORECASTS,
      `${F}.reasonsFor[0].citations[0].source`,
      'annual-survy',
      'there is no source “annual-survy”',
      'did you mean “annual-survey”?',
    ),
  ],
  ...toBeLocked,
);

describeFaults(
  'a ledger that does not cover what it promises',
  [
    fault('at 2031', (folder) => folder.set(FORECASTS, 'builder-2031.roles', []), [
      BUILDER,
      'forecasts',
      'no forecast about this role is decided in 2031',
      'add it to forecasts.yaml',
    ]),
    fault('at 2036', (folder) => folder.set(FORECASTS, 'builder-2036.roles', ['data-analyst']), [
      BUILDER,
      'forecasts',
      'no forecast about this role is decided in 2036',
      'add it to forecasts.yaml',
    ]),
  ],
  sound,
);

it('may be our judgement and cite what decided it, or cite nothing where nothing could decide it', () => {
  const folder = new ContentFolder(
    ledgerContent({
      forecasts: ledgerContent().forecasts.map((f, i) => ({
        ...f,
        basis: 'our-judgement' as const,
        reasonsFor: f.reasonsFor.map((r) => ({ ...r, citations: [] })),
        outcome: anOutcome(i === 0 ? 'cannot-be-decided' : 'happened', '2027-01-01', i === 0 ? { citations: [] } : {}),
      })),
    }),
  );
  expect(folder.read().problems.filter((p) => !isUnlocked(p))).toEqual([]);
});

const judgement = (madeOn: string) => ({
  madeOn,
  earliest: 2029,
  likely: 2035,
  latest: 2044,
  why: 'The machines were slower at that time.',
});
describeFaults(
  'the history of an arrival',
  [
    value(
      'judged before on the same day',
      LEAD,
      'arrival.earlier',
      [judgement('2026-11-21')],
      '2026-11-21 is not after 2026-11-21',
      'oldest at the top',
      'arrival.madeOn',
    ),
    value(
      'judged before at a later day',
      LEAD,
      'arrival.earlier',
      [judgement('2027-11-21')],
      '2026-11-21 is not after 2027-11-21',
      'oldest at the top',
      'arrival.madeOn',
    ),
    value(
      'from new to old',
      LEAD,
      'arrival.earlier',
      [judgement('2026-02-01'), judgement('2026-01-01')],
      '2026-01-01 is not after 2026-02-01',
      'oldest at the top',
      'arrival.earlier[1].madeOn',
    ),
    value(
      'named after anybody looked',
      LEAD,
      'arrival.outcome',
      {
        checkedOn: '2030-01-01',
        namedOn: '2030-01-02',
        why: 'All three lists were read.',
        citations: [aCitation()],
      },
      '2030-01-02 is after the lists were looked through, 2030-01-01',
      'as checkedOn',
      'arrival.outcome.namedOn',
    ),
    value(
      'named by a list that is not cited',
      LEAD,
      'arrival.outcome',
      { checkedOn: '2030-01-01', namedOn: '2030-01-01', why: 'The framework names it.' },
      'says that a list names the role, and cites none',
      'cite the list',
      'arrival.outcome.citations',
    ),
    value(
      'without the day it was judged',
      LEAD,
      'arrival.madeOn',
      undefined,
      'is missing',
      'add it: The day these years were judged',
    ),
    value(
      'with a judgement that has no reason',
      LEAD,
      'arrival.earlier',
      [{ madeOn: '2026-01-01', earliest: 2029, likely: 2035, latest: 2044 }],
      'is missing',
      'add it: Why these years',
      'arrival.earlier[0].why',
    ),
    value(
      'with a list that is not a source',
      LEAD,
      'arrival.outcome',
      {
        checkedOn: '2030-01-01',
        why: 'All three lists were read.',
        citations: [{ source: 'model-akt', checked: 'primary' }],
      },
      'there is no source “model-akt”',
      'did you mean “model-act”?',
      'arrival.outcome.citations[0].source',
    ),
  ],
  () => new ContentFolder(),
);

describeFaults(
  'a dated rule',
  [
    value('of an unknown kind', EVENTS, 'watching-rule.kind', 'lore', '“lore” is not one', 'law, standard, policy'),
    value('without a date', EVENTS, 'watching-rule.date', undefined, 'is missing', 'add it: When it applies'),
    value(
      'at a date that never was',
      EVENTS,
      'watching-rule.date',
      '2027-02-30',
      '“2027-02-30” is not a date',
      'YYYY-MM',
    ),
    value('after the axis', EVENTS, 'watching-rule.date', '2047-01', '“2047-01” is after the axis ends', 'up to 2046'),
    ...([1987, '1987-05', '1987-05-01'] as const).map((date) =>
      value(`at ${date}`, EVENTS, 'watching-rule.date', date, 'is too long ago', 'write a year from 2000 on'),
    ),
    value(
      'moved from a date after the axis',
      EVENTS,
      'watching-rule.superseded',
      [{ date: 2062, why: 'The parliament took longer.', citations: [aCitation()] }],
      '2062 is after the axis ends',
      'write a year up to 2046',
      'watching-rule.superseded[0].date',
    ),
    value('that nobody has read', EVENTS, 'watching-rule.citations', [], 'holds 0', 'at least 1: Where it was read'),
    value('that comes from nowhere', EVENTS, 'watching-rule.drivers', [], 'holds 0', 'at least 1'),
    value(
      'moved without a source',
      EVENTS,
      'watching-rule.superseded',
      [{ date: '2026-08', why: 'The parliament took longer.', citations: [] }],
      'holds 0',
      'Where the change was read',
      'watching-rule.superseded[0].citations',
    ),
    value(
      'for a role that is not there',
      EVENTS,
      'watching-rule.roles',
      ['audit-lad'],
      'there is no role “audit-lad”',
      'did you mean “audit-lead”?',
      'watching-rule.roles[0]',
    ),
    value(
      'cited from a source that is not there',
      EVENTS,
      'watching-rule.citations[0].source',
      'model-act-2',
      'there is no source “model-act-2”',
      'did you mean “model-act”?',
    ),
  ],
  sound,
);

describeFaults(
  'an orphan beside a ledger',
  [
    fault('among the sources', (folder) => folder.push(SOURCES, aSource({ id: 'poem' })), [
      SOURCES,
      'poem',
      'no page cites this source',
      'use it somewhere, or remove it',
    ]),
  ],
  sound,
);
