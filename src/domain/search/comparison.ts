/** Queries that set roles side by side: “data scientist vs ML engineer”. The answer is their comparison, which no name leads to. */
import { path } from '../addresses.ts';
import { pairId } from '../pairs.ts';
import { inSentence, sentenceList } from '../words.ts';
import type { SearchDocument } from './document.ts';
import type { Interpretation } from './interpret.ts';
import { BEST, type Ranked } from './rank.ts';
import { abbreviated, isTitleNoun, stem, wordsOf } from './words.ts';

/** Words that set things side by side, or ask what parts them. */
const COMPARING = new Set(
  `vs versus or compare compared compares comparing comparison difference differences different differ differs
  distinguish distinction same similar`.split(/\s+/),
);
/** Fields that begin a title and are left out in speech: “ethics auditor”. */
const FIELDS = new Set(['ai', 'ml']);
/** The comparison takes two to four roles. */
const MOST = 4;

/** Roles by what they may be called in passing, as stems. */
export interface RolesByName {
  /** By titles whole, without their field, and without their last noun. */
  names: ReadonlyMap<string, SearchDocument>;
  /** By a word that stands in the title of one role alone: “vision”, “researcher”. Enough only beside another role. */
  hints: ReadonlyMap<string, SearchDocument>;
}

const key = (words: readonly string[]): string => words.map(stem).join(' ');

const isTitled = (words: readonly string[]): boolean => isTitleNoun(words.at(-1) ?? '');
const withoutField = (words: readonly string[]): readonly string[] =>
  FIELDS.has(words[0] ?? '') ? words.slice(1) : words;

/** All that may be said for a role: of a title its last noun alone is left out as well. One word is enough where it is an acronym. */
function spokenNames({ title, aliases }: SearchDocument): string[] {
  const full = abbreviated(wordsOf(title));
  const names = [full, ...aliases.map((a) => abbreviated(wordsOf(a))).filter(isTitled)];
  const core = isTitled(full) ? [full.slice(0, -1)] : [];
  const isEnough = (words: readonly string[]) => words.length > 1 || (words === core[0] && /^[A-Z]{2,} /.test(title));
  return [...names, ...core]
    .flatMap((words) => [words, withoutField(words)])
    .filter(isEnough)
    .map(key);
}

/** What leads to one role alone. */
const ofOne = (named: ReadonlyMap<string, ReadonlySet<SearchDocument>>) =>
  [...named].flatMap(([name, [role, other]]) => (role && !other ? [[name, role] as const] : []));

/** Prepares the names of roles, once. A name that two roles could go by is left out, unless it is a title. */
export function rolesByName(documents: readonly SearchDocument[]): RolesByName {
  const roles = documents.filter((d) => d.kind === 'role');
  const named = new Map<string, Set<SearchDocument>>();
  for (const role of roles)
    for (const name of spokenNames(role)) named.set(name, (named.get(name) ?? new Set()).add(role));
  const titles = new Map(roles.map((r) => [key(abbreviated(wordsOf(r.title))), r]));
  const hinted = new Map<string, Set<SearchDocument>>();
  for (const role of roles)
    for (const word of new Set(wordsOf(role.title).map(stem)))
      hinted.set(word, (hinted.get(word) ?? new Set()).add(role));
  return { names: new Map([...ofOne(named), ...titles]), hints: new Map(ofOne(hinted)) };
}

/**
 * The roles that a query sets side by side, in the order in which it names them.
 * @returns two to four, or none where it compares nothing
 */
export function comparedRoles(
  { names, hints }: RolesByName,
  { words }: Pick<Interpretation, 'words'>,
): SearchDocument[] {
  const spoken = abbreviated(words);
  const found = new Set<SearchDocument>();
  const others: string[] = [];
  for (let i = 0; i < spoken.length;) {
    const ends = spoken.map((_, end) => end + 1).filter((end) => end > i);
    const end = ends.findLast((to) => names.has(key(spoken.slice(i, to))));
    if (end === undefined) others.push(spoken[i] ?? '');
    else found.add(names.get(key(spoken.slice(i, end)))!);
    i = end ?? i + 1;
  }
  const isComparing = others.some((w) => COMPARING.has(w));
  if (isComparing && found.size < 2)
    for (const word of others) if (hints.has(stem(word))) found.add(hints.get(stem(word))!);
  const isCompared = isComparing || others.every((w) => w === 'and');
  return isCompared && found.size > 1 ? [...found].slice(0, MOST) : [];
}

const idOf = (role: SearchDocument): string => role.path.split('/').at(-2) ?? '';

/**
 * The comparison of roles, as search shows it: the page that a pair has, or the tool with them chosen.
 * @param pairs ids of the pairs that have a page
 */
export function comparisonOf(roles: readonly SearchDocument[], pairs: ReadonlySet<string>): SearchDocument {
  const ids = roles.map(idOf);
  const [a = '', b = ''] = ids;
  const hasPage = ids.length === 2 && pairs.has(pairId(a, b));
  return {
    path: hasPage ? path.comparePair(a, b) : path.compareRoles(ids),
    title: `${sentenceList(roles.map((r, i) => (i === 0 ? r.title : inSentence(r.title))))} compared`,
    kind: 'page',
    aliases: [],
    summary: 'Side by side: tasks, skills, pay, and the routes in.',
    note: 'Comparison',
    sectors: [],
    drivers: [],
    groups: [],
    fragment: '',
  };
}

/**
 * Where a query sets roles side by side, their comparison and they themselves go before the rest.
 * @param ranked what else was found, best first
 */
export function withComparison(
  ranked: readonly Ranked[],
  interpretation: Interpretation,
  names: RolesByName,
  pairs: ReadonlySet<string>,
): readonly Ranked[] {
  const roles = comparedRoles(names, interpretation);
  if (roles.length === 0) return ranked;
  const comparison = { document: comparisonOf(roles, pairs), score: BEST, name: BEST, likely: 0, isComplete: true };
  const isNamed = (r: Ranked) => roles.includes(r.document);
  return [comparison, ...ranked.filter(isNamed), ...ranked.filter((r) => !isNamed(r))];
}
