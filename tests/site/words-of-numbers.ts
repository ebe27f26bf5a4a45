/** Whole numbers as the findings write them. */
const NUMBERS = (
  'None One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen ' +
  'Eighteen Nineteen Twenty Twenty-one Twenty-two Twenty-three Twenty-four'
).split(' ');

/** `3` → `Three`. */
export const Word = (n: number): string => NUMBERS[n] ?? String(n);
/** `3` → `three`. */
export const word = (n: number): string => Word(n).toLowerCase();
