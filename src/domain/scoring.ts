/**
 * How good the forecasts were, once they are decided.
 * The Brier score (Brier 1950): the squared distance between the probability and what happened, 0 best, 1 worst.
 * Because minds change, a claim's score is the mean over the days from made to decided of the score of the probability then in
 * force (as the Good Judgment Project averages over days); beside it stand the score of the first probability alone and of
 * saying 50% throughout, which is 0.25 whatever happens.
 */
import type { Horizon } from '../schemas/index.ts';
import { HORIZONS } from '../schemas/index.ts';
import { daysBetween } from './days.ts';
import { horizonOf, type Belief, type Claim } from './ledger.ts';

/** A claim that happened or did not. One that can't be decided is counted and not scored. */
type Decided = Claim & { outcome: NonNullable<Claim['outcome']> };
const isScored = (claim: Claim): claim is Decided =>
  claim.outcome !== undefined && claim.outcome.status !== 'cannot-be-decided';

const truth = ({ outcome }: Decided): 0 | 1 => (outcome.status === 'happened' ? 1 : 0);

/** The squared distance of a probability in whole per cent from what happened (0 or 1). */
export const brier = (percent: number, happened: 0 | 1): number => (percent / 100 - happened) ** 2;

/** The days for which each belief was held, until a last day that is not counted; beliefs after it count for none. */
export function daysHeld(beliefs: readonly Belief[], until: string): { probability: number; days: number }[] {
  return beliefs.map(({ on, probability }, i) => {
    const next = beliefs[i + 1]?.on;
    const end = next === undefined || next > until ? until : next;
    return { probability, days: Math.max(0, daysBetween(on, end)) };
  });
}

/** The day on which a claim stops being open: when it was decided, and at the latest its own last day. */
const closedOn = (claim: Decided): string =>
  claim.outcome.on < claim.resolvesBy ? claim.outcome.on : claim.resolvesBy;

/** Score of a claim over its days. One decided on the day it was made is scored by its first belief. */
export function scoreOverTime(claim: Decided): number {
  const held = daysHeld(claim.beliefs, closedOn(claim));
  const days = held.reduce((sum, h) => sum + h.days, 0);
  if (days === 0) return firstScore(claim);
  return held.reduce((sum, h) => sum + h.days * brier(h.probability, truth(claim)), 0) / days;
}

/** Score of the first probability alone. */
const firstScore = (claim: Decided): number => brier(claim.beliefs[0]?.probability ?? 50, truth(claim));

export interface Scores {
  /** How many claims are scored. */
  n: number;
  /** Means over the claims; undefined where there are none. */
  overTime: number | undefined;
  first: number | undefined;
  /** Of an unchanging 50%: 0.25, where there is anything to score. */
  even: number | undefined;
  /** Claims that could not be decided: counted, not scored. */
  undecidable: number;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, v) => sum + v, 0) / values.length;

/** Scores of a set of claims. */
export function scores(claims: readonly Claim[]): Scores {
  const decided = claims.filter(isScored);
  return {
    n: decided.length,
    overTime: mean(decided.map(scoreOverTime)),
    first: mean(decided.map(firstScore)),
    even: mean(decided.map((c) => brier(50, truth(c)))),
    undecidable: claims.filter((c) => c.outcome?.status === 'cannot-be-decided').length,
  };
}

/** Scores of the claims whose last day is nearest to each horizon. */
export const scoresByHorizon = (claims: readonly Claim[]): { horizon: Horizon; scores: Scores }[] =>
  HORIZONS.map((horizon) => ({ horizon, scores: scores(claims.filter((c) => horizonOf(c) === horizon)) }));

/** One point of the calibration chart. */
export interface CalibrationBin {
  /** Probabilities from (not included, but for the first) and to, whole per cent. */
  from: number;
  to: number;
  n: number;
  /** Mean of the probabilities said last, and share that happened, both in per cent; undefined where n is 0. */
  said: number | undefined;
  happened: number | undefined;
}

const BIN = 20;

/** Of the claims given a probability in each fifth of the scale, how many happened: by the last probability before the day of the close. */
export function calibration(claims: readonly Claim[]): CalibrationBin[] {
  const points = claims.filter(isScored).map((claim) => ({
    said: claim.beliefs.findLast((b) => b.on < closedOn(claim))?.probability ?? claim.beliefs[0]?.probability ?? 50,
    happened: truth(claim),
  }));
  return Array.from({ length: 100 / BIN }, (_, i) => {
    const [from, to] = [i * BIN, (i + 1) * BIN];
    const here = points.filter((p) => p.said > from && p.said <= to);
    const share = mean(here.map((p) => p.happened));
    return {
      from,
      to,
      n: here.length,
      said: mean(here.map((p) => p.said)),
      happened: share === undefined ? undefined : share * 100,
    };
  });
}

/** The title of the calibration chart. */
export const calibrationFinding = (claims: readonly Claim[]): string =>
  scores(claims).n === 0 ? 'Calibration: nothing resolved yet' : 'Said, and happened';
