/** What the first edition promises, read from the content itself. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from './builds.ts';

const { content } = readContent(contentDir());
const { roles, evolutions, articles, skills, sources, vacancies } = content;

const ROLES = {
  today: [
    'ai-product-manager',
    'computer-vision-engineer',
    'data-scientist',
    'machine-learning-engineer',
    'nlp-specialist',
    'reinforcement-learning-specialist',
    'research-scientist',
  ],
  evolved: [
    'ai-systems-architect',
    'applied-ai-innovator',
    'autonomous-decision-maker-supervisor',
    'human-centred-ml-designer',
    'immersive-ai-developer',
    'multimodal-ai-expert',
    'responsible-ai-strategist',
  ],
  emerging: [
    'ai-ethics-auditor',
    'ai-explainability-specialist',
    'autonomous-systems-trainer',
    'edge-ml-engineer',
    'emotion-aware-ai-developer',
    'generative-ai-designer',
    'human-ai-collaboration-designer',
    'ml-safety-officer',
    'quantum-machine-learning-engineer',
    'synthetic-data-scientist',
  ],
};
const EVOLUTIONS = {
  'machine-learning-engineer': 'ai-systems-architect',
  'data-scientist': 'human-centred-ml-designer',
  'research-scientist': 'applied-ai-innovator',
  'nlp-specialist': 'multimodal-ai-expert',
  'computer-vision-engineer': 'immersive-ai-developer',
  'ai-product-manager': 'responsible-ai-strategist',
  'reinforcement-learning-specialist': 'autonomous-decision-maker-supervisor',
};
const ARTICLES = [
  'future-proof-ml-engineering',
  'how-to-prepare',
  'how-to-read-a-forecast',
  'how-we-judge-roles',
  'is-an-ml-degree-worth-it',
  'jobs-that-dont-exist-yet',
  'where-the-uk-stands',
  'why-new-roles-come',
];

/** Entries that fail, each with the figure that makes it fail. */
const outside = <T extends { id: string }>(
  entries: readonly T[],
  of: (entry: T) => number,
  least: number,
  most = 1e9,
) => entries.filter((e) => of(e) < least || of(e) > most).map((e) => `${e.id}: ${of(e)}`);
const words = (entry: { prose: { words: number } }): number => entry.prose.words;

describe('roles', () => {
  it.each(Object.entries(ROLES))('the %s ones are there', (stage, expected) => {
    const found = roles.filter((r) => r.stage === stage).map((r) => r.id);
    expect(found.toSorted()).toEqual(expected);
  });

  it('have a body of 600 to 1,000 words', () => {
    expect(outside(roles, words, 600, 1000)).toEqual([]);
  });

  it('have at least three claims with a source, from at least two sources', () => {
    const sourced = (role: (typeof roles)[number]) => role.evidence.filter((e) => e.citations.length > 0);
    expect(outside(roles, (r) => sourced(r).length, 3)).toEqual([]);
    expect(outside(roles, (r) => new Set(sourced(r).flatMap((e) => e.citations.map((c) => c.source))).size, 2)).toEqual(
      [],
    );
  });

  it('list at least six skills and six tasks; those of today exactly ten', () => {
    expect(outside(roles, (r) => r.skills.length, 6)).toEqual([]);
    expect(outside(roles, (r) => r.tasks.length, 6)).toEqual([]);
    expect(
      outside(
        roles.filter((r) => r.stage === 'today'),
        (r) => r.tasks.length,
        10,
        10,
      ),
    ).toEqual([]);
  });

  it('that no framework names yet have at least four signals', () => {
    expect(outside(roles, (r) => (r.stage === 'today' ? 4 : r.signals.length), 4)).toEqual([]);
  });

  it('say what would change our mind', () => {
    expect(outside(roles, (r) => r.wouldChangeOurMind.length, 2)).toEqual([]);
  });
});

describe('evolutions', () => {
  it('lead from each role of today to its evolved one', () => {
    expect(Object.fromEntries(evolutions.map((e) => [e.from, e.to]))).toEqual(EVOLUTIONS);
  });

  it('have at least 400 words and two sources', () => {
    expect(outside(evolutions, words, 400)).toEqual([]);
    expect(outside(evolutions, (e) => new Set(e.prose.citations.map((c) => c.source)).size, 2)).toEqual([]);
  });
});

describe('articles', () => {
  it('are there', () => {
    expect(articles.map((a) => a.id).toSorted()).toEqual(ARTICLES);
  });

  it('have 900 to 1,800 words and at least three sources', () => {
    expect(outside(articles, words, 900, 1800)).toEqual([]);
    expect(outside(articles, (a) => new Set(a.prose.citations.map((c) => c.source)).size, 3)).toEqual([]);
  });
});

describe('lists', () => {
  it('hold at least 30 skills, some in each of the seven groups', () => {
    expect(skills.length).toBeGreaterThanOrEqual(30);
    expect(new Set(skills.map((s) => s.group)).size).toBe(7);
  });

  it('hold at least 50 sources', () => {
    expect(sources.length).toBeGreaterThanOrEqual(50);
  });

  it('hold the six adverts of the original, archived and without a way to apply', () => {
    const archived = vacancies.filter((v) => v.status === 'archived');
    expect(archived.length).toBeGreaterThanOrEqual(6);
    expect(archived.filter((v) => 'applyUrl' in v)).toEqual([]);
  });
});
