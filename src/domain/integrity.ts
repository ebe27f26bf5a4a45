/**
 * What no single file can show: that the whole graph holds together.
 * Each check is a named function that returns every problem it finds; `checkContent` runs them all.
 */
import { HORIZONS, LEADS, type Citation, type Evolution } from '../schemas/index.ts';
import { siteAddresses } from './addresses.ts';
import { isFuture } from './arrivals.ts';
import { REQUIRED, STANDING_PAGES, type Collection, type Content, type ProseEntry } from './content.ts';
import { nearest, suggestion, type Missing, type Problem } from './problem.ts';
import { levelRank } from './skills.ts';

type Check = (content: Content) => Problem[];

/** The headings a role's body must have, by stage; `under` names the `##` heading that a `###` belongs to. */
export const ROLE_HEADINGS = {
  today: ['What you would do', 'Outlook', 'Strategies'],
  evolved: ['What you would do', 'What changes'],
  emerging: ['What you would do', 'Why it will exist'],
} as const;
const OUTLOOK_HORIZONS = HORIZONS.slice(1).map(String);
const STRATEGIES_AT_LEAST = 4;

const prosaic = (content: Content): ProseEntry<object>[] => [
  ...content.articles,
  ...content.roles,
  ...content.evolutions,
  ...content.pages,
];
const citationsOf = (content: Content): { file: string; field: string; source: string }[] => [
  ...prosaic(content).flatMap((e) =>
    e.prose.citations.map((c) => ({ file: e.file, field: `body line ${c.line}`, source: c.source })),
  ),
  ...content.roles.flatMap((role) => {
    const at = (field: string, citations: readonly Citation[]) =>
      citations.map((c, i) => ({ file: role.file, field: `${field}[${i}].source`, source: c.source }));
    return [
      ...(role.stage === 'today' ? [] : role.signals.flatMap((s, i) => at(`signals[${i}].citations`, s.citations))),
      ...role.evidence.flatMap((e, i) => at(`evidence[${i}].citations`, e.citations)),
      ...role.routesIn.flatMap((r, i) => at(`routesIn[${i}].citations`, r.citations)),
      ...('unknown' in role.pay
        ? []
        : [{ file: role.file, field: 'pay.citation.source', source: role.pay.citation.source }]),
      ...role.codes.map((c, i) => ({
        file: role.file,
        field: `codes[${i}].citation.source`,
        source: c.citation.source,
      })),
    ];
  }),
];

/** The id a reference means: itself, or the one it is nearest to where it is mistyped, so that a slip is one problem. */
function meant(entries: readonly { id: string }[]): (id: string) => string {
  const ids = entries.map((e) => e.id);
  return (id) => (ids.includes(id) ? id : (nearest(id, ids) ?? id));
}

/** A collection without which there is no site holds nothing. */
export const checkNothingMissing: Check = (content) => [
  ...REQUIRED.filter((name) => content[name].length === 0).map((name) => ({
    file: name === 'skills' || name === 'sources' ? `content/${name}.yaml` : `content/${name}`,
    field: name,
    wrong: 'holds no entry',
    right: 'the site cannot be built without it; add at least one',
    misses: { kind: 'anything' as const, in: name },
  })),
  ...STANDING_PAGES.filter((id) => content.pages.length > 0 && !content.pages.some((p) => p.id === id)).map((id) => ({
    file: `content/pages/${id}.md`,
    field: 'file',
    wrong: 'is missing',
    right: 'every standing page has a file; write it',
    misses: { kind: 'entry' as const, of: 'pages' as const, id },
  })),
  ...content.pages
    .filter((p) => !(STANDING_PAGES as readonly string[]).includes(p.id))
    .map((p) => ({
      file: p.file,
      field: 'file',
      wrong: `there is no standing page “${p.id}”`,
      right: suggestion(p.id, STANDING_PAGES, `the standing pages are ${STANDING_PAGES.join(', ')}`),
    })),
];

/** Every reference leads to an entry. */
export const checkReferences: Check = (content) => {
  const problems: Problem[] = [];
  const need = (file: string, field: string, id: string, kind: 'role' | 'skill' | 'source') => {
    const ids = content[`${kind}s`].map((k) => k.id);
    if (ids.includes(id)) return;
    const where = kind === 'role' ? 'content/roles/' : `content/${kind}s.yaml`;
    problems.push({
      file,
      field,
      wrong: `there is no ${kind} “${id}”`,
      right: suggestion(id, ids, `use an id from ${where}`),
      misses: { kind: 'entry', of: `${kind}s`, id },
    });
  };
  for (const role of content.roles) {
    role.skills.forEach((s, i) => need(role.file, `skills[${i}].skill`, s.skill, 'skill'));
    role.relatedRoles.forEach((id, i) => need(role.file, `relatedRoles[${i}]`, id, 'role'));
  }
  for (const e of content.evolutions) {
    need(e.file, 'from', e.from, 'role');
    need(e.file, 'to', e.to, 'role');
    e.carriesOver.forEach((s, i) => need(e.file, `carriesOver[${i}].skill`, s.skill, 'skill'));
    e.learn.forEach((s, i) => need(e.file, `learn[${i}].skill`, s.skill, 'skill'));
  }
  for (const a of content.articles) a.roles.forEach((id, i) => need(a.file, `roles[${i}]`, id, 'role'));
  for (const v of content.vacancies) v.roles.forEach((id, i) => need(v.file, `${v.id}.roles[${i}]`, id, 'role'));
  for (const c of citationsOf(content)) need(c.file, c.field, c.source, 'source');
  return problems;
};

/** Nothing refers to itself where it may not, and nothing is listed twice. */
export const checkSelfReferences: Check = (content) => [
  ...content.roles.flatMap((role) =>
    role.relatedRoles.flatMap((id, i) =>
      id === role.id
        ? [
            {
              file: role.file,
              field: `relatedRoles[${i}]`,
              wrong: 'a role is not related to itself',
              right: 'remove it',
            },
          ]
        : [],
    ),
  ),
  ...content.roles.flatMap((role) =>
    role.skills.flatMap((s, i) =>
      role.skills.findIndex((other) => other.skill === s.skill) < i
        ? [
            {
              file: role.file,
              field: `skills[${i}].skill`,
              wrong: `“${s.skill}” is listed twice`,
              right: 'keep one of them',
            },
          ]
        : [],
    ),
  ),
];

/** An alias belongs to one role, and is not the title of another. */
export const checkAliases: Check = (content) => {
  const owner = new Map(content.roles.map((r) => [r.title.toLowerCase(), r.id]));
  return content.roles.flatMap((role) =>
    role.aliases.flatMap((alias, i) => {
      const first = owner.get(alias.toLowerCase());
      if (first === undefined) owner.set(alias.toLowerCase(), role.id);
      return first === undefined || first === role.id
        ? []
        : [
            {
              file: role.file,
              field: `aliases[${i}]`,
              wrong: `“${alias}” already belongs to the role “${first}”`,
              right: 'keep it on one of them',
            },
          ];
    }),
  );
};

/** Ten tasks whose leads only move from person through shared to machine. */
export const checkLeads: Check = (content) =>
  content.roles.flatMap((role) =>
    role.stage !== 'today'
      ? []
      : role.tasks.flatMap((task, i) =>
          HORIZONS.slice(1).flatMap((horizon, h) => {
            const before = HORIZONS[h] ?? horizon;
            return LEADS.indexOf(task.lead[`${horizon}`]) < LEADS.indexOf(task.lead[`${before}`])
              ? [
                  {
                    file: role.file,
                    field: `tasks[${i}].lead.${horizon}`,
                    wrong: `goes back from “${task.lead[`${before}`]}” in ${before} to “${task.lead[`${horizon}`]}”`,
                    right: 'horizons run in order: person, then shared, then machine',
                  },
                ]
              : [];
          }),
        ),
  );

/** earliest ≤ likely ≤ latest */
export const checkArrivals: Check = (content) =>
  content.roles.filter(isFuture).flatMap(({ file, arrival }) => {
    const problems: Problem[] = [];
    if (arrival.earliest > arrival.likely)
      problems.push({
        file,
        field: 'arrival.earliest',
        wrong: `${arrival.earliest} is after the likely year, ${arrival.likely}`,
        right: 'earliest ≤ likely ≤ latest',
      });
    if (arrival.latest !== 'after-2046' && arrival.latest < arrival.likely)
      problems.push({
        file,
        field: 'arrival.latest',
        wrong: `${arrival.latest} is before the likely year, ${arrival.likely}`,
        right: 'earliest ≤ likely ≤ latest',
      });
    return problems;
  });

/** From a role of today to an evolved one, one for each, named after both. */
export const checkEvolutions: Check = (content) => {
  const role = new Map(content.roles.map((r) => [r.id, r]));
  const problems: Problem[] = [];
  for (const e of content.evolutions) {
    const from = role.get(e.from);
    const to = role.get(e.to);
    const expected = `${e.from}-to-${e.to}`;
    const extension = e.file.slice(e.file.lastIndexOf('.'));
    if (e.id !== expected && from && to)
      problems.push({
        file: e.file,
        field: 'file',
        wrong: 'its name does not match from and to',
        right: `name it ${expected}${extension}`,
      });
    if (from && from.stage !== 'today')
      problems.push({
        file: e.file,
        field: 'from',
        wrong: `“${e.from}” is ${from.stage}, not a role of today`,
        right: 'an evolution starts from a role of today',
      });
    if (to && to.stage !== 'evolved')
      problems.push({
        file: e.file,
        field: 'to',
        wrong: `“${e.to}” is ${to.stage === 'today' ? 'a role of today' : to.stage}, not evolved`,
        right: 'an evolution leads to an evolved role',
      });
    const twin = content.evolutions.find((other) => other !== e && other.from === e.from && other.file < e.file);
    if (twin)
      problems.push({
        file: e.file,
        field: 'from',
        wrong: `“${e.from}” already evolves in ${twin.file}`,
        right: 'one evolution for each role of today',
      });
    const rival = content.evolutions.find((other) => other !== e && other.to === e.to && other.file < e.file);
    if (rival)
      problems.push({
        file: e.file,
        field: 'to',
        wrong: `“${e.to}” is already reached in ${rival.file}`,
        right: 'one evolution for each evolved role',
      });
  }
  // A mistyped id in a file whose name is right has been reported as such.
  const starts = (e: ProseEntry<Evolution>, id: string) =>
    role.has(e.from) ? e.from === id : e.id.startsWith(`${id}-to-`);
  const ends = (e: ProseEntry<Evolution>, id: string) => (role.has(e.to) ? e.to === id : e.id.endsWith(`-to-${id}`));
  if (content.evolutions.length > 0)
    for (const r of content.roles) {
      if (r.stage === 'today' && !content.evolutions.some((e) => starts(e, r.id)))
        problems.push({
          file: r.file,
          field: 'stage',
          wrong: 'a role of today without an evolution',
          right: `write content/evolutions/${r.id}-to-….mdx`,
          misses: { kind: 'mention', in: ['evolutions'], id: r.id },
        });
      if (r.stage === 'evolved' && !content.evolutions.some((e) => ends(e, r.id)))
        problems.push({
          file: r.file,
          field: 'stage',
          wrong: 'an evolved role that nothing evolves into',
          right: `write content/evolutions/…-to-${r.id}.mdx`,
          misses: { kind: 'mention', in: ['evolutions'], id: r.id },
        });
    }
  return problems;
};

/** Routine, balance, settled: in that order, in rising years, and not settled before the likely arrival. */
export const checkMilestones: Check = (content) =>
  content.evolutions.flatMap((e) => {
    const problems: Problem[] = [];
    const steps = ['routine', 'balance', 'settled'];
    e.milestones.forEach((m, i) => {
      if (m.step !== steps[i])
        problems.push({
          file: e.file,
          field: `milestones[${i}].step`,
          wrong: `is “${m.step}” where “${steps[i]}” belongs`,
          right: 'one each of routine, balance, settled, in that order',
        });
      const before = e.milestones[i - 1];
      if (before && m.year <= before.year)
        problems.push({
          file: e.file,
          field: `milestones[${i}].year`,
          wrong: `${m.year} is not after ${before.year}`,
          right: 'milestones come in rising years',
        });
    });
    const to = content.roles.find((r) => r.id === e.to);
    const settled = e.milestones.findIndex((m) => m.step === 'settled');
    const year = e.milestones[settled]?.year;
    if (to && isFuture(to) && year !== undefined && year < to.arrival.likely)
      problems.push({
        file: e.file,
        field: `milestones[${settled}].year`,
        wrong: `${year} is before the likely arrival of “${e.to}”, ${to.arrival.likely}`,
        right: 'the new title cannot settle before it is likely to have come',
      });
    return problems;
  });

/** What an evolution says of skills agrees with what its two roles list. */
export const checkEvolutionSkills: Check = (content) => {
  const skillMeant = meant(content.skills);
  const skillsOf = (id: string) =>
    content.roles.find((r) => r.id === id)?.skills.map((s) => ({ ...s, skill: skillMeant(s.skill) }));
  return content.evolutions.flatMap((e) => {
    const from = skillsOf(e.from);
    const to = skillsOf(e.to);
    if (!from?.length || !to?.length) return []; // A role without skills was refused: said already.
    const level = (skills: typeof from, skill: string) => {
      const held = skills.find((s) => s.skill === skill);
      return held ? levelRank(held.level) : 0;
    };
    const isKnown = (skill: string) => content.skills.some((s) => s.id === skill);
    return [
      ...e.carriesOver.flatMap(({ skill }, i) =>
        isKnown(skill) && (level(from, skill) === 0 || level(to, skill) === 0)
          ? [
              {
                file: e.file,
                field: `carriesOver[${i}].skill`,
                wrong: `“${skill}” is not listed by both roles`,
                right: 'list it on both, or remove it here',
              },
            ]
          : [],
      ),
      ...e.learn.flatMap(({ skill }, i) =>
        isKnown(skill) && level(to, skill) <= level(from, skill)
          ? [
              {
                file: e.file,
                field: `learn[${i}].skill`,
                wrong: `“${e.to}” does not ask for more of “${skill}” than “${e.from}” has`,
                right: 'name a skill that is new or at a higher level',
              },
            ]
          : [],
      ),
    ];
  });
};

/** A "measured" claim was read at its source; every claim but a judgement has a source, and a judgement has none. */
export const checkEvidence: Check = (content) =>
  content.roles.flatMap((role) =>
    role.evidence.flatMap((e, i) => {
      const field = `evidence[${i}].citations`;
      if (e.strength === 'our-judgement')
        return e.citations.length > 0
          ? [
              {
                file: role.file,
                field,
                wrong: 'a judgement of ours carries a source',
                right: 'give the claim the strength of its source, or remove the citation',
              },
            ]
          : [];
      if (e.citations.length === 0)
        return [
          {
            file: role.file,
            field,
            wrong: `a claim of strength “${e.strength}” has no source`,
            right: 'cite one, or call it our-judgement',
          },
        ];
      return e.strength === 'measured' && !e.citations.some((c) => c.checked === 'primary')
        ? [
            {
              file: role.file,
              field,
              wrong: 'a measured claim has no citation checked as primary',
              right: 'read the measurement in its own text, or call the claim a research-finding',
            },
          ]
        : [];
    }),
  );

/** The headings that the page of each stage is built around. */
export const checkRoleBodies: Check = (content) =>
  content.roles.flatMap((role) => {
    if (role.prose.words === 0) return []; // Empty or unreadable: said already.
    const missing = (heading: string): Problem => ({
      file: role.file,
      field: 'body',
      wrong: `has no heading “${heading}”`,
      right: `every ${role.stage} role has one; write that section`,
    });
    const second = role.prose.headings.filter((h) => h.depth === 2).map((h) => h.text);
    const problems = ROLE_HEADINGS[role.stage].filter((h) => !second.includes(h)).map((h) => missing(`## ${h}`));
    if (role.stage !== 'today') return problems;
    const under = (title: string) => {
      const start = role.prose.headings.findIndex((h) => h.depth === 2 && h.text === title);
      if (start < 0) return [];
      const rest = role.prose.headings.slice(start + 1);
      const end = rest.findIndex((h) => h.depth === 2);
      return (end < 0 ? rest : rest.slice(0, end)).filter((h) => h.depth === 3).map((h) => h.text);
    };
    const years = under('Outlook');
    problems.push(...OUTLOOK_HORIZONS.filter((y) => !years.includes(y)).map((y) => missing(`### ${y}`)));
    if (years.length > 0 && years.join() !== years.toSorted().join())
      problems.push({
        file: role.file,
        field: 'body',
        wrong: `the outlook runs ${years.join(', ')}`,
        right: `horizons come in order: ${OUTLOOK_HORIZONS.join(', ')}`,
      });
    const strategies = under('Strategies').length;
    if (second.includes('Strategies') && strategies < STRATEGIES_AT_LEAST)
      problems.push({
        file: role.file,
        field: 'body',
        wrong: `holds ${strategies} strategies`,
        right: `write at least ${STRATEGIES_AT_LEAST}, each under a ### heading`,
      });
    return problems;
  });

/** Nothing in skills.yaml or sources.yaml that no page uses. */
export const checkOrphans: Check = (content) => {
  const usedSkills = new Set(content.roles.flatMap((r) => r.skills.map((s) => s.skill)).map(meant(content.skills)));
  const linked = prosaic(content).flatMap((e) =>
    e.prose.links.flatMap((l) => (l.url.startsWith('/sources/#') ? [l.url.slice('/sources/#'.length)] : [])),
  );
  const usedSources = new Set([...citationsOf(content).map((c) => c.source), ...linked].map(meant(content.sources)));
  const orphan = (entry: { file: string; id: string }, used: string, users: readonly Collection[]): Problem => ({
    file: entry.file,
    field: entry.id,
    wrong: `no ${used}`,
    right: 'use it somewhere, or remove it',
    misses: { kind: 'mention', in: users, id: entry.id },
  });
  return [
    ...content.skills.filter((s) => !usedSkills.has(s.id)).map((s) => orphan(s, 'role lists this skill', ['roles'])),
    ...content.sources
      .filter((s) => !usedSources.has(s.id))
      .map((s) => orphan(s, 'page cites this source', ['roles', 'evolutions', 'articles', 'pages'])),
  ];
};

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

/** Every check, in the order in which an editor would want to read them. */
export const CHECKS: readonly Check[] = [
  checkNothingMissing,
  checkReferences,
  checkSelfReferences,
  checkAliases,
  checkLeads,
  checkArrivals,
  checkEvolutions,
  checkMilestones,
  checkEvolutionSkills,
  checkEvidence,
  checkRoleBodies,
  checkHeadings,
  checkOrphans,
  checkLinks,
  checkProse,
];

/** Every problem of the whole content. */
export const checkContent = (content: Content): Problem[] => CHECKS.flatMap((check) => check(content));
