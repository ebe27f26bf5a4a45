/** What `site.config.ts` decides about hosting, in the policy’s terms. */
import type { Choices, Moved } from './policy.ts';

/** The keys of `site.config.ts` that hosting reads. */
export interface HostedSite {
  serviceWorker: boolean;
  moved: readonly Moved[];
  /** Whatever else a provider needs; only where its form posts to matters here. */
  newsletter?: { action: string } | undefined;
  reportHolesAt?: string | undefined;
  reportErrorsAt?: string | undefined;
}

/** @param basePath `/` or `/some/where`; a page’s own policy does not depend on it */
export const choicesOf = (site: HostedSite, basePath = '/'): Choices => ({
  basePath,
  serviceWorker: site.serviceWorker,
  newsletter: site.newsletter?.action,
  moved: site.moved,
});

/**
 * Where a hole is reported: the address for that, the one for errors, or the page that says how to reach those who run the
 * site. RFC 9116 demands a contact, and the address of security.txt is part of the site’s contract, so it is never left out.
 * @param about that page’s address in full
 */
export const securityContact = (site: HostedSite, about: string): string =>
  site.reportHolesAt ?? site.reportErrorsAt ?? about;
