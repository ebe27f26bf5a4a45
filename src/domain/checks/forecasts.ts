/** What a forecast says of itself agrees with itself, and the ledger covers what it promises. */
import { HORIZONS } from '../../schemas/index.ts';
import { forecastCitations } from '../citations.ts';
import type { Problem } from '../problem.ts';
import { isFuture } from '../arrivals.ts';
import type { Check } from './shared.ts';

/** made < every update, in rising order < resolve by; nothing is decided before it was made. */
export const checkForecastDates: Check = (content) =>
  content.forecasts.flatMap((f) => {
    const problems: Problem[] = [];
    const say = (field: string, wrong: string, right: string) =>
      problems.push({ file: f.file, field: `${f.id}.${field}`, wrong, right });
    if (f.resolvesBy <= f.madeOn)
      say('resolvesBy', `${f.resolvesBy} is not after the day it was made, ${f.madeOn}`, 'a forecast looks ahead');
    f.updates.forEach((u, i) => {
      const before = f.updates[i - 1]?.on ?? f.madeOn;
      const last = f.updates[i - 1]?.probability ?? f.probability;
      if (u.on <= before) say(`updates[${i}].on`, `${u.on} is not after ${before}`, 'updates come in rising order');
      if (u.on > f.resolvesBy)
        say(
          `updates[${i}].on`,
          `${u.on} is after the last day, ${f.resolvesBy}`,
          'a mind is changed before the answer',
        );
      if (u.probability === last)
        say(`updates[${i}].probability`, `is ${last}% as before`, 'an update changes the probability; remove it');
      if (f.outcome && u.on > f.outcome.on)
        say(`updates[${i}].on`, `${u.on} is after it was decided`, 'a mind is changed before the answer');
    });
    if (f.outcome && f.outcome.on < f.madeOn)
      say('outcome.on', `${f.outcome.on} is before the day it was made`, 'write the day on which it was decided');
    return problems;
  });

/**
 * A forecast has a source, or says that it is our judgement. What decided it in the end is no basis of it: a judgement stays one
 * when its outcome is cited.
 */
export const checkForecastBasis: Check = (content) =>
  content.forecasts.flatMap((f) => {
    const isSourced = forecastCitations({ ...f, outcome: undefined }).length > 0;
    if (isSourced === (f.basis === 'sources')) return [];
    return [
      {
        file: f.file,
        field: `${f.id}.basis`,
        wrong: isSourced ? 'says our-judgement and cites sources' : 'says sources and cites none',
        right: isSourced ? 'write sources' : 'cite one under a reason, or write our-judgement',
        // A forecast that was refused may cite where it cannot be read.
        misses: { kind: 'anything' as const, in: 'forecasts' as const },
      },
    ];
  });

/**
 * Whoever doubts an outcome can look it up: what happened or did not, and a list that names a role, are cited.
 * What cannot be decided may have no publication at all; its `why` says so.
 */
export const checkOutcomes: Check = (content) => [
  ...content.forecasts
    .filter(({ outcome }) => outcome && outcome.status !== 'cannot-be-decided' && outcome.citations.length === 0)
    .map((f) => ({
      file: f.file,
      field: `${f.id}.outcome.citations`,
      wrong: `is “${f.outcome?.status}” on the word of nobody`,
      right: 'cite the publication that decided it, or write cannot-be-decided and why',
    })),
  ...content.roles
    .filter(isFuture)
    .filter(({ arrival: { outcome } }) => outcome?.namedOn !== undefined && outcome.citations.length === 0)
    .map(({ file }) => ({
      file,
      field: 'arrival.outcome.citations',
      wrong: 'says that a list names the role, and cites none',
      right: 'cite the list that names it, or leave out namedOn until one does',
    })),
];

/** Each role of today has a forecast that is decided by the end of 2031 and one by the end of 2036, once there is a ledger. */
export const checkLedgerCovers: Check = (content) =>
  content.forecasts.length === 0
    ? []
    : content.roles
        .filter((r) => r.stage === 'today' && !r.draft)
        .flatMap((role) =>
          [HORIZONS[1], HORIZONS[2]]
            .filter(
              (year) =>
                !content.forecasts.some((f) => f.roles.includes(role.id) && f.resolvesBy.startsWith(String(year))),
            )
            .map((year) => ({
              file: role.file,
              field: 'forecasts',
              wrong: `no forecast about this role is decided in ${year}`,
              right: 'every role of today has one at 2031 and one at 2036; add it to forecasts.yaml',
              misses: { kind: 'mention' as const, in: ['forecasts' as const], id: role.id },
            })),
        );

/** Judgements of an arrival run from old to new. */
export const checkArrivalHistory: Check = (content) =>
  content.roles.filter(isFuture).flatMap(({ file, arrival }) => {
    const days = [...arrival.earlier, arrival].map((a) => a.madeOn);
    const problems: Problem[] = days.flatMap((day, i) =>
      i > 0 && day <= (days[i - 1] ?? '')
        ? [
            {
              file,
              field: i === arrival.earlier.length ? 'arrival.madeOn' : `arrival.earlier[${i}].madeOn`,
              wrong: `${day} is not after ${days[i - 1]}`,
              right: 'earlier judgements come first, oldest at the top',
            },
          ]
        : [],
    );
    const { outcome } = arrival;
    if (outcome?.namedOn !== undefined && outcome.namedOn > outcome.checkedOn)
      problems.push({
        file,
        field: 'arrival.outcome.namedOn',
        wrong: `${outcome.namedOn} is after the lists were looked through, ${outcome.checkedOn}`,
        right: 'write the day on which you looked as checkedOn',
      });
    return problems;
  });
