/** `/.well-known/security.txt` (RFC 9116): where to report a hole. */

/** One year after a day: the most that RFC 9116, section 2.5.5, recommends. */
const yearAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().replace('.000', '');
};

/**
 * @param contact an https or mailto address, which the RFC requires
 * @param canonical the file’s own address in full
 * @param asOf the day of the build: the file runs out a year later, so that one that nobody tends is known as stale
 * @param language of those who read reports
 */
export const securityTxt = (contact: string, canonical: string, asOf: string, language: string): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${yearAfter(asOf)}`,
    `Preferred-Languages: ${language.split('-')[0]}`,
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
