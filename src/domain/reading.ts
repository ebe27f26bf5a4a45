/**
 * Words read in a minute: the mean for English non-fiction, 238, in
 * Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019).
 */
const WORDS_PER_MINUTE = 238;

/** Reading time in whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
