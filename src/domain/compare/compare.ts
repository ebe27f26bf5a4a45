/** Two to four roles side by side. */
import { STAGES } from '../../schemas/lists.ts';
import { placeOverlay, overlayFinding, type PlacedOverlay } from '../charts/overlay.ts';
import { fingerprintsTable } from '../tables/fingerprints.ts';
import type { Table } from '../tables/table.ts';
import { count, inSentence, sentenceList } from '../words.ts';
import { driverFinding, sharedSkillsFinding, timeFindings, wayFindings } from './findings.ts';
import type { Profile } from './profile.ts';
import type { CompareSection } from './rows.ts';
import { evidence, forecasts, glance, routesIn, skills, STAGE, tasks, whyAndWhere } from './sections.ts';

/** Fewest and most roles of one comparison. */
export const FEWEST = 2;
export const MOST = 4;

export interface Comparison {
  roles: readonly { id: string; title: string; path: string; stage: string }[];
  /** `Data scientist and machine learning engineer` */
  title: string;
  /** Sentences, the most telling first. */
  findings: readonly string[];
  picture: { finding: string; placed: PlacedOverlay; table: Table };
  sections: readonly CompareSection[];
}

/** Roles of today first, then what they become, then new ones: from now to later. */
export const inStageOrder = <T extends { stage: (typeof STAGES)[number] }>(roles: readonly T[]): T[] =>
  roles.toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));

/**
 * Holds roles against each other, in the order given.
 * @throws RangeError for fewer than two roles or more than four
 */
export function compare(profiles: readonly Profile[]): Comparison {
  if (profiles.length < FEWEST || profiles.length > MOST)
    throw new RangeError(`${count(profiles.length)} cannot be compared; pass two to four roles`);
  return {
    roles: profiles.map((p) => ({ id: p.id, title: p.title, path: p.path, stage: STAGE[p.stage] })),
    title: sentenceList(profiles.map((p, i) => (i === 0 ? p.title : inSentence(p.title)))),
    findings: [
      sharedSkillsFinding(profiles),
      ...wayFindings(profiles),
      ...timeFindings(profiles),
      driverFinding(profiles),
    ],
    picture: {
      finding: overlayFinding(profiles),
      placed: placeOverlay(profiles),
      table: fingerprintsTable(profiles),
    },
    sections: [
      glance(profiles),
      skills(profiles),
      tasks(profiles),
      whyAndWhere(profiles),
      routesIn(profiles),
      evidence(profiles),
      forecasts(profiles),
    ],
  };
}
