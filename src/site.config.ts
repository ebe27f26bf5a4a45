/** What somebody who runs the site under another name edits. */
export const site = {
  name: 'Roles Ahead',
  tagline: 'Machine-learning careers from today to 2046',
  description:
    'Machine-learning careers from today to 2046: what becomes of each job, task by task, and which new titles are coming. Dated, sourced, and later marked right or wrong.',
  language: 'en-GB',
  /** The article that leads the front page. */
  leadArticle: 'jobs-that-dont-exist-yet',
  /** The article on preparing that every role page points to. */
  guideArticle: 'how-to-prepare',
  /** Where readers report an error: an address of the project’s public tracker, or undefined while there is none. */
  reportErrorsAt: undefined as string | undefined,
  textLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  codeLicence: 'MIT',
} as const;
