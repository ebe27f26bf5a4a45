/**
 * What pages say of themselves in schema.org’s words. Only what the page says as well: no salary where none is known, no
 * vacancy (a JobPosting needs an employer’s name, which an advert here does not give), no rating, no made-up author.
 */
import type {
  Article as ArticleThing,
  BreadcrumbList,
  Dataset,
  DefinedTerm,
  DefinedTermSet,
  MonetaryAmount,
  Occupation,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Article, Role, Skill } from '../schemas/index.ts';
import { path } from './addresses.ts';
import type { Entry, ProseEntry } from './content.ts';
import type { Graph, RoleEntry } from './graph.ts';
import { label } from './words.ts';

/** What every description needs to know of the site. */
export interface SiteFacts {
  name: string;
  description: string;
  language: string;
  textLicence: { url: string };
  /** The full address of a path. */
  absolute: (path: string) => string;
}

const organisation = ({ name, absolute }: SiteFacts) =>
  ({ '@type': 'Organization', name, url: absolute(path.home) }) as const;

/** The front page: the site, and how to search it. */
export const webSite = (site: SiteFacts): WebSite => {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.absolute(path.search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: site.absolute(path.home),
    inLanguage: site.language,
    license: site.textLicence.url,
    potentialAction: search,
  };
};

/** An article. Whoever writes under the site’s own name is an organisation. */
export const articleThing = (site: SiteFacts, article: ProseEntry<Article>): ArticleThing => {
  const page = path.article(article.id);
  return {
    '@type': 'Article',
    headline: article.title,
    description: article.description,
    datePublished: article.publishedOn,
    dateModified: article.updatedOn ?? article.publishedOn,
    author: article.authors.map((name) =>
      name === site.name ? organisation(site) : ({ '@type': 'Person', name } as const),
    ),
    publisher: organisation(site),
    image: site.absolute(path.social(page)),
    url: site.absolute(page),
    inLanguage: site.language,
    license: site.textLicence.url,
  };
};

/** Pay as its source gives it: one figure, or the lowest and the highest seen; what they measure stands beside them. */
function pay({ pay: seen }: Role): MonetaryAmount | undefined {
  if ('unknown' in seen) return undefined;
  const figures = seen.low === seen.high ? { value: seen.low } : { minValue: seen.low, maxValue: seen.high };
  return {
    '@type': 'MonetaryAmount',
    currency: seen.currency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: 'YEAR' },
    description: `${seen.measures} ${seen.year}.`,
  };
}

/** A role. What is not known of it (pay, a code) is left out, and its tasks are: they are on the page, and head has to stay small. */
export function occupation(site: SiteFacts, role: RoleEntry, { skill }: Pick<Graph, 'skill'>): Occupation {
  const estimatedSalary = pay(role);
  const codes = role.codes.map((c) => `${c.code} ${c.title} (${label(c.scheme)})`);
  return {
    '@type': 'Occupation',
    name: role.title,
    description: role.definition,
    url: site.absolute(path.role(role.id)),
    ...(role.aliases.length > 0 ? { alternateName: role.aliases } : {}),
    occupationLocation: { '@type': 'Country', name: 'United Kingdom' },
    skills: role.skills.map((s) => skill(s.skill).title),
    qualifications: role.entry.join(' '),
    ...(codes.length > 0 ? { occupationalCategory: codes } : {}),
    ...(estimatedSalary ? { estimatedSalary } : {}),
  };
}

const termSet = (site: SiteFacts) =>
  ({ '@type': 'DefinedTermSet', name: `${site.name}: skills`, url: site.absolute(path.skills) }) as const;

/** The page of one skill. */
export const skillTerm = (site: SiteFacts, skill: Entry<Skill>): DefinedTerm => ({
  '@type': 'DefinedTerm',
  name: skill.title,
  description: skill.definition,
  url: site.absolute(path.skill(skill.id)),
  ...(skill.aliases.length > 0 ? { alternateName: skill.aliases } : {}),
  inDefinedTermSet: termSet(site),
});

/** The list of all skills. */
export const skillSet = (site: SiteFacts, skills: readonly Entry<Skill>[]): DefinedTermSet => ({
  ...termSet(site),
  inLanguage: site.language,
  license: site.textLicence.url,
  hasDefinedTerm: skills.map((s) => ({
    '@type': 'DefinedTerm',
    name: s.title,
    description: s.definition,
    url: site.absolute(path.skill(s.id)),
  })),
});

/** The way back from a page, itself included; crumbs without a path are the page itself. */
export const breadcrumbs = (
  site: SiteFacts,
  crumbs: readonly { title: string; to?: string }[],
  address: string,
): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ title, to }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: title,
    item: site.absolute(to ?? address),
  })),
});

/** The open data, with each of its files. */
export const datasetThing = (
  site: SiteFacts,
  data: { title: string; description: string; date: string; files: readonly { name: string; type: string }[] },
): Dataset => ({
  '@type': 'Dataset',
  name: data.title,
  description: data.description,
  url: site.absolute(path.data),
  license: site.textLicence.url,
  isAccessibleForFree: true,
  creator: organisation(site),
  dateModified: data.date,
  temporalCoverage: '2026/2046',
  inLanguage: site.language,
  distribution: data.files.map(({ name, type }) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: type,
    contentUrl: site.absolute(path.dataFile(name)),
  })),
});

/**
 * The text of a JSON-LD script. `<` is written as an escape of JSON, so that no text of an editor can end the script or start
 * a comment in it; nothing else can (HTML Standard, “Restrictions for contents of script elements”).
 */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    ...(things.length === 1 ? (things[0] as object) : { '@graph': things }),
  }).replaceAll('<', String.raw`\u003c`);
