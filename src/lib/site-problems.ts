/** What is wrong with `site.config.ts`, as far as it can be said without content or a finished site. */
import type { HostedSite } from '../hosting/choices.ts';
import { movedFormProblems } from '../hosting/moved.ts';
import { suggestion } from '../domain/problem.ts';
import { newsletterProblem, type Newsletter } from './newsletter.ts';

const FILE = 'src/site.config.ts';

/** The keys of `site.config.ts` that are checked. */
export interface CheckedSite extends HostedSite {
  newsletter?: Newsletter | undefined;
}

/** RFC 9116, section 2.5.3, wants an address with its scheme, and a link in a page cannot do without one either. */
function contactProblem(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const protocol = URL.canParse(address) ? new URL(address).protocol : undefined;
  if (protocol === 'https:' || (protocol === 'mailto:' && address.includes('@'))) return undefined;
  const right = /^[^\s@:/]+@[^\s@:/]+$/.test(address) ? `mailto:${address}` : 'an https:// or mailto: address';
  return `“${address}” is no address that a browser can open; write ${right}`;
}

/**
 * @param site `site.config.ts`, which TypeScript has not checked when a build runs
 * @returns `file: field: what is wrong; what would be right`, a line for each problem
 */
export function siteProblems({ newsletter, reportErrorsAt, reportHolesAt, moved }: CheckedSite): string[] {
  const found = {
    reportErrorsAt: contactProblem(reportErrorsAt),
    reportHolesAt: contactProblem(reportHolesAt),
    newsletter: newsletter && newsletterProblem(newsletter),
  };
  return [
    ...Object.entries(found).flatMap(([field, problem]) => (problem ? [`${FILE}: ${field}: ${problem}`] : [])),
    ...movedFormProblems(moved),
  ];
}

/**
 * @param articles ids of those that will be published
 * @returns a line for each article that `site.config.ts` gives a place to and the site does not have
 */
export const articleProblems = (
  site: { leadArticle: string; guideArticle: string },
  articles: readonly string[],
): string[] =>
  (['leadArticle', 'guideArticle'] as const)
    .filter((field) => !articles.includes(site[field]))
    .map((field) => {
      const right = suggestion(
        site[field],
        articles,
        'name a file of content/articles/ that is no draft, without its ending',
      );
      return `${FILE}: ${field}: there is no article “${site[field]}”; ${right}`;
    });
