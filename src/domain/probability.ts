/** The words beside a probability: ICD 203's scale (Office of the Director of National Intelligence, 2015). */

/** Each word with the per cent up to which it is used. A figure on a boundary takes the lower word. */
export const PROBABILITY_WORDS = [
  { to: 5, word: 'almost no chance' },
  { to: 20, word: 'very unlikely' },
  { to: 45, word: 'unlikely' },
  { to: 55, word: 'roughly even' },
  { to: 80, word: 'likely' },
  { to: 95, word: 'very likely' },
  { to: 99, word: 'almost certain' },
] as const;

/** The place of a probability (whole per cent, 1 to 99) on the scale, 1 to 7. */
export const probabilityStep = (percent: number): number =>
  PROBABILITY_WORDS.findIndex(({ to }) => percent <= to) + 1 || PROBABILITY_WORDS.length;

/** The word for a probability in whole per cent. */
export const probabilityWord = (percent: number): string => PROBABILITY_WORDS[probabilityStep(percent) - 1]?.word ?? '';
