/** The content with its references followed both ways. Built once; every page reads from it. */
import type {
  Article,
  Citation,
  Evolution,
  Promotion,
  PromotionSlot,
  Role,
  Skill,
  Source,
  TodayRole,
  Vacancy,
} from '../schemas/index.ts';
import { isFuture } from './arrivals.ts';
import type { EvolutionRow } from './charts/milestones.ts';
import { eventCitations, numberSources, roleCitations, type CitedSource } from './citations.ts';
import type { Content, Entry, Prose, ProseEntry } from './content.ts';
import { ledger } from './ledger.ts';
import { fingerprint, overlap } from './skills.ts';
import { inSentence } from './words.ts';

export type RoleEntry = ProseEntry<Role>;
export type EvolutionEntry = ProseEntry<Evolution>;

/** A role with the share of its skill levels that another one already has. */
export interface Overlap {
  role: RoleEntry;
  share: number;
}

/** An id that the integrity check should have refused; naming it is a fault of the code, not of the content. */
class MissingEntry extends Error {}

const byId = <T extends { id: string }>(entries: readonly T[], kind: string) => {
  const map = new Map(entries.map((e) => [e.id, e]));
  return (id: string): T => {
    const entry = map.get(id);
    if (!entry) throw new MissingEntry(`there is no ${kind} “${id}”`);
    return entry;
  };
};

/** Look-ups over sound content. Each throws on an id that does not exist; run the integrity check first. */
export function buildGraph(content: Content) {
  const role = byId<RoleEntry>(content.roles, 'role');
  const skill = byId<Entry<Skill>>(content.skills, 'skill');
  const source = byId<Entry<Source>>(content.sources, 'source');
  const today = content.roles.filter((r): r is RoleEntry & TodayRole => r.stage === 'today');
  const future = content.roles.filter(isFuture);
  const evolutionFrom = (id: string) => content.evolutions.find((e) => e.from === id);
  const evolutionTo = (id: string) => content.evolutions.find((e) => e.to === id);

  const forecasts = ledger(content);
  /** What editors wrote, in their order: an arrival cites what its role does. */
  const typed = content.forecasts.map(({ id }) => forecasts.find((f) => f.id === id)!);

  /** Entries that cite a source, in prose or front matter. */
  const citedBy = (
    id: string,
  ): { kind: 'role' | 'evolution' | 'article' | 'forecast' | 'event'; entry: { id: string; title: string } }[] => [
    ...content.roles
      .filter((r) => [...r.prose.citations, ...roleCitations(r)].some((c) => c.source === id))
      .map((entry) => ({ kind: 'role' as const, entry })),
    ...content.evolutions
      .filter((e) => e.prose.citations.some((c) => c.source === id))
      .map((e) => ({ kind: 'evolution' as const, entry: { id: e.id, title: evolutionTitle(e) } })),
    ...content.articles
      .filter((a) => a.prose.citations.some((c) => c.source === id))
      .map((entry) => ({ kind: 'article' as const, entry })),
    ...typed
      .filter((f) => f.citations.some((c) => c.source === id))
      .map((entry) => ({ kind: 'forecast' as const, entry })),
    ...content.events
      .filter((e) => eventCitations(e).some((c) => c.source === id))
      .map((e) => ({ kind: 'event' as const, entry: e })),
  ];

  const evolutionTitle = (e: Evolution) => `${role(e.from).title} to ${inSentence(role(e.to).title)}`;

  return {
    content,
    /** The ledger: typed forecasts and arrivals, soonest decided first. */
    forecasts,
    /** Forecasts that bear on a role. */
    forecastsAbout: (id: string) => forecasts.filter((f) => f.roles.includes(id)),
    role,
    skill,
    source,
    today,
    evolved: future.filter((r) => r.stage === 'evolved'),
    emerging: future.filter((r) => r.stage === 'emerging'),
    future,
    evolutionFrom,
    evolutionTo,
    evolutionTitle,
    citedBy,
    groupOf: (id: string) => skill(id).group,
    /** The seven columns of a role's fingerprint. */
    levels: (r: Role) => fingerprint(r.skills, (id) => skill(id).group),
    /** The sources of one page under their numbers. */
    cited: (prose: Prose, structured: readonly Citation[] = []): (CitedSource & { entry: Entry<Source> })[] =>
      numberSources(prose, structured).map((c) => ({ ...c, entry: source(c.source) })),
    /** The evolution that a role starts or ends, with the role at its other end and the share of skills that carries over. */
    evolutionOf: (r: RoleEntry) => {
      const entry = evolutionFrom(r.id) ?? evolutionTo(r.id);
      if (!entry) return undefined;
      return {
        entry,
        other: role(entry.from === r.id ? entry.to : entry.from),
        share: overlap(role(entry.from).skills, role(entry.to).skills),
      };
    },
    /** Every evolution with the titles of both roles and the share of skills that carries over. */
    evolutionRows: (): EvolutionRow[] =>
      content.evolutions.map((e) => ({
        id: e.id,
        from: role(e.from).title,
        to: role(e.to).title,
        milestones: e.milestones,
        share: overlap(role(e.from).skills, role(e.to).skills),
      })),
    /** Roles that list a skill, in the order of the content. */
    rolesWithSkill: (id: string) => content.roles.filter((r) => r.skills.some((s) => s.skill === id)),
    vacanciesFor: (id: string): Entry<Vacancy>[] => content.vacancies.filter((v) => v.roles.includes(id)),
    articlesAbout: (id: string): ProseEntry<Article>[] => content.articles.filter((a) => a.roles.includes(id)),
    /**
     * The one promotion that shows in a slot on a day (YYYY-MM-DD, both ends included): a sponsor’s before our own, of ours
     * the one that started last.
     */
    promotionFor: (slot: PromotionSlot, day: string): Entry<Promotion> | undefined =>
      content.promotions
        .filter((p) => p.slots.includes(slot) && p.startsOn <= day && day <= p.endsOn)
        .toSorted(
          (a, b) => Number(b.kind === 'sponsor') - Number(a.kind === 'sponsor') || b.startsOn.localeCompare(a.startsOn),
        )[0],
    /** Both ends of every evolution. */
    pairs: () => content.evolutions.map((e) => ({ from: role(e.from), to: role(e.to) })),
    /**
     * The roles whose skills cover most of a role's, best first, ties by title; only roles one can hold or become before it.
     * @param most how many; those that have the same whole per cent as the last of them, which is all a reader sees, come too
     */
    nearestTo: (id: string, candidates: readonly RoleEntry[], most = 2): Overlap[] => {
      const ranked = candidates
        .filter((r) => r.id !== id)
        .map((r) => ({ role: r, share: overlap(r.skills, role(id).skills) }))
        .toSorted((a, b) => b.share - a.share || a.role.title.localeCompare(b.role.title, 'en-GB'));
      const shown = (o: Overlap | undefined) => Math.round((o?.share ?? 0) * 100);
      return ranked.filter((o, i) => i < most || (shown(o) > 0 && shown(o) === shown(ranked[most - 1])));
    },
  };
}
export type Graph = ReturnType<typeof buildGraph>;
