/** What may stand in a body, and where its links lead. */
import { siteAddresses, TEMPLATE_IDS } from '../addresses.ts';
import { bothContents, noContent, type Content, type ProseEntry } from '../content.ts';
import { nearest, suggestion, type Missing, type Problem } from '../problem.ts';
import { type Check, prosaic } from './shared.ts';

type Heading = ProseEntry<object>['prose']['headings'][number];

/** What is wrong with a heading, and what would be right; undefined where it is sound. `before`: those above it. */
function headingFault(h: Heading, before: readonly Heading[]): { wrong: string; right: string } | undefined {
  const signs = '#'.repeat(h.depth);
  if (h.depth === 1)
    return { wrong: `“# ${h.text}” is a page title`, right: 'the title comes from front matter; start at ##' };
  if (h.text.trim() === '') return { wrong: `“${signs}” is a heading without words`, right: 'write it, or remove it' };
  if (before.some((other) => other.depth === h.depth && other.text === h.text))
    return { wrong: `the heading “${h.text}” stands twice`, right: 'give each its own words' };
  // The title of the page is the one of the first level.
  const above = before.at(-1)?.depth ?? 1;
  return h.depth > above + 1
    ? {
        wrong: `“${signs} ${h.text}” leaves out a level`,
        right: `write ${'#'.repeat(above + 1)}; a reader who cannot see the page goes from level to level`,
      }
    : undefined;
}

/** Headings that are a second page title, say nothing, would share an id and so a link, or leave out a level. */
export const checkHeadings: Check = (content) =>
  prosaic(content).flatMap((e) =>
    e.prose.headings.flatMap((h, i) => {
      const fault = headingFault(h, e.prose.headings.slice(0, i));
      return fault ? [{ file: e.file, field: `body line ${h.line}`, ...fault }] : [];
    }),
  );

/** Headings whose id a template already uses on the same page. */
export const checkTemplateIds: Check = (content) =>
  (['roles', 'evolutions', 'articles', 'pages'] as const).flatMap((name) =>
    content[name].flatMap((e) =>
      e.prose.headings
        .filter((h) => (TEMPLATE_IDS[name] as readonly string[]).includes(h.slug))
        .map((h) => ({
          file: e.file,
          field: `body line ${h.line}`,
          wrong: `the heading “${h.text}” has the id #${h.slug}, which the page already has`,
          right: 'word it differently',
        })),
    ),
  );

/** The entry that an address would show. */
function entryAt(page: string): Missing {
  const [, first = '', second] = page.split('/');
  const folder = (['articles', 'roles', 'evolutions', 'skills'] as const).find((name) => name === first);
  return folder && second ? { kind: 'entry', of: folder, id: second } : { kind: 'entry', of: 'pages', id: first };
}

type Addresses = ReadonlyMap<string, ReadonlySet<string>>;
interface Link {
  file: string;
  field: string;
  url: string;
  /** Ids on the page that the link stands on. */
  own: ReadonlySet<string>;
}

/** What is wrong with a link to a page that is not there; `drafted` holds the addresses that drafts would add. */
function deadLink({ file, field, url }: Link, page: string, addresses: Addresses, drafted: Addresses): Problem {
  return drafted.has(page)
    ? {
        file,
        field,
        wrong: `the link ${url} leads to a draft`,
        right: 'publish that first, or take the link out until then',
      }
    : {
        file,
        field,
        wrong: `the link ${url} leads nowhere`,
        right: suggestion(page, [...addresses.keys()], 'link to a page of the site, from / to a slash at its end'),
        misses: entryAt(page),
      };
}

/** What is wrong with a link to a place that its page does not have. `ids`: those that it has. */
function deadFragment({ file, field, url }: Link, page: string, ids: ReadonlySet<string>, drafted: Addresses): Problem {
  const fragment = url.split('#', 2)[1] ?? '';
  if (drafted.get(page)?.has(fragment))
    return {
      file,
      field,
      wrong: `the link ${url} names a place that only a draft makes`,
      right: 'publish that first, or take the link out until then',
    };
  const near = nearest(fragment, [...ids]);
  return {
    file,
    field,
    wrong: `the link ${url} names a place that its page does not have`,
    right: near ? `did you mean “#${near}”?` : 'name the id of a heading on that page',
    ...(page === '/sources/' || page === '/evolutions/'
      ? { misses: { kind: 'entry', of: page === '/sources/' ? 'sources' : 'evolutions', id: fragment } }
      : {}),
  };
}

/** Every link of bodies and promotions, and every page that has questions, with the ids of its own page. */
function linksOf(content: Content, addresses: Addresses): Link[] {
  const bodies = (
    [
      ['articles', '/articles/'],
      ['roles', '/roles/'],
      ['evolutions', '/evolutions/'],
      ['pages', '/'],
    ] as const
  ).flatMap(([name, prefix]) =>
    content[name].flatMap((e) => {
      const own = addresses.get(`${prefix}${e.id}/`) ?? new Set<string>();
      return e.prose.links.map(({ url, line }) => ({ file: e.file, field: `body line ${line}`, url, own }));
    }),
  );
  const questions = content.questions.map(({ file, id }) => ({ file, field: id, url: id, own: new Set<string>() }));
  const promotions = content.promotions.flatMap((p) =>
    p.link ? [{ file: p.file, field: `${p.id}.link.to`, url: p.link.to, own: new Set<string>() }] : [],
  );
  return [...bodies, ...questions, ...promotions];
}

/** Links within the site lead to a page, and to a place on it. */
export const checkLinks: Check = (content, drafts = noContent()) => {
  const addresses = siteAddresses(content);
  const drafted = siteAddresses(bothContents(content, drafts));
  return linksOf(content, addresses).flatMap((link) => {
    if (!/^[/#]/.test(link.url)) return [];
    const [target = '', fragment] = link.url.split('#', 2);
    const [page = ''] = target.split('?', 2);
    const known = page === '' ? link.own : addresses.get(page);
    if (known === undefined) return [deadLink(link, page, addresses, drafted)];
    return fragment === undefined || fragment === '' || known.has(fragment)
      ? []
      : [deadFragment(link, page, known, drafted)];
  });
};

/** What a body may not hold. */
export const checkProse: Check = (content) =>
  prosaic(content).flatMap((e) =>
    e.prose.forbidden.map(({ wrong, right, line }) => ({ file: e.file, field: `body line ${line}`, wrong, right })),
  );
