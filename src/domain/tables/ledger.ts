import { STATUS_WORDS } from '../forecasts.ts';
import { probabilityOf, statusOf, type Forecast } from '../ledger.ts';
import { probabilityWord } from '../probability.ts';
import type { CalibrationBin } from '../scoring.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** The ledger as rows. */
export const ledgerTable = (forecasts: readonly Forecast[], asOf: string): Table => ({
  columns: [
    { key: 'id', title: 'Id' },
    { key: 'claim', title: 'Claim' },
    { key: 'topic', title: 'Topic' },
    { key: 'made_on', title: 'Made' },
    { key: 'resolves_by', title: 'Decided by' },
    { key: 'probability', title: 'Probability, %' },
    { key: 'word', title: 'In words' },
    { key: 'status', title: 'Status' },
  ],
  rows: forecasts.map((f) => ({
    id: f.id,
    claim: f.claim,
    topic: label(f.topic),
    made_on: f.madeOn,
    resolves_by: f.resolvesBy,
    probability: probabilityOf(f),
    word: probabilityWord(probabilityOf(f)),
    status: STATUS_WORDS[statusOf(f, asOf)],
  })),
});

/** A forecast’s probabilities over time. */
export const beliefsTable = (f: Forecast): Table => ({
  columns: [
    { key: 'on', title: 'From' },
    { key: 'probability', title: 'Probability, %' },
    { key: 'word', title: 'In words' },
  ],
  rows: f.beliefs.map(({ on, probability }) => ({ on, probability, word: probabilityWord(probability) })),
});

/** What we said against what happened, by fifths of the scale. */
export const calibrationTable = (bins: readonly CalibrationBin[]): Table => ({
  columns: [
    { key: 'range', title: 'We said, %' },
    { key: 'n', title: 'Claims' },
    { key: 'said', title: 'On average, %' },
    { key: 'happened', title: 'Happened, %' },
  ],
  rows: bins.map(({ from, to, n, said, happened }) => ({
    range: `${from + 1}–${Math.min(99, to)}`,
    n,
    ...(said === undefined ? {} : { said: Math.round(said) }),
    ...(happened === undefined ? {} : { happened: Math.round(happened) }),
  })),
});
