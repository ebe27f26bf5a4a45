/** Whoever types a name is led to one page. */
import { isSearched } from '../addresses.ts';
import type { Content, Entry } from '../content.ts';
import type { Check } from './shared.ts';

/** Two entries of one kind and one name cannot be told apart. */
export const checkTitles: Check = (content) =>
  (['roles', 'skills', 'articles'] as const).flatMap((name) => {
    const entries: readonly Entry<{ title: string }>[] = content[name];
    const owner = new Map<string, Entry<{ title: string }>>();
    return entries.flatMap((entry) => {
      const twin = owner.get(entry.title.toLowerCase());
      if (!twin) owner.set(entry.title.toLowerCase(), entry);
      return twin && entry.title !== ''
        ? [
            {
              file: entry.file,
              field: name === 'skills' ? `${entry.id}.title` : 'title',
              wrong: `“${entry.title}” is already the title of ${name === 'skills' ? `“${twin.id}”` : twin.file}`,
              right: `give each ${name.slice(0, -1)} a title of its own`,
            },
          ]
        : [];
    });
  });

/** A question of readers has one answer: the page that answers it best, of those that search lists. */
export const checkQuestions: Check = (content) => {
  const owner = new Map<string, string>();
  return content.questions.flatMap(({ id, file, questions }) => {
    if (!isSearched(id))
      return [{ file, field: id, wrong: 'is a page that search does not list', right: 'name one that it lists' }];
    return questions.flatMap((question, i) => {
      const first = owner.get(question.toLowerCase()) ?? id;
      owner.set(question.toLowerCase(), first);
      return first === id
        ? []
        : [
            {
              file,
              field: `${id}.questions[${i}]`,
              wrong: `“${question}” is already asked of ${first}`,
              right: 'keep it with the page that answers it best',
            },
          ];
    });
  });
};

/** Collections whose entries have names besides their titles. */
const NAMED = ['roles', 'skills', 'articles', 'evolutions', 'pages'] as const;
type Named = (typeof NAMED)[number];

/** A name that an entry goes by, or a word that leads to it. */
interface Claim {
  of: Named;
  id: string;
  file: string;
  field: string;
  words: string;
  /** Whether other kinds may not have it: a title or an alias, not a keyword. */
  isName: boolean;
}

/** All that the entries of a collection claim: titles first, because they come before aliases of others. */
function claimsOf(content: Content, of: Named): { titles: Claim[]; words: Claim[] } {
  const entries: readonly Entry<{ title?: string; aliases?: string[] | undefined; keywords?: string[] | undefined }>[] =
    content[of];
  // A standing page is looked for with words for the site itself: who types “GDPR” may ask what it keeps of readers.
  const isNamed = of !== 'pages';
  const claim = ({ id, file }: Entry<object>, field: string, words: string, isName: boolean): Claim => ({
    of,
    id,
    file,
    field: of === 'skills' ? `${id}.${field}` : field,
    words,
    isName,
  });
  return {
    titles: entries.flatMap((e) => (e.title ? [claim(e, 'title', e.title, isNamed)] : [])),
    words: entries.flatMap((e) => [
      ...(e.aliases ?? []).map((words, i) => claim(e, `aliases[${i}]`, words, isNamed)),
      ...(e.keywords ?? []).map((words, i) => claim(e, `keywords[${i}]`, words, false)),
    ]),
  };
}

/** What to do about a name that the entry of another kind has: what has keywords can keep it as one of them. */
function parted({ of }: Claim, owner: Claim): string {
  const keep = 'keep it on one of them';
  if (of === owner.of) return keep;
  const hasKeywords = (kind: Named) => kind === 'roles' || kind === 'skills';
  if (hasKeywords(of)) return `${keep}, or move it to keywords here`;
  return hasKeywords(owner.of) ? `${keep}, or move it to the keywords of “${owner.id}”` : keep;
}

/**
 * A word belongs to one entry of its kind, and a name to one of any kind. A role and a skill may share a word where one of the two
 * says that it is no name of it, by listing it among its keywords.
 */
export const checkAliases: Check = (content) => {
  const claims = NAMED.map((of) => claimsOf(content, of));
  const [ofKind, ofNames] = [new Map<string, Claim>(), new Map<string, Claim>()];
  const ownerOf = (claim: Claim): Claim => {
    const words = claim.words.toLowerCase();
    const key = `${claim.of} ${words}`;
    const owner = ofKind.get(key) ?? (claim.isName ? ofNames.get(words) : undefined) ?? claim;
    if (!ofKind.has(key)) ofKind.set(key, claim);
    if (claim.isName && !ofNames.has(words)) ofNames.set(words, claim);
    return owner;
  };
  // That two have one title is another check’s matter.
  for (const { titles } of claims) titles.forEach(ownerOf);
  return claims
    .flatMap(({ words }) => words)
    .flatMap((claim) => {
      const owner = ownerOf(claim);
      return owner.of === claim.of && owner.id === claim.id
        ? []
        : [
            {
              file: claim.file,
              field: claim.field,
              wrong: `“${claim.words}” already belongs to the ${owner.of.slice(0, -1)} “${owner.id}”`,
              right: parted(claim, owner),
            },
          ];
    });
};
