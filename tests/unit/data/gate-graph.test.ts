/** What only the whole graph can show. */
import { expect, it } from 'vitest';
import {
  anEvolution,
  anEvolvedRole,
  aSkill,
  aSource,
  aTodayRole,
  leads,
  milestonesIn,
} from '../../fixtures/content.ts';
import {
  ANALYST,
  ARTICLE,
  BUILDER,
  DESIGNER,
  EVOLUTION,
  LEAD,
  PAGE,
  SKILLS,
  SOURCES,
  VACANCIES,
  describeFaults,
  fault,
  paragraph,
  places,
  value,
} from '../../fixtures/faults.ts';
import { ContentFolder } from '../../fixtures/folder.ts';

/** Each place where an id refers to an entry: what it holds mistyped, and what is meant. */
describeFaults('a mistyped id', [
  ...(
    [
      [ANALYST, 'skills[0].skill', 'skill', 'pyhton', 'python'],
      [ANALYST, 'relatedRoles[0]', 'role', 'model-bilder', 'model-builder'],
      [ANALYST, 'evidence[0].citations[0].source', 'source', 'anual-survey', 'annual-survey'],
      [ANALYST, 'routesIn[0].citations[0].source', 'source', 'anual-survey', 'annual-survey'],
      [ANALYST, 'pay.citation.source', 'source', 'anual-survey', 'annual-survey'],
      [ANALYST, 'codes[0].citation.source', 'source', 'anual-survey', 'annual-survey'],
      [LEAD, 'signals[0].citations[0].source', 'source', 'anual-survey', 'annual-survey'],
      [EVOLUTION, 'from', 'role', 'data-analist', 'data-analyst'],
      [EVOLUTION, 'to', 'role', 'insight-desinger', 'insight-designer'],
      [EVOLUTION, 'carriesOver[1].skill', 'skill', 'statistic', 'statistics'],
      [EVOLUTION, 'learn[0].skill', 'skill', 'user-reserach', 'user-research'],
      [ARTICLE, 'roles[0]', 'role', 'data-analist', 'data-analyst'],
    ] as const
  ).map(([file, field, kind, typed, near]) =>
    value(`at ${field}`, file, field, typed, `there is no ${kind} “${typed}”`, `did you mean “${near}”?`),
  ),
  value(
    'at the roles of a vacancy',
    VACANCIES,
    'analyst-leeds.roles[0]',
    'data-analist',
    'there is no role “data-analist”',
    'did you mean “data-analyst”?',
  ),
  value(
    'like no other',
    ANALYST,
    'relatedRoles[0]',
    'zebra-whisperer',
    'no role “zebra',
    'use an id from content/roles/',
  ),
  paragraph(
    'at a citation in prose',
    ARTICLE,
    'Nine in ten<Cite source="modal-act" checked="primary" />.',
    'there is no source “modal-act”',
    'did you mean “model-act”?',
  ),
  paragraph(
    'at a link to a source',
    PAGE,
    '[A study](/sources/#task-trail)',
    'the link /sources/#task-trail names a place',
    'did you mean “#task-trial”?',
  ),
  fault(
    'where it was the only use of what it means',
    (folder) => folder.body(ARTICLE, (body) => body.replace('model-act', 'modal-act')),
    [ARTICLE, 'body line 18', 'there is no source “modal-act”', 'did you mean “model-act”?'],
  ),
]);

describeFaults('an order', [
  fault(
    'of leads that goes back',
    (folder) => folder.set(ANALYST, 'tasks[4].lead', leads('shared', 'machine', 'person', 'machine')),
    [
      ANALYST,
      'tasks[4].lead.2036',
      'goes back from “machine” in 2031 to “person”',
      'person, then shared, then machine',
    ],
  ),
  fault(
    'of outlook headings',
    (folder) =>
      folder.body(ANALYST, (body) =>
        body.replace('### 2031', '### Y').replace('### 2036', '### 2031').replace('### Y', '### 2036'),
      ),
    [ANALYST, 'body', 'the outlook runs 2036, 2031, 2046', '2031, 2036, 2046'],
  ),
  value(
    'of earliest and likely',
    LEAD,
    'arrival.earliest',
    2035,
    '2035 is after the likely year, 2033',
    'earliest ≤ likely',
  ),
  value(
    'of likely and latest',
    LEAD,
    'arrival.latest',
    2030,
    '2030 is before the likely year, 2033',
    'likely ≤ latest',
  ),
  fault(
    'of years before and after the likely one',
    (folder) => folder.set(LEAD, 'arrival.earliest', 2034).set(LEAD, 'arrival.latest', 2032),
    [LEAD, 'arrival.earliest', '2034 is after', 'earliest ≤'],
    [LEAD, 'arrival.latest', '2032 is before', '≤ latest'],
  ),
  fault(
    'of the steps of an evolution',
    (folder) => folder.set(EVOLUTION, 'milestones[0].step', 'balance').set(EVOLUTION, 'milestones[1].step', 'routine'),
    [EVOLUTION, 'milestones[0].step', 'is “balance” where “routine” belongs', 'in that order'],
    [EVOLUTION, 'milestones[1].step', 'is “routine” where “balance” belongs', 'in that order'],
  ),
  value('that repeats a step', EVOLUTION, 'milestones[1].step', 'routine', 'is “routine” where “balance”', 'one each'),
  fault('of milestone years', (folder) => folder.set(EVOLUTION, 'milestones', milestonesIn(2031, 2029, 2034)), [
    EVOLUTION,
    'milestones[1].year',
    '2029 is not after 2031',
    'rising years',
  ]),
  fault('of milestones in one year', (folder) => folder.set(EVOLUTION, 'milestones', milestonesIn(2031, 2031, 2034)), [
    EVOLUTION,
    'milestones[1].year',
    '2031 is not after 2031',
    'rising years',
  ]),
  value(
    'of settling and arriving',
    EVOLUTION,
    'milestones[2].year',
    2032,
    '2032 is before the likely arrival',
    'settle',
  ),
]);

it('lets a title settle in the very year in which it is likely to arrive', () => {
  expect(places(new ContentFolder().set(EVOLUTION, 'milestones[2].year', 2033))).toEqual([]);
});

describeFaults('an evolution', [
  fault(
    'whose name does not match its roles',
    (folder) => folder.rename(EVOLUTION, 'evolutions/analyst-to-designer.mdx'),
    ['evolutions/analyst-to-designer.mdx', 'file', 'does not match', 'name it data-analyst-to-insight-designer.mdx'],
  ),
  fault(
    'from a role that is not today’s',
    (folder) =>
      folder
        .set(LEAD, 'skills', aTodayRole().skills)
        .add(
          anEvolvedRole({ id: 'yard-poet', title: 'Yard poet' }),
          anEvolution({ from: 'audit-lead', to: 'yard-poet' }),
        ),
    ['evolutions/audit-lead-to-yard-poet.mdx', 'from', '“audit-lead” is emerging', 'starts from a role of today'],
  ),
  fault(
    'to a role that is not evolved',
    (folder) => folder.remove(EVOLUTION, DESIGNER).add(anEvolution({ to: 'audit-lead' })),
    ['evolutions/data-analyst-to-audit-lead.mdx', 'to', '“audit-lead” is emerging, not evolved', 'to an evolved role'],
  ),
  fault(
    'of a role that has one',
    (folder) => folder.add(anEvolvedRole({ id: 'yard-poet', title: 'Yard poet' }), anEvolution({ to: 'yard-poet' })),
    [
      'evolutions/data-analyst-to-yard-poet.mdx',
      'from',
      '“data-analyst” already evolves in content/evolutions/data-analyst-to-insight-designer.mdx',
      'one evolution for each role of today',
    ],
  ),
  fault(
    'to a role that another one reaches',
    (folder) => folder.add(aTodayRole({ id: 'yard-hand', title: 'Yard hand' }), anEvolution({ from: 'yard-hand' })),
    ['evolutions/yard-hand-to-insight-designer.mdx', 'to', 'already reached', 'one evolution for each evolved role'],
  ),
  fault('that a role of today lacks', (folder) => folder.add(aTodayRole({ id: 'yard-hand', title: 'Yard hand' })), [
    'roles/yard-hand.mdx',
    'stage',
    'without an evolution',
    'content/evolutions/yard-hand-to-….mdx',
  ]),
  fault('that an evolved role lacks', (folder) => folder.add(anEvolvedRole({ id: 'yard-poet', title: 'Yard poet' })), [
    'roles/yard-poet.mdx',
    'stage',
    'nothing evolves into',
    'content/evolutions/…-to-yard-poet.mdx',
  ]),
  fault(
    'that carries over what the old role lacks',
    (folder) =>
      folder
        .push(SKILLS, aSkill({ id: 'poetry', title: 'Poetry' }))
        .set(DESIGNER, 'skills[0].skill', 'poetry')
        .set(EVOLUTION, 'carriesOver[0].skill', 'poetry'),
    [EVOLUTION, 'carriesOver[0].skill', '“poetry” is not listed by both', 'list it on both'],
  ),
  value(
    'that teaches what is known',
    EVOLUTION,
    'learn[0].skill',
    'python',
    'does not ask for more of “python”',
    'higher',
  ),
]);

describeFaults('a claim', [
  value(
    'measured and not read',
    ANALYST,
    'evidence[0].citations[0]',
    { source: 'model-act', checked: 'secondary' },
    'measured',
    'read the',
    'evidence[0].citations',
  ),
  value(
    'without a source',
    ANALYST,
    'evidence[1].citations',
    [],
    '“research-finding” has no source',
    'cite one',
    'evidence[1].citations',
  ),
  value('without the key for sources', ANALYST, 'evidence[1].citations', undefined, 'has no source', 'our-judgement'),
  value(
    'that is a judgement with a source',
    ANALYST,
    'evidence[0].strength',
    'our-judgement',
    'a judgement of ours carries a source',
    'remove the citation',
    'evidence[0].citations',
  ),
]);

describeFaults('a role', [
  value('that is related to itself', ANALYST, 'relatedRoles[0]', 'data-analyst', 'not related to itself', 'remove it'),
  value(
    'with a skill listed twice',
    LEAD,
    'skills[1].skill',
    'python',
    '“python” is listed twice',
    'keep one',
    'skills[1].skill',
  ),
  fault(
    'with the alias of another',
    (folder) => folder.set(LEAD, 'aliases', ['box counter']).set(BUILDER, 'aliases', ['counter', 'Box Counter']),
    [BUILDER, 'aliases[1]', '“Box Counter” already belongs to the role “audit-lead”', 'keep it on one'],
  ),
  fault('with the title of another as its alias', (folder) => folder.set(ANALYST, 'aliases', ['audit lead']), [
    ANALYST,
    'aliases[0]',
    '“audit lead” already belongs to the role “audit-lead”',
    'keep it on one',
  ]),
]);

describeFaults('an orphan', [
  fault('among the skills', (folder) => folder.push(SKILLS, aSkill({ id: 'poetry', title: 'Poetry' })), [
    SKILLS,
    'poetry',
    'no role lists this skill',
    'use it somewhere, or remove it',
  ]),
  fault('among the sources', (folder) => folder.push(SOURCES, aSource({ id: 'poem' })), [
    SOURCES,
    'poem',
    'no page cites this source',
    'use it somewhere, or remove it',
  ]),
]);
