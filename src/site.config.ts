import type { Newsletter } from './lib/newsletter.ts';
import type { Moved } from './hosting/policy.ts';

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
  /**
   * Where readers report an error and send adverts: an address of the project’s public tracker, or a mailto one. While it is
   * undefined, the about page says that there is none, and no announcement invites anybody to write.
   */
  reportErrorsAt: undefined as string | undefined,
  /** Where the sign-up form is sent: see deploy/newsletter.md. Undefined: feeds stand in its place. */
  newsletter: undefined as Newsletter | undefined,
  /** Where a hole in the site’s security is reported: an https or mailto address. Without it, what `securityContact` gives. */
  reportHolesAt: undefined as string | undefined,
  /** Whether pages that were read can be read again without a connection. Turned off, the next build takes leave of all workers. */
  serviceWorker: true as boolean,
  /** Addresses that were published and have gone, without the base path: `{ from: '/roles/old/', to: '/roles/new/' }`. */
  moved: [] as readonly Moved[],
  textLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  codeLicence: 'MIT',
} as const;
