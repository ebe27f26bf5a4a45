/**
 * What no single file can show: that the whole graph holds together.
 * Each check is a named function that returns every problem it finds; `checkContent` runs them all.
 */
import { checkHeadings, checkLinks, checkProse, checkTemplateIds } from './checks/bodies.ts';
import { checkArticleDays, checkPastDays, checkSupersededDays } from './checks/days.ts';
import { checkEvolutions, checkEvolutionSkills, checkMilestones } from './checks/evolutions.ts';
import {
  checkArrivalHistory,
  checkForecastBasis,
  checkForecastDates,
  checkLedgerCovers,
  checkOutcomes,
} from './checks/forecasts.ts';
import { checkAliases, checkQuestions, checkTitles } from './checks/names.ts';
import { checkPromotions } from './checks/promotions.ts';
import {
  checkMixedCitations,
  checkNothingMissing,
  checkOrphans,
  checkReferences,
  checkSelfReferences,
} from './checks/references.ts';
import { checkArrivals, checkEvidence, checkLeads, checkRoleBodies } from './checks/roles.ts';
import type { Check } from './checks/shared.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Every check, in the order in which an editor would want to read them. */
export const CHECKS: readonly Check[] = [
  checkNothingMissing,
  checkReferences,
  checkSelfReferences,
  checkAliases,
  checkQuestions,
  checkLeads,
  checkArrivals,
  checkEvolutions,
  checkMilestones,
  checkEvolutionSkills,
  checkEvidence,
  checkMixedCitations,
  checkArrivalHistory,
  checkForecastDates,
  checkForecastBasis,
  checkOutcomes,
  checkLedgerCovers,
  checkPromotions,
  checkArticleDays,
  checkSupersededDays,
  checkRoleBodies,
  checkHeadings,
  checkTemplateIds,
  checkTitles,
  checkOrphans,
  checkLinks,
  checkProse,
];

/**
 * Every problem of the whole content.
 * @param asOf the day that counts as today; without it no day is taken to be in the future
 * @param drafts what is kept out of the content as a draft, so that a reference to it is called that
 */
export const checkContent = (content: Content, asOf?: string, drafts?: Content): Problem[] => [
  ...CHECKS.flatMap((check) => check(content, drafts)),
  ...(asOf === undefined ? [] : checkPastDays(content, asOf)),
];
