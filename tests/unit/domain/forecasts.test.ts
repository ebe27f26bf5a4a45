import { describe, expect, it } from 'vitest';
import {
  beliefFinding,
  ledgerChanges,
  ledgerFinding,
  overdueWords,
  probabilityWords,
  STATUS_WORDS,
} from '../../../src/domain/forecasts.ts';
import { ledger, STATUSES } from '../../../src/domain/ledger.ts';
import { aForecast, anEmergingRole, anOutcome, anUpdate, MADE_ON } from '../../fixtures/content.ts';

const of = (...forecasts: ReturnType<typeof aForecast>[]) => ledger({ forecasts, roles: [] });
const due = (...days: string[]) => of(...days.map((resolvesBy, i) => aForecast({ id: `f${i}`, resolvesBy })));
const decided = (id: string, status: Parameters<typeof anOutcome>[0]) =>
  aForecast({ id, resolvesBy: '2027-06-30', outcome: anOutcome(status, '2027-06-30') });
const longDate = (day: string) => `the day ${day}`;

it('every status has a word of its own', () => {
  expect(new Set(STATUSES.map((s) => STATUS_WORDS[s])).size).toBe(STATUSES.length);
});

it('probabilityWords are the figure and its word', () => {
  expect([5, 60, 99].map(probabilityWords)).toEqual(['5%, almost no chance', '60%, likely', '99%, almost certain']);
});

describe('ledgerFinding', () => {
  it('says how soon it starts to be decided, while nothing is', () => {
    expect(ledgerFinding(due('2026-12-31', '2027-12-31', '2028-01-01'), '2026-11-21')).toBe(
      'Two of three forecasts fall due by the end of 2027',
    );
    expect(ledgerFinding(due('2027-12-31', '2028-01-01'), '2026-11-21')).toBe(
      'One of two forecasts falls due by the end of 2027',
    );
    expect(ledgerFinding(due('2028-01-01'), '2026-12-31')).toBe(
      'Nothing is decided yet, and nothing falls due before 2028',
    );
    expect(ledgerFinding(due('2028-01-01'), '2027-01-01')).toBe('One of one forecasts falls due by the end of 2028');
  });

  it('says how much is decided, once anything is', () => {
    const some = of(decided('a', 'happened'), aForecast({ id: 'b' }), aForecast({ id: 'c' }));
    expect(ledgerFinding(some, '2027-07-01')).toBe('One of three forecasts has been decided');
    const more = of(decided('a', 'happened'), decided('b', 'did-not-happen'), aForecast({ id: 'c' }));
    expect(ledgerFinding(more, '2027-07-01')).toBe('Two of three forecasts have been decided');
  });

  it('does not call decided what can’t be, nor due', () => {
    expect(ledgerFinding(of(decided('a', 'cannot-be-decided'), aForecast({ id: 'b' })), '2027-07-01')).toBe(
      'Nothing is decided yet, and nothing falls due before 2029',
    );
  });
});

describe('beliefFinding', () => {
  const finding = (overrides: Parameters<typeof aForecast>[0]) => beliefFinding(of(aForecast(overrides))[0]!, longDate);

  it('says since when a probability stands', () => {
    expect(finding({})).toBe(`Likely: 60%, unchanged since the day ${MADE_ON}`);
  });

  it('says from where it has come', () => {
    const updates = [anUpdate('2027-01-01', 40), anUpdate('2027-06-01', 96)];
    expect(finding({ updates })).toBe('Almost certain: 96%, from 60% at first');
  });

  it.each([
    ['happened', 'It happened; we had said 40%, unlikely'],
    ['did-not-happen', 'It did not happen; we had said 40%, unlikely'],
    ['cannot-be-decided', 'It can’t be decided; we had said 40%, unlikely'],
  ] as const)('says what came of it: %s', (status, words) => {
    const updates = [anUpdate('2027-01-01', 40)];
    expect(finding({ updates, outcome: anOutcome(status, '2028-01-01') })).toBe(words);
  });
});

describe('overdueWords', () => {
  it('count what is past its day, from the day after', () => {
    const three = due('2027-06-30', '2027-07-15', '2030-01-01');
    expect(overdueWords(three, '2027-06-30')).toBeUndefined();
    expect(overdueWords(three, '2027-07-01')).toBe('One forecast is past the day and not decided yet.');
    expect(overdueWords(three, '2027-07-16')).toBe('Two forecasts are past the day and not decided yet.');
  });

  it('leave out what is decided', () => {
    expect(overdueWords(of(decided('a', 'cannot-be-decided')), '2030-01-01')).toBeUndefined();
  });
});

describe('ledgerChanges', () => {
  const told = (...forecasts: Parameters<typeof of>) =>
    ledgerChanges(of(...forecasts)).map((c) => [c.on, c.forecast.id, c.kind, c.probability]);

  it('tell everything that was said and found, newest first', () => {
    expect(
      told(
        aForecast({
          id: 'b',
          updates: [anUpdate('2027-01-01', 70), anUpdate('2028-01-01', 80)],
          outcome: anOutcome('happened', '2029-05-05'),
        }),
        aForecast({ id: 'a', madeOn: '2027-06-01', probability: 5 }),
      ),
    ).toEqual([
      ['2029-05-05', 'b', 'outcome', undefined],
      ['2028-01-01', 'b', 'update', 80],
      ['2027-06-01', 'a', 'made', 5],
      ['2027-01-01', 'b', 'update', 70],
      [MADE_ON, 'b', 'made', 60],
    ]);
  });

  it('tell what was said on one day by id, and of one forecast the last word first', () => {
    const day = '2027-06-01';
    const twice = { updates: [anUpdate(day, 70)], outcome: anOutcome('happened', day) };
    expect(told(aForecast({ id: 'z', madeOn: day }), aForecast({ id: 'm', ...twice })).slice(0, 3)).toEqual([
      [day, 'm', 'outcome', undefined],
      [day, 'm', 'update', 70],
      [day, 'z', 'made', 60],
    ]);
  });

  it('give the reason of each: the rule, why the mind changed, how it was decided', () => {
    const changes = ledgerChanges(
      of(
        aForecast({
          updates: [anUpdate('2027-01-01', 70, { why: 'Because.' })],
          outcome: anOutcome('happened', '2029-05-05'),
        }),
      ),
    );
    expect(changes.map((c) => c.why)).toEqual([anOutcome('happened', '').why, 'Because.', aForecast().resolution]);
  });

  it('hold the arrivals', () => {
    const changes = ledgerChanges(ledger({ forecasts: [], roles: [anEmergingRole()] }));
    expect(changes.map((c) => [c.on, c.forecast.id, c.kind, c.probability])).toEqual([
      [MADE_ON, 'arrival-audit-lead', 'made', 50],
    ]);
  });
});
