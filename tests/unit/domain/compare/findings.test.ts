import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  driverFinding,
  missingLevels,
  sharedSkillsFinding,
  timeFindings,
  wayFindings,
} from '../../../../src/domain/compare/findings.ts';
import { levelRank } from '../../../../src/domain/skills.ts';
import { skillsArb } from '../../../fixtures/arbitraries.ts';
import { aComingProfile, aProfile, skillsIn } from '../../../fixtures/profiles.ts';

const analyst = aProfile();
const auditor = aComingProfile();
const builder = aProfile({
  id: 'ml-builder',
  title: 'ML builder',
  skills: skillsIn({ maths: 'awareness' }),
  drivers: ['computing'],
  outlook: { verdict: 'Resilient', score: 0.8 },
});

describe('missingLevels', () => {
  it('counts what is asked for beyond what is brought', () => {
    // rules 4 of 4 are missing, maths 0 of 2; the other way maths 2 of 4 and software 3 of 3.
    expect(missingLevels(analyst.skills, auditor.skills)).toBe(4);
    expect(missingLevels(auditor.skills, analyst.skills)).toBe(5);
  });

  it('is nothing from a role to itself, and never more than the later role asks for', () => {
    fc.assert(
      fc.property(skillsArb(), skillsArb(), (a, b) => {
        expect(missingLevels(a, a)).toBe(0);
        expect(missingLevels(a, b)).toBeLessThanOrEqual(b.reduce((sum, s) => sum + levelRank(s.level), 0));
      }),
    );
  });
});

describe('the skills that all ask for', () => {
  const wide = (id: string, titles: string[]) =>
    aProfile({ id, skills: titles.map((title) => ({ skill: title, title, group: 'data', level: 'working' })) });
  it.each([
    [['Python'], 'Both ask for Python.'],
    [['MLOps', 'Red teaming'], 'Both ask for MLOps and red teaming.'],
    [['MLOps', 'Monitoring and drift'], 'Both ask for MLOps, and monitoring and drift.'],
    [['MLOps', 'B', 'C', 'D'], 'Both ask for MLOps, b, c and d.'],
    [['MLOps', 'B', 'C', 'D', 'E'], 'Both ask for MLOps, b, c and two more skills.'],
    [[], 'They have no skill in common.'],
  ])('of two with %j in common: %s', (titles, words) => {
    expect(sharedSkillsFinding([wide('a', ['One', ...titles]), wide('b', ['Two', ...titles])])).toBe(words);
  });

  it('of three or four are those that each of them lists', () => {
    expect(sharedSkillsFinding([analyst, auditor, builder])).toBe('All three ask for statistics.');
    expect(sharedSkillsFinding([analyst, auditor, builder, wide('a', ['One'])])).toBe('No skill is asked of all four.');
  });
});

describe('the way from one to another', () => {
  it('is told both ways for two roles', () => {
    expect(wayFindings([analyst, auditor])).toEqual([
      'A data analyst brings 33% of the skill levels that an audit lead needs and lacks four of them; the other way round it is 29%, with five to learn.',
    ]);
  });

  it('has nothing to learn where all is there', () => {
    expect(wayFindings([analyst, builder])).toEqual([
      'A data analyst brings every skill level that an ML builder needs; the other way round it is 14%, with six to learn.',
    ]);
    expect(wayFindings([builder, analyst])[0]).toMatch(/; the other way round nothing is lacking\.$/);
  });

  it('starts from the earlier of two, whatever their order', () => {
    expect(wayFindings([auditor, analyst])).toEqual(wayFindings([analyst, auditor]));
  });

  it('is the easiest and the hardest move among more', () => {
    expect(wayFindings([analyst, auditor, builder]).map((f) => f.slice(0, 43))).toEqual([
      'The easiest move: a data analyst brings eve',
      'The hardest move: an ML builder brings 14% ',
    ]);
  });

  it('starts from a role of today where there is one, and never goes back in time', () => {
    const late = aComingProfile({ id: 'late', title: 'Late', outlook: { earliest: 2035, likely: 2042, latest: 2046 } });
    const movesOf = (...profiles: (typeof auditor)[]) =>
      wayFindings(profiles).map((f) => /: an? (.+?) brings .+? that an? (.+?) needs/.exec(f)?.slice(1));
    // The late role has all of the auditor’s levels, and the auditor all of its.
    expect(movesOf(late, auditor, analyst)).toEqual([
      ['data analyst', 'late'],
      ['data analyst', 'audit lead'],
    ]);
    const later = aComingProfile({
      id: 'later',
      title: 'Later',
      outlook: { earliest: 2036, likely: 2044, latest: 2046 },
    });
    for (const move of movesOf(later, late, auditor))
      expect([
        ['audit lead', 'late'],
        ['audit lead', 'later'],
        ['late', 'later'],
      ]).toContainEqual(move);
  });
});

describe('time', () => {
  it('tells the verdicts of today and the likely years of the rest, soonest first', () => {
    expect(timeFindings([analyst, auditor])).toEqual([
      'By its tasks in 2036, a data analyst is “Reshaped” (0.45 of 1).',
      'In our judgement a UK framework has an even chance of naming an audit lead by 2033.',
    ]);
    expect(timeFindings([analyst, builder])).toEqual([
      'By their tasks in 2036, a data analyst is “Reshaped” (0.45 of 1) and an ML builder is “Resilient” (0.80 of 1).',
    ]);
    const sooner = aComingProfile({ title: 'Steward', outlook: { earliest: 2027, likely: 2030, latest: 2035 } });
    const same = aComingProfile({ title: 'Watcher' });
    expect(timeFindings([auditor, sooner, same])).toEqual([
      'In our judgement a UK framework has an even chance of naming a steward by 2030, and an audit lead and a watcher by 2033.',
    ]);
  });
});

describe('drivers', () => {
  it('are named where they are common to all', () => {
    expect(driverFinding([analyst, auditor])).toBe('Trust stands behind both.');
    expect(driverFinding([analyst, analyst])).toBe('Applications and trust stand behind both.');
    expect(driverFinding([analyst, builder])).toBe('What drives the one does not drive the other.');
    expect(driverFinding([analyst, auditor, builder])).toBe('No driver is common to all three.');
  });
});
