import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import { articleCard, cardWords, evolutionCard, placeOfEvolution, roleCard } from '../../../src/domain/social.ts';
import { anArticle, soundContent } from '../../fixtures/content.ts';

const graph = buildGraph(soundContent());
const card = (id: string) => roleCard(graph.role(id), graph);

describe('the card of a role', () => {
  it('of today has its verdict, its fingerprint and its place now', () => {
    expect(card('data-analyst')).toMatchObject({
      kind: 'Today’s role',
      title: 'Data analyst',
      note: expect.stringMatching(/^(Resilient|Reshaped|Absorbed).*: our verdict for 2036$/) as string,
      fingerprints: [{ levels: graph.levels(graph.role('data-analyst')), year: 2026 }],
      place: { from: 2026, to: 2046, year: 2026 },
    });
  });

  it('to come has its years', () => {
    expect(card('audit-lead')).toMatchObject({
      kind: 'Emerging role',
      note: 'Even chance of a name by 2033, in the range 2028–2040',
      fingerprints: [{ year: 2033 }],
      place: { from: 2028, to: 2040, year: 2033 },
    });
  });
});

it('the card of an evolution has the fingerprints of both ends, and its milestones for a place', () => {
  const [entry] = graph.content.evolutions;
  expect(placeOfEvolution(entry!)).toMatchObject({ from: 2028, to: 2034, year: 2034 });
  const made = evolutionCard(entry!, graph);
  expect(made.fingerprints.map((f) => f.year)).toEqual([2026, 2033]);
  expect(made.title).toBe('Data analyst to insight designer');
});

it('the words of a card say what is drawn', () => {
  expect(cardWords(articleCard(anArticle()))).toBe(
    'Article: First steps. 1 minute, with its sources. With an axis from 2026 to 2046.',
  );
  expect(cardWords(card('audit-lead'))).toMatch(/ With a skill fingerprint and an axis from 2026 to 2046\.$/);
});
