/** Small pieces of English that computed sentences are made of. */

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'twenty-one',
  'twenty-two',
  'twenty-three',
  'twenty-four',
] as const;

/** A whole number in words up to twenty-four, in figures beyond. */
export const count = (n: number): string => NUMBERS[n] ?? String(n);

/** The first letter in upper case. */
export const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `1 task`, `2 tasks` */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c` */
export const sentenceList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const LABELS: Record<string, string> = {
  'media-retail': 'Media and retail',
  'our-judgement': 'Our judgement',
  'cannot-be-decided': 'Can’t be decided',
  'not-yet': 'Not yet',
  'under-way': 'Under way',
  'after-2046': 'after 2046',
  uk: 'United Kingdom',
  'soc-2020': 'SOC 2020',
  'onet-soc': 'O*NET-SOC',
  'sfia-9': 'SFIA 9',
};

/** A closed-list word as a reader sees it: `official-projection` → `Official projection`. */
export const label = (word: string): string => LABELS[word] ?? capitalise(word.replaceAll('-', ' '));

/** A title inside a running sentence: lower case unless it starts with an acronym or a proper name. */
export const inSentence = (title: string): string =>
  /^[A-Z]{2}|^Python\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/**
 * A title with its article inside a running sentence: `a data scientist`, `an ML safety officer`. An acronym takes the
 * article of its first letter's name. Words in U are split between both; titles here that start so are read “you”.
 */
export const withArticle = (title: string): string =>
  `${/^([AEFHILMNORSX](?=[A-Z])|[AEIO](?![A-Z]))/.test(title) ? 'an' : 'a'} ${inSentence(title)}`;
