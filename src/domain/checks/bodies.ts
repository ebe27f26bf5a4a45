/** What may stand in a body, and where its links lead. */
import { siteAddresses, TEMPLATE_IDS } from '../addresses.ts';
import { nearest, suggestion, type Missing, type Problem } from '../problem.ts';
import { type Check, prosaic } from './shared.ts';

/** Headings that would share an id, and so a link. */
export const checkHeadings: Check = (content) =>
  prosaic(content).flatMap((e) =>
    e.prose.headings.flatMap((h, i) => {
      const twin = e.prose.headings.slice(0, i).some((other) => other.depth === h.depth && other.text === h.text);
      if (h.depth === 1)
        return [
          {
            file: e.file,
            field: `body line ${h.line}`,
            wrong: `“# ${h.text}” is a page title`,
            right: 'the title comes from front matter; start at ##',
          },
        ];
      return twin
        ? [
            {
              file: e.file,
              field: `body line ${h.line}`,
              wrong: `the heading “${h.text}” stands twice`,
              right: 'give each its own words',
            },
          ]
        : [];
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

/** Links within the site lead to a page, and to a place on it. */
export const checkLinks: Check = (content) => {
  const addresses = siteAddresses(content);
  const paths = [...addresses.keys()];
  const check = (file: string, field: string, url: string, own: ReadonlySet<string>): Problem[] => {
    if (!/^[/#]/.test(url)) return [];
    const [target = '', fragment] = url.split('#', 2);
    const [page = ''] = target.split('?', 2);
    const known = page === '' ? own : addresses.get(page);
    if (known === undefined)
      return [
        {
          file,
          field,
          wrong: `the link ${url} leads nowhere`,
          right: suggestion(page, paths, 'link to a page of the site, from / to a slash at its end'),
          misses: entryAt(page),
        },
      ];
    if (fragment === undefined || fragment === '' || known.has(fragment)) return [];
    const near = nearest(fragment, [...known]);
    return [
      {
        file,
        field,
        wrong: `the link ${url} names a place that its page does not have`,
        right: near ? `did you mean “#${near}”?` : 'name the id of a heading on that page',
        ...(page === '/sources/' || page === '/evolutions/'
          ? { misses: { kind: 'entry', of: page === '/sources/' ? 'sources' : 'evolutions', id: fragment } }
          : {}),
      },
    ];
  };
  const bodies = (
    [
      ['articles', '/articles/'],
      ['roles', '/roles/'],
      ['evolutions', '/evolutions/'],
      ['pages', '/'],
    ] as const
  ).flatMap(([name, prefix]) =>
    content[name].flatMap((e) =>
      e.prose.links.flatMap((l) =>
        check(e.file, `body line ${l.line}`, l.url, addresses.get(`${prefix}${e.id}/`) ?? new Set()),
      ),
    ),
  );
  const promotions = content.promotions.flatMap((p) =>
    p.link ? check(p.file, `${p.id}.link.to`, p.link.to, new Set()) : [],
  );
  return [...bodies, ...promotions];
};

/** What a body may not hold. */
export const checkProse: Check = (content) =>
  prosaic(content).flatMap((e) =>
    e.prose.forbidden.map(({ wrong, right, line }) => ({ file: e.file, field: `body line ${line}`, wrong, right })),
  );
