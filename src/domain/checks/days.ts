/** What has happened has happened by the day that counts as today, and in order. */
import { type Content } from '../content.ts';
import { type Problem } from '../problem.ts';
import { isFuture } from '../arrivals.ts';
import { type Check } from './shared.ts';

interface DatedField {
  file: string;
  field: string;
  date: string | undefined;
}

/** Every day on which something was written, seen or decided, with its place. */
function pastDays(content: Content): DatedField[] {
  const { articles, roles, evolutions, pages, sources, vacancies, forecasts } = content;
  return [
    ...articles.flatMap(({ file, publishedOn, updatedOn }) => [
      { file, field: 'publishedOn', date: publishedOn },
      { file, field: 'updatedOn', date: updatedOn },
    ]),
    // Figures are known for years that have begun.
    ...roles.flatMap(({ file, pay }) =>
      'unknown' in pay ? [] : [{ file, field: 'pay.year', date: String(pay.year) }],
    ),
    ...roles.flatMap((role) =>
      role.stage === 'today'
        ? role.exposure.map((e, i) => ({ file: role.file, field: `exposure[${i}].year`, date: String(e.year) }))
        : [],
    ),
    ...[...roles, ...evolutions].map(({ file, reviewedOn }) => ({ file, field: 'reviewedOn', date: reviewedOn })),
    ...pages.map(({ file, updatedOn }) => ({ file, field: 'updatedOn', date: updatedOn })),
    ...roles
      .filter(isFuture)
      .flatMap(({ file, arrival, signals }) => [
        { file, field: 'arrival.madeOn', date: arrival.madeOn },
        ...arrival.earlier.map((e, i) => ({ file, field: `arrival.earlier[${i}].madeOn`, date: e.madeOn })),
        { file, field: 'arrival.outcome.checkedOn', date: arrival.outcome?.checkedOn },
        { file, field: 'arrival.outcome.namedOn', date: arrival.outcome?.namedOn },
        ...signals.flatMap((s, i) =>
          s.state === 'seen' || s.state === 'under-way' ? [{ file, field: `signals[${i}].date`, date: s.date }] : [],
        ),
      ]),
    ...sources.map(({ file, id, published }) => ({ file, field: `${id}.published`, date: published })),
    ...vacancies.map(({ file, id, seenOn }) => ({ file, field: `${id}.seenOn`, date: seenOn })),
    ...forecasts.flatMap(({ file, id, madeOn, updates, outcome }) => [
      { file, field: `${id}.madeOn`, date: madeOn },
      ...updates.map((u, i) => ({ file, field: `${id}.updates[${i}].on`, date: u.on })),
      { file, field: `${id}.outcome.on`, date: outcome?.on },
    ]),
  ];
}

/**
 * Days that have not come, of things that have happened.
 * @param asOf the day that counts as today; of a date known to its year or month alone, the year or month is compared
 */
export const checkPastDays = (content: Content, asOf: string): Problem[] =>
  pastDays(content).flatMap(({ file, field, date }) =>
    date !== undefined && date > asOf.slice(0, date.length)
      ? [{ file, field, wrong: `${date} is after today, ${asOf}`, right: 'write the day it happened' }]
      : [],
  );

/** An article is published before it is updated. */
export const checkArticleDays: Check = (content) =>
  content.articles.flatMap(({ file, publishedOn, updatedOn }) =>
    updatedOn && publishedOn && updatedOn < publishedOn
      ? [
          {
            file,
            field: 'updatedOn',
            wrong: `${updatedOn} is before publishedOn, ${publishedOn}`,
            right: 'put the days in order, or remove updatedOn',
          },
        ]
      : [],
  );

/** A date that no longer holds is another than the one that does, and stands there once. */
export const checkSupersededDays: Check = (content) =>
  content.events.flatMap(({ file, id, date, superseded }) =>
    superseded.flatMap((old, i) => {
      const isTwin = superseded.slice(0, i).some((other) => other.date === old.date);
      if (old.date !== date && !isTwin) return [];
      return [
        {
          file,
          field: `${id}.superseded[${i}].date`,
          wrong: isTwin ? `${old.date} is superseded twice` : `${old.date} is the date that holds`,
          right: isTwin ? 'keep one of the two' : 'write the date that it replaced, or remove the entry',
        },
      ];
    }),
  );
