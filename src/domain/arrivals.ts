/** Roles that no UK framework names yet, in the order we expect them. */
import type { ArrivalYears, FutureRole, Role, Signal } from '../schemas/index.ts';
import { LAST_YEAR, SIGNAL_STATES } from '../schemas/lists.ts';
import { capitalise, count, label, plural } from './words.ts';

/** Whether a role has an arrival. */
export const isFuture = <T extends Role>(role: T): role is T & FutureRole => role.stage !== 'today';

/** The last year a range reaches on the axis. */
export const latestYear = (arrival: ArrivalYears): number =>
  arrival.latest === 'after-2046' ? LAST_YEAR : arrival.latest;

/** Whether the range runs on past the end of the axis. */
export const isOpenEnded = (arrival: ArrivalYears): boolean => arrival.latest === 'after-2046';

/** The end of the range as a reader sees it: a year, or `after 2046`. */
export const latestShown = ({ latest }: ArrivalYears): number | string =>
  latest === 'after-2046' ? label(latest) : latest;

/** By likely year, then earliest, then latest, then title; a new array. */
export const byArrival = <T extends { arrival: ArrivalYears; title: string }>(roles: readonly T[]): T[] =>
  roles.toSorted(
    (a, b) =>
      a.arrival.likely - b.arrival.likely ||
      a.arrival.earliest - b.arrival.earliest ||
      latestYear(a.arrival) - latestYear(b.arrival) ||
      a.title.localeCompare(b.title, 'en-GB'),
  );

/** `2028–2038`, or `2033 to after 2046` */
export const arrivalRange = (arrival: ArrivalYears): string =>
  arrival.latest === 'after-2046' ? `${arrival.earliest} to after 2046` : `${arrival.earliest}–${arrival.latest}`;

/**
 * How many of some roles have the likely year behind them by a year. That year is the site’s word for an even chance; on our
 * scale of probabilities “likely” starts above 55%, so that sentences name the chance.
 */
export const evenChances = (n: number, of: number): string =>
  `${count(n)} of ${count(of)} new titles ${n === 1 ? 'has' : 'have'} at least an even chance`;

/** The year by which more than half of the roles have an even chance, and how many do: for the finding of the front page. */
export function arrivalsFinding(roles: readonly { arrival: ArrivalYears }[]): string {
  const years = roles.map((r) => r.arrival.likely).toSorted((a, b) => a - b);
  const median = years[Math.floor((years.length - 1) / 2)];
  if (median === undefined) return 'No role is on its way';
  const by = years.filter((y) => y <= median).length;
  return `${capitalise(evenChances(by, years.length))} by ${median}`;
}

/** The finding above a role's arrival picture. */
export function arrivalFinding({ arrival, signals }: { arrival: ArrivalYears; signals: readonly Signal[] }): string {
  const seen = signals.filter((s) => s.state === 'seen').length;
  const spread = latestYear(arrival) - arrival.earliest;
  const when =
    arrival.likely <= LAST_YEAR ? `An even chance of a name by ${arrival.likely}` : 'More likely never than by 2046';
  const sure = isOpenEnded(arrival) ? 'and perhaps never' : `give or take: our range spans ${spread} years`;
  return seen === 0
    ? `${when}, ${sure}`
    : `${when}, with ${count(seen)} of ${count(signals.length)} signals already seen`;
}

/** `2 of 7 seen` and the rest in words, for the rail. */
export function signalSummary(signals: readonly Signal[]): { seen: string; rest: string } {
  const n = (state: Signal['state']) => signals.filter((s) => s.state === state).length;
  const rest = SIGNAL_STATES.toReversed()
    .filter((state) => state !== 'seen' && n(state) > 0)
    .map((state) => `${n(state)} ${state === 'dated' ? 'with a date' : label(state).toLowerCase()}`);
  return { seen: `${n('seen')} of ${plural(signals.length, 'signal')} seen`, rest: rest.join(', ') };
}
