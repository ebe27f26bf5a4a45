/** What the pages of the ledger say of it: findings, words and the history of changes. */
import type { Forecast, Status } from './ledger.ts';
import { probabilityOf, statusOf } from './ledger.ts';
import { probabilityWord } from './probability.ts';
import { capitalise, count } from './words.ts';

/** A status as a reader sees it. */
export const STATUS_WORDS: Record<Status, string> = {
  open: 'Open',
  overdue: 'Overdue',
  happened: 'Happened',
  'did-not-happen': 'Did not happen',
  'cannot-be-decided': 'Can’t be decided',
};

/** `30%, unlikely` */
export const probabilityWords = (percent: number): string => `${percent}%, ${probabilityWord(percent)}`;

/** The finding above the ledger’s picture: how much is decided, or how soon it starts to be. */
export function ledgerFinding(forecasts: readonly Forecast[], asOf: string): string {
  const total = count(forecasts.length);
  const decided = forecasts.filter((f) => f.outcome && f.outcome.status !== 'cannot-be-decided').length;
  if (decided > 0)
    return `${capitalise(count(decided))} of ${total} forecasts ${decided === 1 ? 'has' : 'have'} been decided`;
  const nextYear = Number(asOf.slice(0, 4)) + 1;
  const soon = forecasts.filter((f) => !f.outcome && Number(f.resolvesBy.slice(0, 4)) <= nextYear).length;
  return soon === 0
    ? `Nothing is decided yet, and nothing falls due before ${nextYear + 1}`
    : `${capitalise(count(soon))} of ${total} forecasts ${soon === 1 ? 'falls' : 'fall'} due by the end of ${nextYear}`;
}

/** The finding above a forecast’s own picture: where its probability stands and since when. */
export function beliefFinding(forecast: Forecast, longDate: (day: string) => string): string {
  const { beliefs, outcome } = forecast;
  const now = probabilityOf(forecast);
  const words = `${now}%, ${probabilityWord(now)}`;
  if (outcome?.status === 'happened') return `It happened; we had said ${words}`;
  if (outcome?.status === 'did-not-happen') return `It did not happen; we had said ${words}`;
  if (outcome?.status === 'cannot-be-decided') return `It can’t be decided; we had said ${words}`;
  const first = beliefs[0];
  if (beliefs.length === 1 || first === undefined)
    return `${capitalise(probabilityWord(now))}: ${now}%, unchanged since ${longDate(first?.on ?? forecast.madeOn)}`;
  return `${capitalise(probabilityWord(now))}: ${now}%, from ${first.probability}% at first`;
}

/** The sentence about what is overdue; undefined where nothing is. */
export function overdueWords(forecasts: readonly Forecast[], asOf: string): string | undefined {
  const n = forecasts.filter((f) => statusOf(f, asOf) === 'overdue').length;
  return n === 0
    ? undefined
    : `${capitalise(count(n))} ${n === 1 ? 'forecast is' : 'forecasts are'} past the day and not decided yet.`;
}

/** One thing that happened to the ledger. */
export interface LedgerChange {
  forecast: Forecast;
  on: string;
  kind: 'made' | 'update' | 'outcome';
  /** The probability from then on; undefined for an outcome. */
  probability?: number;
  /** Why, or how it was decided. */
  why: string;
}

const CHANGES = ['made', 'update', 'outcome'] as const satisfies LedgerChange['kind'][];

/** Every change of the ledger, newest first; of one day, by id, and of one forecast the last change first. */
export const ledgerChanges = (forecasts: readonly Forecast[]): LedgerChange[] =>
  forecasts
    .flatMap((forecast): LedgerChange[] => [
      {
        forecast,
        on: forecast.madeOn,
        kind: 'made',
        probability: forecast.beliefs[0]?.probability ?? 50,
        why: forecast.resolution,
      },
      ...forecast.updates.map((u) => ({
        forecast,
        on: u.on,
        kind: 'update' as const,
        probability: u.probability,
        why: u.why,
      })),
      ...(forecast.outcome
        ? [{ forecast, on: forecast.outcome.on, kind: 'outcome' as const, why: forecast.outcome.why }]
        : []),
    ])
    .toSorted(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        a.forecast.id.localeCompare(b.forecast.id, 'en-GB') ||
        CHANGES.indexOf(b.kind) - CHANGES.indexOf(a.kind),
    );
