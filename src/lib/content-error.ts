/** Content that may not be published; the message lists every problem and is all that somebody needs to read. */
export class ContentError extends Error {}
