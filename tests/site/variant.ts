/**
 * A second build from changed content, so that the tests see what follows when an editor changes something. What is changed
 * here determines every expected sentence in `variant.test.ts`; nothing depends on what the content says today.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/data/files.ts';
import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { cacheFolder } from '../../src/lib/environment.ts';
import { contentDir, runBuild, temporaryFolder } from './builds.ts';
import { editFrontMatter, editList, markdownFiles } from './content.ts';
import { editLedger, lockLedger } from './variant-ledger.ts';

export const SITE_URL = 'https://careers.example';
export const BASE = '/some/where';
export const AS_OF = '2026-11-21';

/** The role that is taken away, with everything that refers to it. */
export const REMOVED = 'emotion-aware-ai-developer';
/** The article that is added as a draft. */
export const DRAFT = 'an-unfinished-article';
export const DRAFT_TITLE = 'An unfinished article';

/** ML engineer: leads of its ten tasks in 2036, in order; 2 × 1 + 3 × ½ = 3.5 of 10. */
export const ENGINEER_IN_2036 = [
  ...Array.from({ length: 2 }, () => 'person'),
  ...Array.from({ length: 3 }, () => 'shared'),
  ...Array.from({ length: 5 }, () => 'machine'),
];
/** Before and after 2036, so that leads run one way only. */
const BEFORE = { person: 'person', shared: 'person', machine: 'shared' } as Record<string, string>;

/** The years given to every evolved role, and to emerging ones: the first five likely in 2045, the rest in 2046. */
export const EVOLVED_YEARS = { earliest: 2028, likely: 2030, latest: 2035 };
export const EMERGING_YEARS = { earliest: 2040, likely: 2045, latest: 'after-2046' };
export const LIKELY_2045 = 5;

/** An emerging role with two signals seen, and one with none and a closed range. */
export const SEEN_TWICE = 'ml-safety-officer';
export const NEVER_SEEN = 'ai-ethics-auditor';
export const NEVER_SEEN_YEARS = { earliest: 2036, likely: 2045, latest: 2046 };

/** Evolutions that settle by 2036; the others do so in 2040. */
export const SETTLED_BY_2036 = 3;

/** Promotions: a sponsor’s on the front page and role pages, our own where there is none, and two whose days do not include AS_OF. */
export const SPONSOR = 'The Example Institute';
export const PROMOTIONS = {
  sponsored: 'A course paid for by its maker',
  lastDay: 'The last day of an announcement',
  over: 'An announcement of yesterday',
  toCome: 'An announcement of tomorrow',
};

/** An article whose title tries what titles try: to end a script, to be markup, to turn the direction of a line. */
export const HOSTILE_TITLE = '</script><script>alert(1)</script> & "quotes" <!-- \u202E ]]> &amp;';

/** A live advert, and one whose closing day has passed before AS_OF. */
export const LIVE = {
  title: 'An advert that is live',
  applyUrl: 'https://employer.example/apply?id=1&from=here',
  closesOn: '2026-11-24',
};

interface Task {
  lead: Record<string, string>;
}
interface RoleData {
  stage: string;
  tasks: Task[];
  arrival: Record<string, unknown>;
  signals: { state: string; date?: unknown }[];
  relatedRoles: string[];
}
interface EvolutionData {
  milestones: { year: number }[];
}

function removeRole(dir: string, id: string): void {
  fs.rmSync(path.join(dir, 'roles', `${id}.mdx`));
  for (const file of markdownFiles(dir)) {
    const before = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, before.replaceAll(new RegExp(`/roles/${id}/(#[\\w-]+)?`, 'g'), '/roles/'));
    if (!before.includes(id)) continue;
    editFrontMatter<{ relatedRoles?: string[]; roles?: string[] }>(file, (data) => {
      for (const key of ['relatedRoles', 'roles'] as const)
        if (data[key]) data[key] = data[key].filter((other) => other !== id);
    });
  }
}

/** Whether the other edits have left a skill or a source without a use, or questions without their page. */
const isOrphan = ({ file, wrong }: Problem): boolean =>
  /^no (page|role)/.test(wrong) || (file.endsWith('questions.yaml') && wrong.endsWith('leads nowhere'));

/** Takes them out. */
function removeOrphans(dir: string): void {
  for (const { file, field } of readContent(dir).problems.filter(isOrphan))
    editList(path.join(dir, path.basename(file)), (list) => list.filter((entry) => entry['id'] !== field));
}

function editEngineer(dir: string): void {
  editFrontMatter<RoleData>(path.join(dir, 'roles/machine-learning-engineer.mdx'), (role) => {
    role.tasks.forEach((task, i) => {
      const lead = ENGINEER_IN_2036[i] ?? 'machine';
      const before = BEFORE[lead] ?? lead;
      task.lead = { 2026: before, 2031: before, 2036: lead, 2046: lead };
    });
  });
}

function editArrivals(dir: string): void {
  let emerging = 0;
  for (const file of markdownFiles(path.join(dir, 'roles')).toSorted())
    editFrontMatter<RoleData>(file, (role) => {
      const id = path.basename(file, '.mdx');
      if (role.stage === 'evolved') Object.assign(role.arrival, EVOLVED_YEARS);
      if (role.stage !== 'emerging') return;
      Object.assign(role.arrival, id === NEVER_SEEN ? NEVER_SEEN_YEARS : EMERGING_YEARS);
      if (++emerging > LIKELY_2045) role.arrival['likely'] = 2046;
      if (id !== SEEN_TWICE && id !== NEVER_SEEN) return;
      const seen = id === SEEN_TWICE ? 2 : 0;
      role.signals.forEach((signal, i) => {
        signal.state = i < seen ? 'seen' : 'not-yet';
        if (i < seen && (signal.date ?? '9999') > AS_OF) signal.date = '2026-03';
        if (i >= seen) delete signal.date;
      });
    });
}

function editMilestones(dir: string): void {
  markdownFiles(path.join(dir, 'evolutions'))
    .toSorted()
    .forEach((file, i) =>
      editFrontMatter<EvolutionData>(file, ({ milestones }) => {
        [2028, 2033, i < SETTLED_BY_2036 ? 2036 : 2040].forEach((year, m) => {
          if (milestones[m]) milestones[m].year = year;
        });
      }),
    );
}

/** What was written after AS_OF was written on it, as far as this build is concerned. */
function editDays(dir: string): void {
  for (const file of markdownFiles(dir))
    editFrontMatter<Record<string, unknown>>(file, (data) => {
      for (const key of ['publishedOn', 'updatedOn', 'reviewedOn'])
        if (typeof data[key] === 'string' && data[key] > AS_OF) data[key] = AS_OF;
    });
}

function addDraft(dir: string): void {
  fs.writeFileSync(
    path.join(dir, 'articles', `${DRAFT}.md`),
    `---
title: ${DRAFT_TITLE}
description: It is not ready, and so it may not be in a build, a list or the search index.
publishedOn: 2026-11-21
topics: [method]
roles: [machine-learning-engineer]
inShort: [It is not ready to be read., It is not ready to be found., It is not ready to be linked.]
draft: true
---

## Nothing yet

This text is still being written.
`,
  );
}

function addHostileArticle(dir: string): void {
  fs.writeFileSync(
    path.join(dir, 'articles', 'odd-signs.md'),
    `---
title: ${JSON.stringify(HOSTILE_TITLE)}
description: ${JSON.stringify(`A description with </script> & "quotes" and <b>tags</b> in it.`)}
publishedOn: 2026-11-20
updatedOn: 2026-11-21
topics: [method]
roles: [machine-learning-engineer]
inShort: [It is an odd title & no more., It is an odd title <b>again</b>., It is an odd "title" to the end.]
---

A sentence before the first heading.

## Signs

Less than three is written 1 \\< 3, and & is an ampersand. See [the roles](/roles/).
`,
  );
}

function addVacancies(dir: string): void {
  const vacancy = (id: string, more: object) => ({
    id,
    status: 'live',
    place: 'Leeds',
    pay: { low: 40000, high: 50000 },
    terms: 'Permanent, full time.',
    roles: ['machine-learning-engineer'],
    seenOn: '2026-11-20',
    ...more,
  });
  editList(path.join(dir, 'vacancies.yaml'), (list) => [
    ...list,
    vacancy('live', LIVE),
    vacancy('closed', { ...LIVE, title: 'Closed before the build', closesOn: '2026-11-20' }),
  ]);
}

function editPromotions(dir: string): void {
  const promotion = (title: string, startsOn: string, endsOn: string, more: object = { kind: 'house' }) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    slots: ['home', 'role', 'vacancies'],
    title,
    text: 'A sentence that is long enough to stand in a box.',
    link: { label: 'Read on', to: '/about/' },
    startsOn,
    endsOn,
    ...more,
  });
  editList(path.join(dir, 'promotions.yaml'), () => [
    promotion(PROMOTIONS.sponsored, '2026-11-01', '2026-12-31', {
      kind: 'sponsor',
      by: SPONSOR,
      slots: ['home', 'role'],
    }),
    promotion(PROMOTIONS.lastDay, '2026-10-01', AS_OF),
    promotion(PROMOTIONS.over, '2026-10-02', '2026-11-20'),
    promotion(PROMOTIONS.toCome, '2026-11-22', '2026-12-31'),
  ]);
}

export interface Variant {
  dir: string;
  content: string;
  /** What the build printed. */
  output: string;
}

function build(folder: string): Variant {
  const content = path.join(folder, 'content');
  const dir = path.join(folder, 'dist');
  fs.cpSync(contentDir(), content, { recursive: true });
  removeRole(content, REMOVED);
  editEngineer(content);
  editArrivals(content);
  editMilestones(content);
  editDays(content);
  addDraft(content);
  editPromotions(content);
  addHostileArticle(content);
  addVacancies(content);
  editLedger(content, AS_OF);
  removeOrphans(content);
  lockLedger(content);
  const { problems } = readContent(content, { asOf: AS_OF });
  if (problems.length > 0)
    throw new Error(
      `The edits of tests/site/variant.ts no longer fit the content:\n${problems.map(formatProblem).join('\n')}`,
    );
  // NODE_ENV is what a container for development often sets; a build publishes all the same, and so without drafts.
  const { status, output } = runBuild({
    CONTENT_DIR: content,
    OUT_DIR: dir,
    SITE_URL,
    BASE_PATH: `${BASE}/`,
    AS_OF,
    NODE_ENV: 'development',
  });
  if (status !== 0) throw new Error(`The second build of the tests failed:\n${output}`);
  return { dir, content, output };
}

const shared = globalThis as { rolesAheadVariant?: Variant & { remove: () => void } };

/** Makes the second build once for all test projects of a run. */
export function variant(): Variant & { remove: () => void } {
  if (!shared.rolesAheadVariant) {
    const folder = temporaryFolder('variant');
    const remove = () => {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.rmSync(cacheFolder(path.join(folder, 'content')), { recursive: true, force: true });
    };
    try {
      shared.rolesAheadVariant = { ...build(folder), remove };
    } catch (error) {
      remove();
      throw error;
    }
  }
  return shared.rolesAheadVariant;
}
