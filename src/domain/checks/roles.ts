/** What a role says of itself agrees with itself. */
import { HORIZONS, LEADS } from '../../schemas/index.ts';
import { isFuture } from '../arrivals.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './shared.ts';

/** The headings a role's body must have, by stage; `under` names the `##` heading that a `###` belongs to. */
export const ROLE_HEADINGS = {
  today: ['What you would do', 'Outlook', 'Strategies'],
  evolved: ['What you would do', 'What changes'],
  emerging: ['What you would do', 'Why it will exist'],
} as const;

const OUTLOOK_HORIZONS = HORIZONS.slice(1).map(String);

const STRATEGIES_AT_LEAST = 4;

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
