import { daysBetween } from '../days.ts';
import type { Claim } from '../ledger.ts';
import { PROBABILITY_WORDS } from '../probability.ts';

/** A stretch of time with one probability. */
export interface PlacedBelief {
  /** Per cent of the width, from the day it was believed to the next change or the end. */
  from: number;
  to: number;
  /** Pixels from the top. */
  y: number;
  probability: number;
  on: string;
}

export interface PlacedBeliefs {
  beliefs: PlacedBelief[];
  /** The zones of the scale of words, from the top: where each starts and ends, in pixels. */
  zones: { word: string; top: number; bottom: number }[];
  /** Today, in per cent of the width; undefined before the first and after the last day. */
  today: number | undefined;
  /** What happened: at which end of the scale, and when, in per cent of the width. */
  outcome: { x: number; y: number } | undefined;
  height: number;
}

const HEIGHT = 210;
const yOf = (percent: number): number => Math.round((1 - percent / 100) * HEIGHT * 10) / 10;

/** A claim's probability from the day it was made to the last day on which it can be decided. */
export function placeBeliefs(claim: Claim, asOf: string): PlacedBeliefs {
  const span = Math.max(1, daysBetween(claim.madeOn, claim.resolvesBy));
  const x = (day: string) =>
    Math.round(Math.min(100, Math.max(0, (daysBetween(claim.madeOn, day) / span) * 100)) * 100) / 100;
  const end = claim.outcome && claim.outcome.on < claim.resolvesBy ? claim.outcome.on : claim.resolvesBy;
  return {
    beliefs: claim.beliefs.map(({ on, probability }, i) => ({
      from: x(on),
      to: x(claim.beliefs[i + 1]?.on ?? end),
      y: yOf(probability),
      probability,
      on,
    })),
    zones: PROBABILITY_WORDS.map(({ to, word }, i) => ({
      word,
      top: yOf(i === PROBABILITY_WORDS.length - 1 ? 100 : to),
      bottom: yOf(PROBABILITY_WORDS[i - 1]?.to ?? 0),
    })).toReversed(),
    today: asOf > claim.madeOn && asOf < claim.resolvesBy ? x(asOf) : undefined,
    outcome:
      claim.outcome && claim.outcome.status !== 'cannot-be-decided'
        ? { x: x(claim.outcome.on), y: yOf(claim.outcome.status === 'happened' ? 100 : 0) }
        : undefined,
    height: HEIGHT,
  };
}
