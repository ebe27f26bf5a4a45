import { describe, expect, it } from 'vitest';
import { comparedRoles, comparisonOf, rolesByName } from '../../../../src/domain/search/comparison.ts';
import type { SearchDocument } from '../../../../src/domain/search/document.ts';
import { searchDocument } from '../../../fixtures/search-document.ts';
import { wordsOf } from '../../../../src/domain/search/words.ts';

const role = (id: string, title: string, aliases: string[] = []): SearchDocument =>
  searchDocument(title, { path: `/roles/${id}/`, aliases });
const ROLES = [
  role('data-scientist', 'Data scientist', ['data analyst', 'big data']),
  role('machine-learning-engineer', 'Machine learning engineer', ['AI engineer', 'applied scientist']),
  role('ai-ethics-auditor', 'AI ethics auditor', ['applied scientist']),
  role('nlp-specialist', 'NLP specialist'),
  role('synthetic-data-scientist', 'Synthetic data scientist'),
  { ...role('python', 'Python'), kind: 'skill' as const },
];
const names = rolesByName(ROLES);
const compared = (query: string): string[] => comparedRoles(names, { words: wordsOf(query) }).map((r) => r.title);

describe('roles set side by side', () => {
  it.each([
    ['data scientist vs ML engineer', ['Data scientist', 'Machine learning engineer']],
    ['What is the difference between an ethics auditor and a data analyst?', ['AI ethics auditor', 'Data scientist']],
    ['should I become an NLP specialist or an AI engineer', ['NLP specialist', 'Machine learning engineer']],
    ['data scientists, machine learning engineers', ['Data scientist', 'Machine learning engineer']],
    ['NLP vs ethics auditor vs data scientist', ['NLP specialist', 'AI ethics auditor', 'Data scientist']],
    // Beside one role, or another such word, a word that one title alone has is enough.
    ['ordinary ML engineer vs auditor', ['Machine learning engineer', 'AI ethics auditor']],
    ['auditor or engineer', ['AI ethics auditor', 'Machine learning engineer']],
  ])('are heard in “%s”', (query, titles) => {
    expect(compared(query)).toEqual(titles);
  });

  it.each([
    'data scientist',
    'data scientist or data analyst',
    'data scientist to machine learning engineer',
    'data scientist vs banker',
    // Another name is nobody’s when two roles have it, and none when it is a field and not a title.
    'data scientist vs applied scientist',
    'big data vs NLP specialist',
    'engineer or scientist',
    'Python vs data scientist',
  ])('are not heard in “%s”', (query) => {
    expect(compared(query)).toEqual([]);
  });

  it('lead to the page of the pair, or to the tool with them chosen', () => {
    const [scientist, engineer, auditor] = ROLES as [SearchDocument, SearchDocument, SearchDocument];
    const pairs = new Set(['data-scientist-and-machine-learning-engineer']);
    expect(comparisonOf([engineer, scientist], pairs)).toMatchObject({
      path: '/compare/data-scientist-and-machine-learning-engineer/',
      title: 'Machine learning engineer and data scientist compared',
    });
    expect(comparisonOf([scientist, auditor], pairs).path).toBe('/compare/?roles=data-scientist,ai-ethics-auditor');
    expect(comparisonOf([scientist, engineer, auditor], pairs).path).toMatch(/^\/compare\/\?roles=/);
  });
});
