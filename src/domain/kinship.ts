/** The evolution map: which role leads to which, by the skills that carry over. */
import { FIRST_YEAR, type Stage } from '../schemas/index.ts';
import { isFuture } from './arrivals.ts';
import type { Graph, RoleEntry } from './graph.ts';
import { verdict } from './outlook.ts';
import { capitalise, count, inSentence, sentenceList } from './words.ts';

/** A role as the map needs it. */
export interface MapRole {
  id: string;
  title: string;
  stage: Stage;
  /** The year it belongs to: now for a role of today, else the likely year of its arrival. */
  year: number;
  /** The words under its name: verdict or likely year. */
  note: string;
}

/** A line of the map, from an earlier role to a later one. */
export interface MapLine {
  from: string;
  to: string;
  /** Share of the later role’s skill levels that the earlier one has, 0 to 1. */
  share: number;
}

/** Roles in three stages and the lines between them. Lines say what skills are shared, and nothing of the order in time. */
export interface RoleMap {
  roles: readonly MapRole[];
  lines: readonly MapLine[];
  /**
   * From the closest role of today to an emerging one, where no evolved role has as many of its skill levels: the way by
   * the lines is then a detour. Not drawn, but always said.
   */
  shortcuts: readonly MapLine[];
}

/** An emerging role is joined to at most so many evolved ones, the closest first. */
const CLOSEST = 2;
/** What all but the closest have to bring more than: a third of the emerging role’s skill levels. */
const MORE_THAN = 1 / 3;

/**
 * The map of all roles. Each role of today is joined to the one it evolves into. Each emerging role is joined to the
 * evolved role that has most of its skill levels, and to the next one too, if that has more than a third of them; of two
 * that have the same share, the one first in the alphabet counts as closer. Published on the method page.
 */
export function roleMap(graph: Graph): RoleMap {
  const evolutions = graph.today.flatMap(({ id }) => {
    const evolution = graph.evolutionFrom(id);
    const share = graph.evolutionOf(graph.role(id))?.share;
    return evolution === undefined || share === undefined ? [] : [{ from: id, to: evolution.to, share }];
  });
  const onwards = graph.emerging.flatMap(({ id }) =>
    graph
      .nearestTo(id, graph.evolved, CLOSEST)
      .slice(0, CLOSEST)
      .filter(({ share }, i) => i === 0 || share > MORE_THAN)
      .map(({ role, share }) => ({ from: role.id, to: id, share })),
  );
  const shortcuts = graph.emerging.flatMap(({ id }) => {
    const evolved = graph.nearestTo(id, graph.evolved, 1)[0]?.share ?? 0;
    return graph
      .nearestTo(id, graph.today, 1)
      .slice(0, 1)
      .filter(({ share }) => share > evolved)
      .map(({ role, share }) => ({ from: role.id, to: id, share }));
  });
  return {
    roles: [...graph.today, ...graph.evolved, ...graph.emerging].map(mapRole),
    lines: [...evolutions, ...onwards],
    shortcuts,
  };
}

const mapRole = (role: RoleEntry): MapRole => ({
  id: role.id,
  title: role.title,
  stage: role.stage,
  ...(isFuture(role)
    ? { year: role.arrival.likely, note: `Likely ${role.arrival.likely}` }
    : { year: FIRST_YEAR, note: verdict(role.tasks) }),
});

/** The role of an id. @throws where the map has none */
export function roleOn(map: RoleMap, id: string): MapRole {
  const found = map.roles.find((r) => r.id === id);
  if (!found) throw new RangeError(`the map has no role “${id}”`);
  return found;
}

export const rolesAt = (map: RoleMap, stage: Stage): MapRole[] => map.roles.filter((r) => r.stage === stage);

/** The lines that end at a role, or start there, widest first. */
export const linesTo = (map: RoleMap, id: string): MapLine[] =>
  map.lines.filter((l) => l.to === id).toSorted((a, b) => b.share - a.share);
export const linesFrom = (map: RoleMap, id: string): MapLine[] =>
  map.lines.filter((l) => l.from === id).toSorted((a, b) => b.share - a.share);

/** The lines that are not drawn: to an emerging role from one of today that is closer to it than any evolved one. */
export const shortcutsTo = (map: RoleMap, id: string): MapLine[] => map.shortcuts.filter((l) => l.to === id);
export const shortcutsFrom = (map: RoleMap, id: string): MapLine[] => map.shortcuts.filter((l) => l.from === id);

/** A role with everything that it comes from and leads to, step by step; not the other children of its parents. */
export function kin(map: RoleMap, id: string): Set<string> {
  const walk = (at: string, next: (at: string) => string[]): string[] => [
    at,
    ...next(at).flatMap((n) => walk(n, next)),
  ];
  return new Set([
    ...walk(id, (at) => linesTo(map, at).map((l) => l.from)),
    ...walk(id, (at) => linesFrom(map, at).map((l) => l.to)),
  ]);
}

/** Shares whose width the key shows. */
export const WIDTHS_IN_KEY = [0.25, 0.5, 0.75] as const;

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** `Data scientist to AI ethics auditor: 54% of the later role’s skill levels` */
export const lineName = (map: RoleMap, { from, to, share }: MapLine): string =>
  `${roleOn(map, from).title} to ${inSentence(roleOn(map, to).title)}: ${percent(share)} of the later role’s skill levels`;

/** The finding above the map: the evolved role, or roles, with most lines to emerging ones. */
export function mapFinding(map: RoleMap): string {
  const evolved = rolesAt(map, 'evolved').map((role) => ({ role, doors: linesFrom(map, role.id).length }));
  const most = Math.max(0, ...evolved.map((e) => e.doors));
  const first = evolved.filter((e) => e.doors === most).map(({ role }) => `the ${inSentence(role.title)}`);
  if (most === 0) return 'No evolved role is close to an emerging one yet';
  const doors = `to ${count(most)} of ${count(rolesAt(map, 'emerging').length)} emerging roles`;
  if (first.length > 3) return `${capitalise(count(first.length))} evolved roles open the most doors, each ${doors}`;
  return `${capitalise(sentenceList(first))} ${first.length === 1 ? 'opens' : 'open'} the most doors, ${first.length === 1 ? '' : 'each '}${doors}`;
}

/** What the lines leave out: the emerging roles that a role of today is closer to; nothing where there are none. */
export function shortcutsSentence(map: RoleMap): string {
  const ways = map.shortcuts.toSorted((a, b) => b.share - a.share);
  if (ways.length === 0) return '';
  const each = ways.map(
    ({ from, to, share }) =>
      `from the ${inSentence(roleOn(map, from).title)} to the ${inSentence(roleOn(map, to).title)} (${percent(share)})`,
  );
  const are = ways.length === 1 ? 'emerging role is' : 'emerging roles are';
  return `${capitalise(count(ways.length))} ${are} closer to a role of today than to any evolved one. The direct way, which is not drawn, is shorter ${sentenceList(each)}.`;
}

/** At most so many emerging roles are drawn around a role; the map has the rest. */
const AROUND = 3;

/** A role’s own part of the map, and how many of the emerging roles it leads to are left out, the most distant ones. */
export function around(map: RoleMap, id: string): RoleMap & { leftOut: number } {
  const near = kin(map, id);
  const own = map.lines.filter((l) => near.has(l.from) && near.has(l.to)).toSorted((a, b) => b.share - a.share);
  const ahead = own.filter((l) => roleOn(map, l.to).stage === 'emerging');
  const leftOut = roleOn(map, id).stage === 'emerging' ? [] : ahead.slice(AROUND);
  const lines = own.filter((l) => !leftOut.includes(l));
  const shown = new Set([id, ...lines.flatMap((l) => [l.from, l.to])]);
  return {
    roles: map.roles.filter((r) => shown.has(r.id)),
    lines,
    shortcuts: map.shortcuts.filter((l) => l.from === id || l.to === id),
    leftOut: leftOut.length,
  };
}

/** What `around` draws, in words: what a role grows out of or turns into and what is close to that, with the shares. */
export function kinSentence(map: RoleMap, id: string): string {
  const { leftOut, ...near } = around(map, id);
  const name = (other: string) => `the ${inSentence(roleOn(map, other).title)}`;
  const withShares = (lines: readonly MapLine[], end: 'from' | 'to', rest: readonly string[] = []) =>
    sentenceList([...lines.map((l) => `${name(l[end])} (${percent(l.share)})`), ...rest]);
  const closeTo = (from: string, what: string) => {
    const lines = linesFrom(near, from);
    const names = withShares(lines, 'to', leftOut > 0 ? [`${count(leftOut)} more`] : []);
    return names === '' ? '' : `close to ${what} ${lines.length === 1 ? 'is' : 'are'} ${names}`;
  };
  const subject = capitalise(name(id));
  const [before, after] = [linesTo(near, id), linesFrom(near, id)];
  switch (roleOn(map, id).stage) {
    case 'today': {
      const evolved = after[0]?.to;
      if (evolved === undefined) return '';
      const [then, direct] = [closeTo(evolved, 'that'), withShares(shortcutsFrom(map, id), 'to')];
      return `${subject} turns into ${withShares(after, 'to')}${then && `; ${then}`}.${direct && ` The direct way is shorter to ${direct}.`}`;
    }
    case 'evolved': {
      const then = closeTo(id, before.length === 0 ? name(id) : 'it');
      if (before.length === 0) return then && `${capitalise(then)}.`;
      return `${subject} grows out of ${withShares(before, 'from')}${then && `; ${then}`}.`;
    }
    case 'emerging': {
      const way = before.map(({ from, share }) => {
        const today = withShares(linesTo(near, from), 'from');
        return `${name(from)} (${percent(share)})${today && `, which grows out of ${today}`}`;
      });
      const direct = sentenceList(
        shortcutsTo(map, id).map((l) => `today’s ${inSentence(roleOn(map, l.from).title)} (${percent(l.share)})`),
      );
      if (way.length === 0) return direct && `Closest to ${name(id)}: ${direct}.`;
      return `Closest of the evolved roles to ${name(id)}: ${way.join('; ')}.${direct && ` Closer still: ${direct}.`}`;
    }
  }
}
