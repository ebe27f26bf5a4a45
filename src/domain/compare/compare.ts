/** Two to four roles side by side: rows of cells that any renderer can write out, with what differs marked. */
import { LEVELS, STAGES, STRENGTHS, type Lead, type Strength } from '../../schemas/lists.ts';
import { path } from '../addresses.ts';
import { arrivalRange } from '../arrivals.ts';
import { placeOverlay, overlayFinding, type PlacedOverlay } from '../charts/overlay.ts';
import { probabilityWord } from '../probability.ts';
import { levelRank, overlap } from '../skills.ts';
import { fingerprintsTable } from '../tables/fingerprints.ts';
import type { Table } from '../tables/table.ts';
import { count, inSentence, label, plural, sentenceList, withArticle } from '../words.ts';
import { driverFinding, missingLevels, sharedSkillsFinding, timeFindings, wayFindings } from './findings.ts';
import type { Profile } from './profile.ts';

/** Fewest and most roles of one comparison. */
export const FEWEST = 2;
export const MOST = 4;

/** A link to a path of the site, without the base path. */
export interface SiteLink {
  words: string;
  to: string;
}

/** One line of a list: `only` where no other role of the comparison has it. */
export interface Line {
  words: string;
  head?: string;
  to?: string;
  only?: boolean;
}

export type CompareCell =
  /** Running words; `year` shows the place in time, `more` leads to the whole story. */
  | { kind: 'words'; words: string; year?: number; note?: string; more?: SiteLink }
  | { kind: 'lines'; lines: readonly Line[] }
  /** A step of an ordinal scale, 0 where there is none. */
  | { kind: 'meter'; n: number; of: 4 | 5; word: string }
  /** Tasks with who leads them at the four horizons. */
  | { kind: 'leads'; tasks: readonly { name: string; leads: readonly Lead[] }[] };

export interface CompareRow {
  title: string;
  /** Page that the row is about, such as a skill's. */
  to?: string;
  note?: string;
  /** Whether the roles differ. Rows of running text, which cannot be held against each other, never say so. */
  differs: boolean;
  /** How far apart they are, in words; empty for running text. */
  apart: string;
  /** One for each role, in their order. */
  cells: readonly CompareCell[];
}

export interface CompareSection {
  id: string;
  title: string;
  note: string;
  rows: readonly CompareRow[];
}

export interface Comparison {
  roles: readonly { id: string; title: string; path: string; stage: string }[];
  /** `Data scientist and machine learning engineer` */
  title: string;
  /** Sentences, the most telling first. */
  findings: readonly string[];
  picture: { finding: string; placed: PlacedOverlay; table: Table };
  sections: readonly CompareSection[];
}

/** Roles of today first, then what they become, then new ones: from now to later. */
export const inStageOrder = <T extends { stage: (typeof STAGES)[number] }>(roles: readonly T[]): T[] =>
  roles.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));

const STAGE: Record<(typeof STAGES)[number], string> = {
  today: 'Role of today',
  evolved: 'Evolved role',
  emerging: 'Emerging role',
};
const SAME = 'The same';
const DIFFERS = 'Differs';

/** A row of values that are the same or not. */
function valueRow(title: string, cells: readonly CompareCell[], apart?: string): CompareRow {
  const differs = new Set(cells.map((c) => JSON.stringify(c))).size > 1;
  return { title, cells, differs, apart: differs ? (apart ?? DIFFERS) : SAME };
}

/** A row of running text. */
const textRow = (title: string, cells: readonly CompareCell[], note?: string): CompareRow => ({
  title,
  cells,
  differs: false,
  apart: '',
  ...(note === undefined ? {} : { note }),
});

/** A row of short lists, in which what only one role has is marked. */
function setRow(title: string, lists: readonly (readonly string[])[]): CompareRow {
  const all = [...new Set(lists.flat())];
  const holders = (item: string) => lists.filter((list) => list.includes(item)).length;
  const shared = all.filter((item) => holders(item) === lists.length).length;
  return {
    title,
    differs: shared < all.length,
    apart: shared === all.length ? SAME : `${shared} of ${all.length} in common`,
    cells: lists.map((list) => ({
      kind: 'lines',
      lines: list.map((item) => ({ words: label(item), only: holders(item) === 1 })),
    })),
  };
}

const words = (text: string, more?: SiteLink): CompareCell => ({
  kind: 'words',
  words: text,
  ...(more === undefined ? {} : { more }),
});
const lines = (list: readonly Line[], none: string): CompareCell =>
  list.length > 0 ? { kind: 'lines', lines: list } : words(none);

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

function glance(profiles: readonly Profile[]): CompareSection {
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

function tasks(profiles: readonly Profile[]): CompareSection {
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

function evidence(profiles: readonly Profile[]): CompareSection {
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

const forecasts = (profiles: readonly Profile[]): CompareSection => ({
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

/**
 * Holds roles against each other, in the order given.
 * @throws RangeError for fewer than two roles or more than four
 */
export function compare(profiles: readonly Profile[]): Comparison {
  if (profiles.length < FEWEST || profiles.length > MOST)
    throw new RangeError(`${count(profiles.length)} cannot be compared; pass two to four roles`);
  return {
    roles: profiles.map((p) => ({ id: p.id, title: p.title, path: p.path, stage: STAGE[p.stage] })),
    title: sentenceList(profiles.map((p, i) => (i === 0 ? p.title : inSentence(p.title)))),
    findings: [
      sharedSkillsFinding(profiles),
      ...wayFindings(profiles),
      ...timeFindings(profiles),
      driverFinding(profiles),
    ],
    picture: {
      finding: overlayFinding(profiles),
      placed: placeOverlay(profiles),
      table: fingerprintsTable(profiles),
    },
    sections: [
      glance(profiles),
      {
        id: 'skills',
        title: 'Skills',
        note: 'Widest difference first. Levels of the UK Government Digital and Data framework.',
        rows: [...overlapRows(profiles), ...skillRows(profiles)],
      },
      tasks(profiles),
      {
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
      },
      {
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
      },
      evidence(profiles),
      forecasts(profiles),
    ],
  };
}
