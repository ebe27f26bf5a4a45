import { describe, expect, it } from 'vitest';
import * as bodies from '../../../src/domain/checks/bodies.ts';
import * as days from '../../../src/domain/checks/days.ts';
import * as evolutions from '../../../src/domain/checks/evolutions.ts';
import * as forecasts from '../../../src/domain/checks/forecasts.ts';
import * as names from '../../../src/domain/checks/names.ts';
import * as promotions from '../../../src/domain/checks/promotions.ts';
import * as references from '../../../src/domain/checks/references.ts';
import * as roles from '../../../src/domain/checks/roles.ts';
import { noContent } from '../../../src/domain/content.ts';
import { checkContent, CHECKS } from '../../../src/domain/integrity.ts';
import {
  aProse,
  aTodayRole,
  anArticle,
  anEvolution,
  anEvolvedRole,
  ledgerContent,
  skillsAt,
  soundContent,
} from '../../fixtures/content.ts';

// Each fault that a folder can hold is tested through the gate, in `tests/unit/data/gate.test.ts`; here is what only shows
// in the functions themselves.

const { checkAliases } = names;
const { checkEvolutionSkills } = evolutions;
const { checkLinks } = bodies;

const fields = (problems: { field: string }[]) => problems.map((p) => p.field);

describe('checkContent', () => {
  it('finds nothing in sound content', () => {
    expect(checkContent(soundContent())).toEqual([]);
    expect(checkContent(ledgerContent())).toEqual([]);
  });

  it('runs every check that there is', () => {
    const exported = [bodies, days, evolutions, forecasts, names, promotions, references, roles].flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => (name.startsWith('check') ? [value as unknown] : [])),
    );
    expect(new Set<unknown>([...CHECKS, days.checkPastDays])).toEqual(new Set(exported));
    expect(CHECKS.length).toBeGreaterThan(10);
  });

  it('survives content that holds nothing at all', () => {
    expect(fields(checkContent(noContent()))).toEqual([
      'articles',
      'roles',
      'evolutions',
      'pages',
      'skills',
      'sources',
    ]);
  });

  it('changes nothing in what it checks', () => {
    const content = ledgerContent();
    const before = structuredClone(content);
    checkContent(content);
    expect(content).toEqual(before);
  });
});

describe('checkAliases', () => {
  const role = (id: string, title: string, ...aliases: string[]) => aTodayRole({ id, title, aliases });
  const of = (...roles: ReturnType<typeof aTodayRole>[]) => checkAliases(soundContent({ roles }));

  it('lets a role have its own title and alias twice', () => {
    expect(of(role('a', 'Analyst', 'analyst', 'counter', 'Counter'))).toEqual([]);
  });

  it('names both claims where three roles have one alias', () => {
    const problems = of(role('a', 'A', 'x'), role('b', 'B', 'X'), role('c', 'C', 'x'));
    expect(problems.map((p) => p.file)).toEqual(['content/roles/b.mdx', 'content/roles/c.mdx']);
  });
});

describe('checkEvolutionSkills', () => {
  const content = (from: Parameters<typeof skillsAt>, to: Parameters<typeof skillsAt>) =>
    soundContent({
      roles: [aTodayRole({ skills: skillsAt(...from) }), anEvolvedRole({ skills: skillsAt(...to) })],
      evolutions: [anEvolution()],
    });

  it('takes a skill at a higher level for one to learn', () => {
    expect(checkEvolutionSkills(content(['working'], ['practitioner']))).toEqual([]);
  });

  it('refuses one at the same or a lower level', () => {
    expect(fields(checkEvolutionSkills(content(['working'], ['working'])))).toEqual([
      'learn[0].skill',
      'learn[1].skill',
    ]);
    expect(fields(checkEvolutionSkills(content(['expert'], ['expert', { 'ai-law': 'working' }])))).toHaveLength(2);
  });

  it('takes a skill for new that the old role lacks', () => {
    const { evolutions, ...rest } = content(['expert'], ['awareness']);
    const roles = rest.roles.map((r) =>
      r.stage === 'today'
        ? { ...r, skills: r.skills.filter((s) => !['user-research', 'ai-law'].includes(s.skill)) }
        : r,
    );
    expect(checkEvolutionSkills({ ...rest, roles, evolutions })).toEqual([]);
  });
});

describe('checkLinks', () => {
  const linking = (body: string) => checkLinks(soundContent({ articles: [anArticle({ prose: aProse(body) })] }));

  it.each(['[#](#)', '[top](/terms/#)', '[out](https://example.org/nowhere/#at-all)', '[own](#here)\n\n## Here'])(
    'has nothing against %s',
    (body) => {
      expect(linking(body)).toEqual([]);
    },
  );

  it('reports each dead link, with its line', () => {
    expect(fields(linking('[a](/a/)\n\n[b](/terms/#b) [c](#c)'))).toEqual([
      'body line 1',
      'body line 3',
      'body line 3',
    ]);
  });
});
