import type { Pay } from '../schemas/index.ts';

const format = (value: number, currency: string): string =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    currencyDisplay: 'narrowSymbol',
  }).format(value);

/** `£50,000–£90,000`, or one figure where both ends are the same. */
export const payRange = (pay: { low: number; high: number; currency?: string }): string =>
  [...new Set([pay.low, pay.high])].map((v) => format(v, pay.currency ?? 'GBP')).join('–');

/** Whether a pay is known, for narrowing. */
export const isKnown = (pay: Pay): pay is Exclude<Pay, { unknown: string }> => !('unknown' in pay);

/** Pay in a few words: the range with its year, or that none is known. */
export const payWords = (pay: Pay): string => (isKnown(pay) ? `${payRange(pay)}, ${pay.year}` : 'Not known');
