import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, inStageOrder } from '../../../../src/domain/compare/compare.ts';
import { PAIR_SECTIONS } from '../../../../src/domain/pairs.ts';
import type { Profile } from '../../../../src/domain/compare/profile.ts';
import type { CompareRow } from '../../../../src/domain/compare/rows.ts';
import { levelRank, overlap } from '../../../../src/domain/skills.ts';
import { aComingProfile, aProfile, profilesArb, skillsIn } from '../../../fixtures/profiles.ts';

const analyst = aProfile();
const auditor = aComingProfile();

const section = (profiles: readonly Profile[], id: string) => compare(profiles).sections.find((s) => s.id === id);
const row = (profiles: readonly Profile[], title: string): CompareRow => {
  const found = compare(profiles)
    .sections.flatMap((s) => s.rows)
    .find((r) => r.title === title);
  if (!found) throw new Error(`no row “${title}”`);
  return found;
};
const skillRows = (profiles: readonly Profile[]) => (section(profiles, 'skills')?.rows ?? []).filter((r) => r.to);
const ranks = ({ cells }: CompareRow) => cells.map((c) => (c.kind === 'meter' ? c.n : -1));

describe('compare', () => {
  it('takes two to four roles', () => {
    for (const n of [0, 1, 5]) expect(() => compare(Array.from({ length: n }, () => analyst))).toThrow(RangeError);
  });

  it('names the roles in the order given, the later ones as inside a sentence', () => {
    expect(compare([analyst, auditor]).title).toBe('Data analyst and audit lead');
    expect(compare([auditor, analyst]).roles.map((r) => r.path)).toEqual([
      '/roles/audit-lead/',
      '/roles/data-analyst/',
    ]);
  });

  it('marks rows of values that differ, says how far, and leaves running text alone', () => {
    const older = aProfile({ id: 'older', outlook: { verdict: 'Absorbed', score: 0.2 } });
    const later = aComingProfile({ id: 'later', outlook: { earliest: 2030, likely: 2036, latest: 'after-2046' } });
    const said = (profiles: Profile[], title: string) => {
      const { differs, apart } = row(profiles, title);
      return [differs, apart];
    };
    expect(said([analyst, auditor], 'Stage')).toEqual([true, 'Differs']);
    expect(said([analyst, older], 'Stage')).toEqual([false, 'The same']);
    expect(said([analyst, older], 'Verdict or arrival')).toEqual([true, '0.25 apart']);
    expect(said([auditor, later], 'Verdict or arrival')).toEqual([true, '3 years apart']);
    expect(said([analyst, auditor], 'Verdict or arrival')).toEqual([true, 'Differs']);
    expect(said([analyst, auditor], 'Drivers')).toEqual([true, '1 of 3 in common']);
    expect(said([analyst, auditor], 'Sectors')).toEqual([false, 'The same']);
    expect(said([analyst, auditor], 'What it is')).toEqual([false, '']);
    expect(said([analyst, auditor], 'Strength of the strongest claim')).toEqual([false, 'The same']);
  });

  it('marks what only one role has', () => {
    const [first] = row([analyst, auditor], 'Drivers').cells;
    expect(first).toEqual({
      kind: 'lines',
      lines: [
        { words: 'Applications', only: true },
        { words: 'Trust', only: false },
      ],
    });
  });

  it('says how much of the way is done from each role to each other one', () => {
    const words = (title: string) =>
      row([analyst, auditor], title).cells.map((c) => (c.kind === 'words' ? c.words : ''));
    // The auditor needs maths 2 and rules 4; the analyst has maths 4 and software 3.
    expect(words('Already there for a data analyst')).toEqual(['All of it', '33%: 2 of 6 levels']);
    expect(words('Already there for an audit lead')).toEqual(['29%: 2 of 7 levels', 'All of it']);
  });

  it('shows the leads of a role of today, and only the names of other tasks', () => {
    expect(row([analyst, auditor], 'What one does').cells.map((c) => c.kind)).toEqual(['leads', 'lines']);
    expect(row([analyst, auditor], 'Who leads in 2036').cells[0]).toEqual({
      kind: 'words',
      words: 'People 3, shared 3, machines 4',
    });
    expect(section([auditor, aComingProfile({ id: 'b' })], 'tasks')?.rows).toHaveLength(1);
  });

  it('says for how many the pay is known, and that it differs only where it does', () => {
    const other = aProfile({ id: 'other', pay: '£1, 2026' });
    const pay = (...profiles: Profile[]) => {
      const { differs, apart, cells } = row(profiles, 'Pay seen');
      return [differs, apart, cells.at(-1)];
    };
    const unknown = { kind: 'words', words: 'Not known' };
    expect(pay(analyst, auditor)).toEqual([false, 'Known for one of two', unknown]);
    expect(pay(analyst, other, auditor)).toEqual([true, 'Known for two of three', unknown]);
    expect(pay(auditor, aComingProfile({ id: 'b' }))).toEqual([false, 'Known for none of two', unknown]);
    expect(pay(analyst, other).slice(0, 2)).toEqual([true, 'Differs']);
    expect(pay(analyst, aProfile({ id: 'same' })).slice(0, 2)).toEqual([false, 'The same']);
  });

  it('counts the claims by strength, strongest first, and those against', () => {
    const [cell] = row([analyst, auditor], 'Claims').cells;
    expect(cell?.kind === 'lines' && cell.lines.map((l) => l.words)).toEqual([
      'Measured: 2',
      'Research finding: 1',
      'Our judgement: 1',
      'Against what we expect: 1',
    ]);
  });

  it('has the parts that links may name', () => {
    const [picture, ...parts] = PAIR_SECTIONS;
    expect(picture.id).toBe('fingerprints');
    expect(compare([analyst, auditor]).sections.map(({ id, title }) => ({ id, title }))).toEqual(parts);
  });

  it('lists forecasts, the first to be decided first', () => {
    const forecasts = [
      { id: 'later', claim: 'Later.', probability: 30, resolvesBy: '2031-12-31' },
      { id: 'sooner', claim: 'Sooner.', probability: 65, resolvesBy: '2027-12-31' },
    ];
    const [some, none] = section([aProfile({ forecasts }), auditor], 'forecasts')?.rows[0]?.cells ?? [];
    expect(some?.kind === 'lines' && some.lines).toEqual([
      { head: '65%, likely:', words: 'Sooner.', to: '/forecasts/sooner/' },
      { head: '30%, unlikely:', words: 'Later.', to: '/forecasts/later/' },
    ]);
    expect(none).toEqual({ kind: 'words', words: 'None' });
  });
});

describe('the rows of skills', () => {
  it('come by difference, then by level, then by the first role that asks for it', () => {
    const a = aProfile({
      skills: skillsIn({ software: 'expert', maths: 'expert', data: 'working', people: 'awareness' }),
    });
    const b = aComingProfile({
      skills: skillsIn({ maths: 'expert', rules: 'expert', data: 'working', people: 'working' }),
    });
    expect(skillRows([a, b]).map((r) => [r.title, r.apart, ...ranks(r)])).toEqual([
      ['Python', '4 levels apart', 4, 0],
      ['Law', '4 levels apart', 0, 4],
      ['Listening', '1 level apart', 1, 2],
      ['Statistics', 'The same', 4, 4],
      ['Cleaning', 'The same', 2, 2],
    ]);
  });
});

it('any two to four roles: one cell a role, levels as asked for, marked exactly where they differ, widest first', () => {
  fc.assert(
    fc.property(profilesArb, (profiles) => {
      const { sections, findings } = compare(profiles);
      for (const { cells } of sections.flatMap((s) => s.rows)) expect(cells).toHaveLength(profiles.length);
      for (const finding of findings) expect(finding).toMatch(/^[A-Z“].*\.$/);
      const rows = skillRows(profiles);
      const asked = [...new Set(profiles.flatMap((p) => p.skills.map((s) => `/skills/${s.skill}/`)))];
      expect(rows.map((r) => r.to).toSorted()).toEqual(asked.toSorted());
      const spreads = rows.map((r) => Math.max(...ranks(r)) - Math.min(...ranks(r)));
      expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
      rows.forEach((r, i) => {
        expect(r.differs).toBe((spreads[i] ?? 0) > 0);
        expect(ranks(r)).toEqual(
          profiles.map((p) => {
            const held = p.skills.find((s) => r.to === `/skills/${s.skill}/`);
            return held ? levelRank(held.level) : 0;
          }),
        );
      });
    }),
  );
});

it('another order of the roles changes no difference, only the order of the cells', () => {
  fc.assert(
    fc.property(profilesArb, (profiles) => {
      const turned = profiles.toReversed();
      const facts = (list: readonly Profile[]) =>
        compare(list)
          .sections.flatMap((s) => s.rows)
          .map((r) => JSON.stringify([r.title, r.differs, r.apart]))
          .toSorted();
      expect(facts(turned)).toEqual(facts(profiles));
      for (const r of skillRows(profiles))
        expect(ranks(skillRows(turned).find((other) => other.to === r.to)!)).toEqual(ranks(r).toReversed());
    }),
  );
});

it('the share that is already there is the overlap of the two, whichever the pair', () => {
  fc.assert(
    fc.property(profilesArb, (profiles) => {
      const rows = (section(profiles, 'skills')?.rows ?? []).filter((r) => !r.to);
      rows.forEach((r, from) => {
        r.cells.forEach((cell, to) => {
          const share = Math.round(overlap(profiles[from]!.skills, profiles[to]!.skills) * 100);
          if (from !== to) expect(cell.kind === 'words' && cell.words.startsWith(`${share}%: `)).toBe(true);
        });
      });
    }),
  );
});

it('inStageOrder goes from now to later, and leaves the order within a stage', () => {
  const list = [auditor, analyst, aProfile({ id: 'b', stage: 'evolved' }), aProfile({ id: 'c' })];
  expect(inStageOrder(list).map((p) => p.id)).toEqual(['data-analyst', 'c', 'b', 'audit-lead']);
});
