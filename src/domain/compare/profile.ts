/** What a comparison needs of a role: plain values, small enough to be fetched one role at a time. */
import {
  LEVELS,
  STRENGTHS,
  type ArrivalYears,
  type Lead,
  type SkillGroup,
  type Stage,
  type Strength,
  HORIZONS,
} from '../../schemas/index.ts';
import { path } from '../addresses.ts';
import { isFuture } from '../arrivals.ts';
import type { Graph, RoleEntry } from '../graph.ts';
import { leadAt, score, verdict, VERDICT_HORIZON, type Verdict } from '../outlook.ts';
import type { HeldSkill } from '../skills.ts';

export interface ProfileSkill extends HeldSkill {
  title: string;
  group: SkillGroup;
}

export interface ProfileTask {
  name: string;
  /** Who leads it at the four horizons; empty for a role that is not of today. */
  leads: readonly Lead[];
}

/** A forecast that bears on a role, as far as a comparison shows it. */
export interface ProfileForecast {
  id: string;
  claim: string;
  /** Whole per cent, the one in force. */
  probability: number;
  /** Day, YYYY-MM-DD. */
  resolvesBy: string;
}

export interface Profile {
  id: string;
  title: string;
  /** Path of the role's page, without the base path. */
  path: string;
  stage: Stage;
  definition: string;
  /** What the tasks of a role of today give; the years of any other. */
  outlook: { verdict: Verdict; score: number } | ArrivalYears;
  /** The role it turns into or comes from, and the page that tells how. */
  evolution: { title: string; path: string } | undefined;
  tasks: readonly ProfileTask[];
  skills: readonly ProfileSkill[];
  /** Highest level in each of the seven groups, 0 to 4. */
  fingerprint: readonly number[];
  drivers: readonly string[];
  sectors: readonly string[];
  entry: readonly string[];
  routes: readonly { title: string; text: string }[];
  /** Claims by strength, how many speak against the page, and the strongest one. */
  evidence: {
    counts: Readonly<Record<Strength, number>>;
    against: number;
    strongest: { claim: string; strength: Strength };
  };
  /** Pay in words; undefined where it is not known. */
  pay: string | undefined;
  forecasts: readonly ProfileForecast[];
}

/** What the caller knows better: pay as the site writes money, and the forecasts of the ledger. */
export interface Told {
  pay: string | undefined;
  forecasts: readonly ProfileForecast[];
}

/** The profile of a role. The role must be one of the graph's. */
export function profileOf(role: RoleEntry, graph: Graph, { pay, forecasts }: Told): Profile {
  const evolution = graph.evolutionOf(role);
  const rank = (e: (typeof role.evidence)[number]) => STRENGTHS.indexOf(e.strength);
  const strongest = role.evidence.toSorted((a, b) => rank(b) - rank(a))[0];
  const counts = Object.fromEntries(
    STRENGTHS.map((s) => [s, role.evidence.filter((e) => e.strength === s).length]),
  ) as Record<Strength, number>;
  return {
    id: role.id,
    title: role.title,
    path: path.role(role.id),
    stage: role.stage,
    definition: role.definition,
    outlook: isFuture(role)
      ? { earliest: role.arrival.earliest, likely: role.arrival.likely, latest: role.arrival.latest }
      : { verdict: verdict(role.tasks), score: score(role.tasks, VERDICT_HORIZON) },
    evolution: evolution && { title: evolution.other.title, path: path.evolution(evolution.entry.id) },
    tasks: isFuture(role)
      ? role.tasks.map(({ name }) => ({ name, leads: [] }))
      : role.tasks.map((task) => ({ name: task.name, leads: HORIZONS.map((h) => leadAt(task, h)) })),
    skills: role.skills
      .map(({ skill, level }) => ({ skill, level, title: graph.skill(skill).title, group: graph.groupOf(skill) }))
      .toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)),
    fingerprint: graph.levels(role),
    drivers: role.drivers,
    sectors: role.sectors,
    entry: role.entry,
    routes: role.routesIn.map(({ title, text }) => ({ title, text })),
    evidence: {
      counts,
      against: role.evidence.filter((e) => e.against).length,
      strongest: { claim: strongest?.claim ?? '', strength: strongest?.strength ?? 'our-judgement' },
    },
    pay,
    forecasts,
  };
}
