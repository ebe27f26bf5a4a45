/** The sections of a comparison: each takes the profiles of the roles, in the order given, and gives its rows. */
import { LEVELS, STAGES, STRENGTHS, type Lead, type Strength } from '../../schemas/lists.ts';
import { path } from '../addresses.ts';
import { arrivalRange } from '../arrivals.ts';
import { probabilityWord } from '../probability.ts';
import { levelRank, overlap } from '../skills.ts';
import { count, label, plural, withArticle } from '../words.ts';
import { missingLevels } from './findings.ts';
import type { Profile } from './profile.ts';
import {
  DIFFERS,
  lines,
  SAME,
  setRow,
  textRow,
  valueRow,
  words,
  type CompareCell,
  type CompareRow,
  type CompareSection,
  type Line,
} from './rows.ts';

/** What a stage is called beside a role’s title. */
export const STAGE: Record<(typeof STAGES)[number], string> = {
  today: 'Role of today',
  evolved: 'Evolved role',
  emerging: 'Emerging role',
};

/** Verdict and score, or the likely year with its range. */
function outlookCell({ outlook }: Profile): CompareCell {
  if ('verdict' in outlook)
    return {
      kind: 'words',
      words: outlook.verdict,
      year: 2026,
      note: `${outlook.score.toFixed(2)} of 1, from its tasks in 2036`,
    };
  return {
    kind: 'words',
    words: `Likely ${outlook.likely}`,
    year: outlook.likely,
    note: `${arrivalRange(outlook)}; our judgement`,
  };
}

/** How far apart verdicts or arrivals are; the two cannot be held against each other. */
function outlookApart(profiles: readonly Profile[]): string {
  const scores = profiles.flatMap(({ outlook }) => ('verdict' in outlook ? [outlook.score] : []));
  const years = profiles.flatMap(({ outlook }) => ('likely' in outlook ? [outlook.likely] : []));
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  if (scores.length === profiles.length) return `${spread(scores).toFixed(2)} apart`;
  if (years.length === profiles.length && spread(years) > 0) return `${plural(spread(years), 'year')} apart`;
  return DIFFERS;
}

/** A pay that is not known differs from nothing: the row then says for how many roles it is known. */
function payRow(profiles: readonly Profile[]): CompareRow {
  const row = valueRow(
    'Pay seen',
    profiles.map(({ pay }) => words(pay ?? 'Not known')),
  );
  const known = profiles.flatMap(({ pay }) => (pay === undefined ? [] : [pay]));
  if (known.length === profiles.length) return row;
  return {
    ...row,
    differs: new Set(known).size > 1,
    apart: `Known for ${count(known.length)} of ${count(profiles.length)}`,
  };
}

/** What each role is, its outlook, where it leads and its pay. */
export function glance(profiles: readonly Profile[]): CompareSection {
  return {
    id: 'at-a-glance',
    title: 'At a glance',
    note: '',
    rows: [
      textRow(
        'What it is',
        profiles.map((p) => words(p.definition)),
      ),
      valueRow(
        'Stage',
        profiles.map((p) => words(STAGE[p.stage])),
      ),
      valueRow('Verdict or arrival', profiles.map(outlookCell), outlookApart(profiles)),
      textRow(
        'Where it leads or comes from',
        profiles.map((p) =>
          p.evolution
            ? words(p.evolution.title, { words: 'How it happens', to: p.evolution.path })
            : words('Grows out of no single role'),
        ),
      ),
      payRow(profiles),
    ],
  };
}

/** Level of a skill in a role, 0 where it is not listed. */
const rankIn = (profile: Profile, skill: string): number => {
  const held = profile.skills.find((s) => s.skill === skill);
  return held ? levelRank(held.level) : 0;
};

/** One row a skill, widest difference first, then highest level, then by the first role that asks for that. */
function skillRows(profiles: readonly Profile[]): CompareRow[] {
  const titles = new Map(profiles.flatMap((p) => p.skills.map((s) => [s.skill, s.title])));
  return [...titles]
    .map(([skill, title]) => {
      const ranks = profiles.map((p) => rankIn(p, skill));
      const highest = Math.max(...ranks);
      return { skill, title, ranks, highest, apart: highest - Math.min(...ranks), leader: ranks.indexOf(highest) };
    })
    .toSorted(
      (a, b) =>
        b.apart - a.apart || b.highest - a.highest || a.leader - b.leader || a.title.localeCompare(b.title, 'en-GB'),
    )
    .map(({ skill, title, ranks, apart }) => ({
      title,
      to: path.skill(skill),
      differs: apart > 0,
      apart: apart > 0 ? `${plural(apart, 'level')} apart` : SAME,
      cells: ranks.map((n) => {
        const level = LEVELS[n - 1];
        return { kind: 'meter', n, of: 4, word: level ? label(level) : 'Not listed' };
      }),
    }));
}

/** What somebody in each role already has of each other one. */
const overlapRows = (profiles: readonly Profile[]): CompareRow[] =>
  profiles.map((from) =>
    textRow(
      `Already there for ${withArticle(from.title)}`,
      profiles.map((to) => {
        if (to === from) return words('All of it');
        const needed = to.skills.reduce((sum, s) => sum + levelRank(s.level), 0);
        const missing = missingLevels(from.skills, to.skills);
        const share = Math.round(overlap(from.skills, to.skills) * 100);
        return words(`${share}%: ${needed - missing} of ${plural(needed, 'level')}`);
      }),
    ),
  );

/** What each role has of the others, then skill by skill. */
export const skills = (profiles: readonly Profile[]): CompareSection => ({
  id: 'skills',
  title: 'Skills',
  note: 'Widest difference first. Levels of the UK Government Digital and Data framework.',
  rows: [...overlapRows(profiles), ...skillRows(profiles)],
});

/** What one does in each role, and who leads where that is judged. */
export function tasks(profiles: readonly Profile[]): CompareSection {
  const isJudged = (p: Profile) => p.tasks.some((t) => t.leads.length > 0);
  const at2036 = (p: Profile, lead: Lead) => p.tasks.filter((t) => t.leads[2] === lead).length;
  return {
    id: 'tasks',
    title: 'Tasks',
    note: profiles.some(isJudged)
      ? 'Marks: who leads in 2026, 2031, 2036 and 2046. Full: a person. Half: shared. Empty: a machine. Our judgement.'
      : 'What we expect each job to consist of. Our judgement.',
    rows: [
      ...(profiles.some(isJudged)
        ? [
            valueRow(
              'Who leads in 2036',
              profiles.map((p) =>
                isJudged(p)
                  ? words(
                      `People ${at2036(p, 'person')}, shared ${at2036(p, 'shared')}, machines ${at2036(p, 'machine')}`,
                    )
                  : words('Judged task by task for roles of today only'),
              ),
            ),
          ]
        : []),
      textRow(
        'What one does',
        profiles.map((p) =>
          isJudged(p)
            ? { kind: 'leads', tasks: p.tasks }
            : lines(
                p.tasks.map((t) => ({ words: t.name })),
                'Not listed',
              ),
        ),
      ),
    ],
  };
}

/** Drivers and sectors. */
export const whyAndWhere = (profiles: readonly Profile[]): CompareSection => ({
  id: 'why-and-where',
  title: 'Why and where',
  note: 'In bold: what no other role here has.',
  rows: [
    setRow(
      'Drivers',
      profiles.map((p) => p.drivers),
    ),
    setRow(
      'Sectors',
      profiles.map((p) => p.sectors),
    ),
  ],
});

/** What people enter with, and by which way. */
export const routesIn = (profiles: readonly Profile[]): CompareSection => ({
  id: 'routes-in',
  title: 'Routes in',
  note: '',
  rows: [
    textRow(
      'What people enter with',
      profiles.map((p) =>
        lines(
          p.entry.map((e) => ({ words: e })),
          'Not known',
        ),
      ),
    ),
    textRow(
      'Ways in',
      profiles.map((p) =>
        lines(
          p.routes.map((r) => ({ head: r.title, words: r.text })),
          'Not known',
        ),
      ),
    ),
  ],
});

/** The strongest claim of each role, and how many there are of each strength. */
export function evidence(profiles: readonly Profile[]): CompareSection {
  const rank = (s: Strength) => STRENGTHS.indexOf(s) + 1;
  const ranks = profiles.map((p) => rank(p.evidence.strongest.strength));
  const tally = ({ evidence: { counts, against } }: Profile): Line[] => [
    ...STRENGTHS.toReversed()
      .filter((s) => counts[s] > 0)
      .map((s) => ({ words: `${label(s)}: ${counts[s]}` })),
    ...(against > 0 ? [{ words: `Against what we expect: ${against}` }] : []),
  ];
  return {
    id: 'evidence',
    title: 'Evidence',
    note: 'Five steps, from our own judgement to something measured.',
    rows: [
      valueRow(
        'Strength of the strongest claim',
        profiles.map(({ evidence: { strongest } }, i) => ({
          kind: 'meter',
          n: ranks[i] ?? 0,
          of: 5,
          word: label(strongest.strength),
        })),
        `${plural(Math.max(...ranks) - Math.min(...ranks), 'step')} apart`,
      ),
      textRow(
        'Strongest claim',
        profiles.map((p) =>
          words(p.evidence.strongest.claim, { words: 'All claims, with sources', to: `${p.path}#evidence` }),
        ),
      ),
      valueRow(
        'Claims',
        profiles.map((p) => lines(tally(p), 'None')),
      ),
    ],
  };
}

/** The forecasts about each role, soonest first. */
export const forecasts = (profiles: readonly Profile[]): CompareSection => ({
  id: 'forecasts',
  title: 'Forecasts',
  note: 'What can turn out wrong, with the probability that we give it.',
  rows: [
    textRow(
      'What we expect',
      profiles.map((p) =>
        lines(
          p.forecasts
            .toSorted((a, b) => a.resolvesBy.localeCompare(b.resolvesBy))
            .map((f) => ({
              head: `${f.probability}%, ${probabilityWord(f.probability)}:`,
              words: f.claim,
              to: path.forecast(f.id),
            })),
          'None',
        ),
      ),
    ),
  ],
});
