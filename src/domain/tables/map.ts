import { roleOn, type RoleMap } from '../kinship.ts';
import { label } from '../words.ts';
import type { Table } from './table.ts';

/** The lines of the evolution map: both ends, the later one’s year, and the share that carries over, in whole per cent. */
export const mapTable = (map: RoleMap): Table => ({
  columns: [
    { key: 'from_id', title: 'Earlier role, id', isFileOnly: true },
    { key: 'from', title: 'Earlier role' },
    { key: 'from_stage', title: 'Its stage' },
    { key: 'to_id', title: 'Later role, id', isFileOnly: true },
    { key: 'to', title: 'Later role' },
    { key: 'to_stage', title: 'Its stage' },
    { key: 'to_likely_year', title: 'Likely year' },
    { key: 'share_percent', title: 'Skill levels it already has, %' },
  ],
  rows: map.lines.map((line) => {
    const [from, to] = [roleOn(map, line.from), roleOn(map, line.to)];
    return {
      from_id: from.id,
      from: from.title,
      from_stage: label(from.stage),
      to_id: to.id,
      to: to.title,
      to_stage: label(to.stage),
      to_likely_year: to.year,
      share_percent: Math.round(line.share * 100),
    };
  }),
});
