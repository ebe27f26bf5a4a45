/** What the picture beside a shared link says: the page in so few words that they can be read at the size of a thumb. */
import type { Article } from '../schemas/index.ts';
import { path } from './addresses.ts';
import { arrivalRange, isFuture } from './arrivals.ts';
import { placeOfRole, WHOLE_AXIS, type Place } from './charts/rule.ts';
import type { ProseEntry } from './content.ts';
import type { EvolutionEntry, Graph, RoleEntry } from './graph.ts';
import { verdict, VERDICT_HORIZON } from './outlook.ts';
import { readingMinutes } from './reading.ts';
import { plural } from './words.ts';

export interface SocialCard {
  /** What kind of page it is. */
  kind: string;
  title: string;
  /** One line below the title. */
  note: string;
  /** Skill fingerprints: seven levels each, and the year that the role belongs to. */
  fingerprints: { levels: readonly number[]; year: number }[];
  place: Place;
}

const SITE_NOTE = 'Dated, sourced, and later marked right or wrong';
const STAGE = { today: 'Today’s role', evolved: 'Evolved role', emerging: 'Emerging role' } as const;
const yearOf = (role: RoleEntry): number => (isFuture(role) ? role.arrival.likely : 2026);

export const roleCard = (role: RoleEntry, { levels }: Pick<Graph, 'levels'>): SocialCard => ({
  kind: STAGE[role.stage],
  title: role.title,
  note: isFuture(role)
    ? `Even chance of a name by ${role.arrival.likely}, in the range ${arrivalRange(role.arrival)}`
    : `${verdict(role.tasks)}: our verdict for ${VERDICT_HORIZON}`,
  fingerprints: [{ levels: levels(role), year: yearOf(role) }],
  place: placeOfRole(role),
});

/** The place of an evolution: from its first milestone to its last. */
export function placeOfEvolution({ milestones }: Pick<EvolutionEntry, 'milestones'>): Place {
  const years = milestones.map((m) => m.year);
  const from = Math.min(...years);
  const to = Math.max(...years);
  return { from, to, year: to, words: `an evolution from ${from} to ${to}` };
}

export function evolutionCard(
  entry: EvolutionEntry,
  { levels, role, evolutionTitle }: Pick<Graph, 'levels' | 'role' | 'evolutionTitle'>,
): SocialCard {
  const place = placeOfEvolution(entry);
  const ends = [role(entry.from), role(entry.to)];
  return {
    kind: 'Evolution',
    title: evolutionTitle(entry),
    note: `In three steps, from ${place.from} to ${place.to}`,
    fingerprints: ends.map((r) => ({ levels: levels(r), year: yearOf(r) })),
    place,
  };
}

export const articleCard = (article: ProseEntry<Article>): SocialCard => ({
  kind: 'Article',
  title: article.title,
  note: `${plural(readingMinutes(article.prose.words), 'minute')}, with its sources`,
  fingerprints: [],
  place: WHOLE_AXIS,
});

/**
 * The card of each page that has one of its own, by the page’s path; that of `/` stands for all others.
 * @param tagline what the site says of itself
 */
export const socialCards = (graph: Graph, tagline: string): Map<string, SocialCard> =>
  new Map([
    [path.home, { kind: '', title: tagline, note: SITE_NOTE, fingerprints: [], place: WHOLE_AXIS }],
    ...graph.content.roles.map((r) => [path.role(r.id), roleCard(r, graph)] as const),
    ...graph.content.evolutions.map((e) => [path.evolution(e.id), evolutionCard(e, graph)] as const),
    ...graph.content.articles.map((a) => [path.article(a.id), articleCard(a)] as const),
  ]);

/** The picture in words, for those who do not see it: its text, and what is drawn beside it. */
export function cardWords({ kind, title, note, fingerprints }: SocialCard): string {
  const skylines = ['', 'a skill fingerprint and ', 'two skill fingerprints and '][fingerprints.length] ?? '';
  return `${kind}: ${title}. ${note}. With ${skylines}an axis from 2026 to 2046.`;
}
