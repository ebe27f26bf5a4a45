import { describe, expect, it } from 'vitest';
import { ledger } from '../../../../src/domain/ledger.ts';
import { calibration } from '../../../../src/domain/scoring.ts';
import { beliefsTable, calibrationTable, ledgerTable } from '../../../../src/domain/tables/ledger.ts';
import type { Table } from '../../../../src/domain/tables/table.ts';
import { aForecast, anEmergingRole, anOutcome, anUpdate, MADE_ON } from '../../../fixtures/content.ts';

const forecasts = ledger({
  forecasts: [
    aForecast({ id: 'a', resolvesBy: '2027-06-30', updates: [anUpdate('2027-01-01', 96)] }),
    aForecast({
      id: 'b',
      topic: 'law',
      resolvesBy: '2027-12-31',
      outcome: anOutcome('cannot-be-decided', '2027-12-31'),
    }),
  ],
  roles: [anEmergingRole()],
});
/** Every row has a value for every column, and for no other. */
const isWhole = ({ columns, rows }: Table) =>
  rows.every(
    (row) =>
      Object.keys(row).toSorted().join() ===
      columns
        .map((c) => c.key)
        .toSorted()
        .join(),
  );

describe('ledgerTable', () => {
  it('has a row for each forecast, with the probability in force and the status of the day', () => {
    const table = ledgerTable(forecasts, '2027-07-01');
    expect(isWhole(table)).toBe(true);
    expect(table.rows).toEqual([
      expect.objectContaining({ id: 'a', probability: 96, word: 'almost certain', status: 'Overdue', topic: 'Role' }),
      expect.objectContaining({ id: 'b', probability: 60, word: 'likely', status: 'Can’t be decided', topic: 'Law' }),
      expect.objectContaining({ id: 'arrival-audit-lead', probability: 50, status: 'Open', resolves_by: '2033-12-31' }),
    ]);
    expect(ledgerTable(forecasts, '2027-06-30').rows[0]).toMatchObject({ made_on: MADE_ON, status: 'Open' });
  });

  it('has keys for a file: lower case and underscores', () => {
    for (const table of [ledgerTable([], MADE_ON), beliefsTable(forecasts[0]!), calibrationTable([])])
      for (const { key, title } of table.columns) {
        expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect(title).not.toBe('');
      }
  });
});

it('beliefsTable has a row for each belief', () => {
  const table = beliefsTable(forecasts[0]!);
  expect(isWhole(table)).toBe(true);
  expect(table.rows).toEqual([
    { on: MADE_ON, probability: 60, word: 'likely' },
    { on: '2027-01-01', probability: 96, word: 'almost certain' },
  ]);
});

it('calibrationTable has a row for each fifth of the scale, with nothing where there is nothing to average', () => {
  const claims = [
    {
      madeOn: MADE_ON,
      resolvesBy: '2027-12-31',
      beliefs: [{ on: MADE_ON, probability: 65 }],
      outcome: { status: 'happened' as const, on: '2027-05-05' },
    },
    {
      madeOn: MADE_ON,
      resolvesBy: '2027-12-31',
      beliefs: [{ on: MADE_ON, probability: 70 }],
      outcome: { status: 'did-not-happen' as const, on: '2027-05-05' },
    },
  ];
  const table = calibrationTable(calibration(claims));
  expect(table.rows.map((r) => Object.values(r))).toEqual([
    ['1–20', 0],
    ['21–40', 0],
    ['41–60', 0],
    ['61–80', 2, 68, 50],
    ['81–99', 0],
  ]);
});
