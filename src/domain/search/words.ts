/** How text becomes words: the same for titles, aliases, the vocabulary and what somebody types. */
import { stemmer } from 'stemmer';

/** Lower case, without accents, with straight apostrophes. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/g, "'").toLowerCase();

/** Words of a text: letters and digits, `c++` and `c#` whole, hyphens and slashes parted, possessives dropped. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replaceAll(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+(?:\+\+|#)?(?:'[a-z]+)?/gu)
    ?.map((w) => w.replaceAll("'", '')) ?? [];

/** Words that carry the grammar of a question and nothing of its matter. */
const FUNCTION_WORDS = new Set(
  `a an and any are as at be been being but by can could did do does doing for from get gets getting go going had has have
  how i if im in into is it its ive just like may me might more most much must my need no not of off on one or our out over
  should so some someone such than that the their them then there these they thing things this those to too up us was we
  were what whats when where whether which while who whos whom whose why will with without would you your youre about
  become becoming best between good make makes really want wants still tell know mean means vs versus
  find found look looking help use used using let put give given come comes keep say says see show shows ask think try trying
  am arent cant couldnt didnt doesnt dont hasnt havent im isnt shouldnt wasnt werent wont wouldnt theyre hes shes
  until long real soon yet already again else kind kinds sort happen happens feel able ever even only also very quite
  call called talk take takes took too often each every please sure before after since instead whatever else away lot way
  many simple simply own something anything everything last next idea enough less fewer against per`.split(/\s+/),
);

/** Words that stand on nearly every page of a careers site, and so part none from another. */
const TRADE_WORDS = new Set(
  `job jobs career careers role roles work working position positions profession vacancy vacancies
  senior junior principal lead head trainee intern interns`.split(/\s+/),
);

/** Nouns that a title ends on and people leave out: “NLP” for “NLP specialist”. */
const TITLE_NOUNS = new Set(
  `engineer specialist scientist officer developer designer expert strategist auditor trainer manager researcher architect analyst consultant`.split(
    ' ',
  ),
);

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
export const isTradeWord = (word: string): boolean => TRADE_WORDS.has(word);
/** In the plural too. */
export const isTitleNoun = (word: string): boolean => TITLE_NOUNS.has(word) || TITLE_NOUNS.has(word.replace(/s$/, ''));

/** US and other spellings, to the UK form that the site uses. Each is tried, and kept where the vocabulary knows the result. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/iz(e|es|ed|er|ers|ing|ation|ations)$/, 'is$1'],
  [/yz(e|es|ed|er|ers|ing)$/, 'ys$1'],
  [/or(s|al|ed|ing)?$/, 'our$1'],
  [/er(s|ed)?$/, 're$1'],
  [/ered$/, 'red'],
  [/ense(s)?$/, 'ence$1'],
  [/og(s)?$/, 'ogue$1'],
  [/gram(s)?$/, 'gramme$1'],
  [/eling$/, 'elling'],
  [/eled$/, 'elled'],
  [/judgment/, 'judgement'],
  [/artifact/, 'artefact'],
  [/mold/, 'mould'],
];

/** UK spellings that a word could stand for. */
export const spellingsOf = (word: string): string[] =>
  SPELLINGS.filter(([pattern]) => word.length > 4 && pattern.test(word)).map(([pattern, uk]) =>
    word.replace(pattern, uk),
  );

/** Words that Porter’s stemmer takes for forms of another one: experiment, generate, intern. */
const APART = new Set(['accountant', 'accountants', 'experience', 'experiences', 'experienced', 'general', 'internal']);

/** The stem of a word by itself (Porter’s, by `stemmer`). Short words and codes stay as they are. */
const ownStem = (word: string): string =>
  word.length > 3 && /^[a-z]+$/.test(word) && !APART.has(word) ? stemmer(word) : word;

/** Everyday words for one thing; the first of each line stands for all of them, in every form, when names are compared. */
const SYNONYMS = new Map(
  [
    'site website webpage',
    'pay paid salary wage earn earning income',
    'advert ad ads advertisement posting listing',
    'phone smartphone mobile handset',
    'university uni college',
    'law legislation legal legally illegal lawful unlawful lawyer solicitor',
    'mathematics maths math',
    'mistake error typo',
    'beginner novice newbie starter',
    'replace substitute supplant',
    'forecast prediction predict',
    'vehicle car taxi cab',
    'autonomous driverless',
    'student pupil',
    'image picture photo',
    'emotion feeling mood',
    'safety safe safely safer safest',
    'fairness fair unfair',
    'copy photocopy print',
    'fit suit',
    'prepare preparation ready',
  ].flatMap((line) => {
    const [first = '', ...rest] = line.split(' ');
    return rest.map((word): [string, string] => [ownStem(word), first]);
  }),
);

/** A site says the same few thousand words over and over: stemming each anew took two thirds of making the vocabulary. */
const stems = new Map<string, string>();

/** The stem of a word, so that plurals and endings meet, and synonyms too. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const own = ownStem(word);
  const everyday = SYNONYMS.get(own);
  const stemmed = everyday === undefined ? own : ownStem(everyday);
  stems.set(word, stemmed);
  return stemmed;
}

/** What the trade writes short: a run of words, and the abbreviation that stands for it when names are compared. */
const ABBREVIATIONS: readonly (readonly [readonly string[], string])[] = [
  [['machine', 'learning'], 'ml'],
  [['artificial', 'intelligence'], 'ai'],
  [['natural', 'language', 'processing'], 'nlp'],
];

/**
 * Words with every such run written short.
 * @param unfinished the last word, where it may be still being typed: `machine lear`
 */
export function abbreviated(words: readonly string[], unfinished?: string): string[] {
  const short: string[] = [];
  const isAt = (i: number, word: string): boolean =>
    words[i] === word ||
    (unfinished !== undefined && i === words.length - 1 && words[i] === unfinished && word.startsWith(unfinished));
  for (let i = 0; i < words.length;) {
    const match = ABBREVIATIONS.find(([run]) => words[i] === run[0] && run.every((word, at) => isAt(i + at, word)));
    short.push(match ? match[1] : (words[i] ?? ''));
    i += match ? match[0].length : 1;
  }
  return short;
}
