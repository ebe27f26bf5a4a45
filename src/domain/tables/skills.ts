import { trendOf, trendWord, type RolePair } from '../skill-moves.ts';
import { askedLevel, type SkilledRole } from '../skills.ts';
import type { Stage } from '../../schemas/lists.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** Every skill with how many roles of each stage ask for it, and in how many evolutions it rises, falls, is left out and holds. */
export function skillsTable(
  skills: readonly { id: string; title: string; group: string }[],
  roles: readonly SkilledRole[],
  pairs: readonly RolePair[],
): Table {
  return {
    columns: [
      { key: 'skill', title: 'Skill' },
      { key: 'skill_id', title: 'Id of the skill', isFileOnly: true },
      { key: 'group', title: 'Group' },
      { key: 'today', title: 'Roles of today' },
      { key: 'evolved', title: 'Evolved roles' },
      { key: 'emerging', title: 'Emerging roles' },
      { key: 'rises', title: 'Rises in' },
      { key: 'lowers', title: 'Falls in' },
      { key: 'drops', title: 'No longer listed in' },
      { key: 'holds', title: 'Holds in' },
      { key: 'trend', title: 'Trend' },
    ],
    rows: skills.map((s) => {
      const trend = trendOf(
        s.id,
        pairs,
        roles.filter((r) => r.stage === 'emerging'),
      );
      const asking = (stage: Stage) => roles.filter((r) => r.stage === stage && askedLevel(r, s.id) > 0).length;
      return {
        skill: s.title,
        skill_id: s.id,
        group: label(s.group),
        today: asking('today'),
        evolved: asking('evolved'),
        emerging: asking('emerging'),
        rises: trend.rises,
        lowers: trend.lowers,
        drops: trend.drops,
        holds: trend.steady,
        trend: label(trendWord(trend)),
      };
    }),
  };
}
