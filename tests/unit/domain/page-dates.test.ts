import { expect, it } from 'vitest';
import { buildGraph } from '../../../src/domain/graph.ts';
import { pageDates } from '../../../src/domain/page-dates.ts';
import { aLiveVacancy, anArticle, aTodayRole, soundContent } from '../../fixtures/content.ts';

const content = soundContent();
const dateOf = pageDates(
  buildGraph({
    ...content,
    articles: [anArticle({ publishedOn: '2026-11-01', updatedOn: '2027-02-01' })],
    roles: content.roles.map((r) => (r.id === 'data-analyst' ? aTodayRole({ reviewedOn: '2027-03-01' }) : r)),
    vacancies: [aLiveVacancy({ seenOn: '2026-10-05' })],
  }),
);

it.each([
  ['/roles/data-analyst/', '2027-03-01'],
  ['/roles/audit-lead/', '2026-11-21'],
  ['/articles/first-steps/', '2027-02-01'],
  ['/roles/', '2027-03-01'],
  ['/articles/', '2027-02-01'],
  ['/evolutions/', '2026-11-21'],
  ['/skills/python/', '2027-03-01'],
  ['/vacancies/', '2026-10-05'],
  ['/compare/a-and-b/', '2027-03-01'],
  ['/about/', '2026-11-21'],
  ['/forecasts/arrival-audit-lead/', '2026-11-21'],
  ['/', '2027-03-01'],
])('%s changed on %s', (page, day) => {
  expect(dateOf(page)).toBe(day);
});
