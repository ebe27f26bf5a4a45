/** Days that have not come, of things that have happened. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/data/files.ts';
import { isUnlocked } from '../../../../src/data/lock.ts';
import { checkArticleDays, checkPastDays, checkSupersededDays } from '../../../../src/domain/checks/days.ts';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { aCitation, anArticle, anEvent, ledgerContent, MADE_ON, soundContent } from '../../../fixtures/content.ts';
import { ARTICLE, FORECASTS, LEAD, ANALYST, EVOLUTION, PAGE, SOURCES, VACANCIES } from '../../../fixtures/faults.ts';
import { ContentFolder } from '../../../fixtures/folder.ts';

const found = (folder: ContentFolder) =>
  folder.use((dir) => readContent(dir, { asOf: MADE_ON }).problems.filter((p) => !isUnlocked(p)));

describe('a day of something that has happened', () => {
  it('is no problem where it has come, or is this very day', () => {
    expect(checkPastDays(ledgerContent(), MADE_ON)).toEqual([]);
  });

  it.each([
    [ARTICLE, 'publishedOn', '2027-11-22'],
    [ARTICLE, 'updatedOn', '2026-11-22'],
    [ANALYST, 'reviewedOn', '2026-11-22'],
    [ANALYST, 'pay.year', 2027],
    [ANALYST, 'exposure[0].year', 2027],
    [EVOLUTION, 'reviewedOn', '2026-11-22'],
    [PAGE, 'updatedOn', '2026-11-22'],
    [LEAD, 'signals[0].date', '2033-11'],
    [LEAD, 'signals[2].date', '2027'],
    [LEAD, 'arrival.madeOn', '2026-11-22'],
    [SOURCES, 'model-act.published', '2026-12'],
    [VACANCIES, '[0].seenOn', '2026-11-22'],
    [FORECASTS, 'analyst-2031.madeOn', '2026-11-22'],
  ])('in %s, %s, may not lie ahead', (file, field, day) => {
    const folder = new ContentFolder(ledgerContent()).set(file, field, day);
    const problems = found(folder).filter((p) => p.wrong.includes('today'));
    expect(problems).toHaveLength(1);
    expect(formatProblem(problems[0]!)).toContain(`: ${day} is after today, ${MADE_ON}; write the day it happened`);
    expect(problems[0]!.field).toContain(field.replace('[0].seenOn', 'seenOn'));
  });

  it('may be as rough as a year or month that has begun', () => {
    const folder = new ContentFolder().set(LEAD, 'signals[0].date', '2026-11').set(LEAD, 'signals[2].date', '2026');
    expect(found(folder)).toEqual([]);
  });

  it('is not asked about without a day that counts as today', () => {
    expect(new ContentFolder().set(ARTICLE, 'publishedOn', '2027-11-22').read().problems).toEqual([]);
  });
});

it('an article is not updated before it is published', () => {
  const articles = [anArticle({ publishedOn: '2026-11-21', updatedOn: '2026-11-20' })];
  expect(checkArticleDays({ ...soundContent(), articles }).map(formatProblem)).toEqual([
    'content/articles/first-steps.mdx: updatedOn: 2026-11-20 is before publishedOn, 2026-11-21; put the days in order, or remove updatedOn',
  ]);
});

it('a date that no longer holds is not the one that does, and stands there once', () => {
  const moved = (date: string) => ({ date, why: 'The parliament took longer.', citations: [aCitation()] });
  const found = (...dates: string[]) =>
    checkSupersededDays(soundContent({ events: [anEvent({ date: '2027-12', superseded: dates.map(moved) })] })).map(
      formatProblem,
    );
  expect(found('2026-08', '2027')).toEqual([]);
  expect(found('2027-12')).toEqual([
    'content/events.yaml: watching-rule.superseded[0].date: 2027-12 is the date that holds; write the date that it replaced, or remove the entry',
  ]);
  expect(found('2026', '2026')).toEqual([
    'content/events.yaml: watching-rule.superseded[1].date: 2026 is superseded twice; keep one of the two',
  ]);
});
