/**
 * The forecast ledger: what editors typed, and the arrivals derived from the roles, in one form.
 * An arrival is a claim for each of its years that lies on the axis; the entry stands for the likely one, and all are scored.
 */
import type { Arrival, Citation, ForecastTopic, FutureRole, Outcome, Reason, TypedForecast } from '../schemas/index.ts';
import { arrivalRange, isFuture, isOpenEnded } from './arrivals.ts';
import { forecastCitations } from './citations.ts';
import type { Content, Entry } from './content.ts';
import { dayNumber, endOfYear } from './days.ts';
import { nearestHorizon } from './horizons.ts';
import { inSentence } from './words.ts';

/** A probability and the day from which it held. */
export interface Belief {
  on: string;
  probability: number;
}
/** A change of mind. */
export interface Update extends Belief {
  why: string;
  citations: Citation[];
}

/** A claim with one answer: what is scored. */
export interface Claim {
  madeOn: string;
  resolvesBy: string;
  /** First belief first; at least one. */
  beliefs: Belief[];
  /** Undefined while nobody has decided it. */
  outcome: { status: Outcome; on: string } | undefined;
}

export interface Forecast extends Claim {
  id: string;
  topic: ForecastTopic;
  /** A short name without a full stop: what was written, else the claim cut short. */
  title: string;
  claim: string;
  /** Ids of the roles it bears on. */
  roles: string[];
  resolution: string;
  decidedBy: string;
  baseRate: TypedForecast['baseRate'];
  reasonsFor: Reason[];
  reasonsAgainst: Reason[];
  basis: TypedForecast['basis'];
  updates: Update[];
  outcome: { status: Outcome; on: string; why: string; citations: Citation[] } | undefined;
  citations: Citation[];
  /** What is scored: the forecast itself, or the years up to 2046 of an arrival and of every judgement before it. */
  claims: Claim[];
  /** The file that an editor would open. */
  file: string;
}

export const STATUSES = ['open', 'overdue', 'happened', 'did-not-happen', 'cannot-be-decided'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a claim stands on a day: its outcome, or open, or overdue once its own day has passed. */
export const statusOf = (claim: Claim, asOf: string): Status =>
  claim.outcome?.status ?? (claim.resolvesBy < asOf ? 'overdue' : 'open');

/** The probability in force now, in whole per cent. */
export const probabilityOf = ({ beliefs }: Claim): number => beliefs.at(-1)?.probability ?? 50;

/** The horizon that a forecast belongs to: the one nearest to the year of its last day. */
export const horizonOf = ({ resolvesBy }: Claim) => nearestHorizon(Number(resolvesBy.slice(0, 4)));

/** What an arrival's rule is, for the forecast's page and the lock. */
export const ARRIVAL_RULE =
  'One of three lists names the duty as an occupation: the Government Digital and Data framework, the list of approved occupational standards, or the ONS SOC coding index. The first day on which one of them does is the day of arrival. A list that is renamed counts as its successor; a list that is dropped leaves the other two.';
const ARRIVAL_LISTS =
  'The Government Digital and Data framework, the approved occupational standards and the ONS SOC coding index';
const NO_BASE_RATE =
  'We know of no count of how often these three lists gain titles, and a rate over candidates would need a list of candidates that nobody kept.';

const QUANTILES = [
  { key: 'earliest', probability: 10 },
  { key: 'likely', probability: 50 },
  { key: 'latest', probability: 90 },
] as const;

type Years = Pick<Arrival, 'madeOn' | 'earliest' | 'likely' | 'latest'>;

/** Every judgement of an arrival's years, oldest first; the present one is the last. */
export const arrivalJudgements = (arrival: Arrival): (Years & { why: string })[] => [...arrival.earlier, arrival];

/** What the lists showed for one year: named by its end, looked through after it in vain, or not known yet. */
function arrivalOutcome({ outcome }: Arrival, year: number): Claim['outcome'] {
  if (outcome === undefined) return undefined;
  const end = endOfYear(year);
  if (outcome.namedOn !== undefined)
    return outcome.namedOn <= end ? { status: 'happened', on: outcome.namedOn } : { status: 'did-not-happen', on: end };
  return outcome.checkedOn >= end ? { status: 'did-not-happen', on: end } : undefined;
}

/** The claims of an arrival: for each judgement, each of its years that lies on the axis. */
const arrivalClaims = (arrival: Arrival): Claim[] =>
  arrivalJudgements(arrival).flatMap((years) =>
    QUANTILES.flatMap(({ key, probability }) => {
      const year = years[key];
      return year === 'after-2046'
        ? []
        : [
            {
              madeOn: years.madeOn,
              resolvesBy: endOfYear(year),
              beliefs: [{ on: years.madeOn, probability }],
              outcome: arrivalOutcome(arrival, year),
            },
          ];
    }),
  );

/** The id of the forecast that a role's arrival is. */
export const arrivalId = (roleId: string): string => `arrival-${roleId}`;

/** The ledger entry of an arrival: an even chance by the end of the likely year. */
export function arrivalForecast(role: Entry<FutureRole>): Forecast {
  const { arrival } = role;
  const likely = arrivalOutcome(arrival, arrival.likely);
  const { signals } = role;
  const against = role.evidence.filter((e) => e.against);
  const notYet = signals.filter((s) => s.state === 'not-yet');
  const entry = {
    id: arrivalId(role.id),
    topic: 'arrival' as const,
    title: `${role.title} named in the UK by ${arrival.likely}`,
    claim: `By 31 December ${arrival.likely}, a UK framework lists the duty of the ${inSentence(role.title)} as an occupation.`,
    roles: [role.id],
    madeOn: arrival.madeOn,
    resolvesBy: endOfYear(arrival.likely),
    beliefs: [{ on: arrival.madeOn, probability: 50 }],
    resolution: ARRIVAL_RULE,
    decidedBy: ARRIVAL_LISTS,
    baseRate: { none: NO_BASE_RATE },
    reasonsFor: [
      { text: arrival.why, citations: [] },
      ...signals
        .filter((s) => s.state === 'seen' || s.state === 'under-way')
        .map((s) => ({ text: `${s.name}. ${s.detail}`.replace(/([.!?])\. /, '$1 '), citations: s.citations })),
    ],
    reasonsAgainst: [
      ...against.map((e) => ({ text: e.claim, citations: e.citations })),
      ...notYet.map((s) => ({
        text: `Not yet seen: ${inSentence(s.name).replace(/\.$/, '')}.`,
        citations: s.citations,
      })),
    ],
    basis: 'our-judgement' as const,
    updates: [],
    outcome: likely && { ...likely, why: arrival.outcome?.why ?? '', citations: arrival.outcome?.citations ?? [] },
    claims: arrivalClaims(arrival),
    file: role.file,
  };
  const citations = forecastCitations(entry);
  return { ...entry, basis: citations.length > 0 ? 'sources' : 'our-judgement', citations };
}

/** Most signs of a name that is taken from a claim. */
const TITLE_SIGNS = 70;

/** A claim as a name: without its full stop, and cut after a word where it is long. */
export function claimTitle(claim: string): string {
  const words = claim.trim().replace(/\.$/, '');
  return words.length <= TITLE_SIGNS ? words : `${words.slice(0, TITLE_SIGNS).replace(/[,;:]?\s+\S*$/, '')}…`;
}

const typedForecast = (f: Entry<TypedForecast>): Forecast => {
  const claim: Claim = {
    madeOn: f.madeOn,
    resolvesBy: f.resolvesBy,
    beliefs: [{ on: f.madeOn, probability: f.probability }, ...f.updates],
    outcome: f.outcome,
  };
  const title = f.title ?? claimTitle(f.claim);
  return { ...f, ...claim, title, outcome: f.outcome, citations: forecastCitations(f), claims: [claim] };
};

/** All forecasts: those to be decided soonest first, then by id. */
export const ledger = (content: Pick<Content, 'forecasts' | 'roles'>): Forecast[] =>
  [...content.forecasts.map(typedForecast), ...content.roles.filter(isFuture).map(arrivalForecast)].toSorted(
    (a, b) => dayNumber(a.resolvesBy) - dayNumber(b.resolvesBy) || a.id.localeCompare(b.id, 'en-GB'),
  );

/** `10% by the end of 2027, 50% by the end of 2029, 90% by the end of 2034 (2027–2034)` */
const arrivalYearsWords = (arrival: Arrival): string =>
  `10% by the end of ${arrival.earliest}, 50% by the end of ${arrival.likely}${arrival.latest === 'after-2046' ? ', and less than 90% by 2046' : `, 90% by the end of ${arrival.latest}`} (${arrivalRange(arrival)})`;

/** Which claims of an arrival are scored, for its page: the last of its three years is none where it lies after the axis. */
export function arrivalClaimsWords(arrival: Arrival): string {
  const [place, all] = isOpenEnded(arrival) ? ['the later of two', 'Both'] : ['the middle of three', 'All three'];
  return `This forecast is ${place}. We give the arrival ${arrivalYearsWords(arrival)}. ${all} are scored, because an even chance alone scores 0.25 whatever happens.`;
}

/** A line of history: what the lock holds the hash of. `text` is canonical: it changes when anything in it does, and only then. */
export interface Lockable {
  /** Names the line: `mle-2031 made`, `mle-2031 update 2028-01-02`, `arrival-x made 2026-11-21`. */
  key: string;
  text: string;
  /** The day it was believed, for what has to be locked soon after; undefined for outcomes. */
  on: string | undefined;
  file: string;
  /** Where the file gives the day. */
  field: string;
}

/**
 * Everything of the ledger that may never change, in the order in which a new lock would hold it:
 * for each forecast its claim, dates, first probability and rule, then its updates in order, then its outcome;
 * for each arrival every judgement of its years, then what the lists showed.
 */
export function lockables(content: Pick<Content, 'forecasts' | 'roles'>): Lockable[] {
  const line = (file: string, field: string, key: string, on: string | undefined, value: object): Lockable => ({
    file,
    field,
    key,
    on,
    text: JSON.stringify(value),
  });
  const typed = content.forecasts.flatMap((f) => [
    line(f.file, `${f.id}.madeOn`, `${f.id} made`, f.madeOn, {
      claim: f.claim,
      madeOn: f.madeOn,
      resolvesBy: f.resolvesBy,
      probability: f.probability,
      resolution: f.resolution,
      decidedBy: f.decidedBy,
    }),
    ...f.updates.map((u, i) =>
      line(f.file, `${f.id}.updates[${i}].on`, `${f.id} update ${u.on}`, u.on, {
        probability: u.probability,
        why: u.why,
      }),
    ),
    ...(f.outcome
      ? [
          line(f.file, `${f.id}.outcome.on`, `${f.id} outcome`, undefined, {
            status: f.outcome.status,
            on: f.outcome.on,
          }),
        ]
      : []),
  ]);
  const derived = content.roles
    .filter(isFuture)
    .filter((r) => !r.draft)
    .flatMap((r) => [
      ...arrivalJudgements(r.arrival).map(({ madeOn, earliest, likely, latest }, i) =>
        line(
          r.file,
          i < r.arrival.earlier.length ? `arrival.earlier[${i}].madeOn` : 'arrival.madeOn',
          `${arrivalId(r.id)} made ${madeOn}`,
          madeOn,
          { earliest, likely, latest, rule: ARRIVAL_RULE },
        ),
      ),
      ...(r.arrival.outcome?.namedOn
        ? [
            line(r.file, 'arrival.outcome.namedOn', `${arrivalId(r.id)} named`, undefined, {
              on: r.arrival.outcome.namedOn,
            }),
          ]
        : []),
    ]);
  return [...typed, ...derived];
}
