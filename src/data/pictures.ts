/**
 * The pictures of the site that exist as files: `/pictures/ID.svg`, and their data as `/pictures/ID.csv`.
 *
 * To add one: give its drawing a component of its own that renders one `<svg>` (per cent across and pixels down with a height,
 * or a viewBox), its data a function in `domain/tables/`, its “how to read it” a line in `domain/charts/how.ts`; put an entry
 * here, and `<PictureData id="…" table={…} />` with the same id and table under the picture on its page. A drawing that has
 * rules in a style sheet of its own names the sheet in `sheets` (`import sheet from '../styles/NAME.css?raw'`). In the file it
 * is as wide as a wide window, in the light theme; rules within media queries, with a state such as `:hover`, and Tailwind’s
 * utilities do not reach it. A colour that has no value there stops the build.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import ArrivalDrawing from '../components/charts/ArrivalDrawing.astro';
import ArrivalsDrawing from '../components/charts/ArrivalsDrawing.astro';
import MapFileDrawing from '../components/charts/MapFileDrawing.astro';
import MilestonesDrawing from '../components/charts/MilestonesDrawing.astro';
import TaskDrawing from '../components/charts/TaskDrawing.astro';
import SkillDrawing from '../components/skills/SkillDrawing.astro';
import SkillsDrawing from '../components/skills/SkillsDrawing.astro';
import OverlayDrawing from '../components/charts/OverlayDrawing.astro';
import OutlooksDrawing from '../components/roles/OutlooksDrawing.astro';
import BeliefsDrawing from '../components/forecasts/BeliefsDrawing.astro';
import CalibrationDrawing from '../components/forecasts/CalibrationDrawing.astro';
import LedgerDrawing from '../components/forecasts/LedgerDrawing.astro';
import TimelineDrawing from '../components/timeline/TimelineDrawing.astro';
import { arrivalFinding, arrivalsFinding } from '../domain/arrivals.ts';
import { HOW } from '../domain/charts/how.ts';
import { WIDE } from '../domain/charts/ledger.ts';
import { WIDE as WIDE_MAP } from '../domain/charts/map-form.ts';
import { orderMap } from '../domain/charts/map-order.ts';
import { bySettling, milestonesFinding } from '../domain/charts/milestones.ts';
import { compare, inStageOrder } from '../domain/compare/compare.ts';
import { beliefFinding, ledgerFinding } from '../domain/forecasts.ts';
import { mapFinding, roleMap, shortcutsSentence } from '../domain/kinship.ts';
import { byResilience, outlooksFinding, tasksWords } from '../domain/outlook.ts';
import { trendsFinding, trendWord } from '../domain/skill-moves.ts';
import { skillRows, skillView } from '../domain/skill-view.ts';
import { skillsTable } from '../domain/tables/skills.ts';
import { comparedPairs, pairPicture } from '../domain/pairs.ts';
import { calibration, calibrationFinding } from '../domain/scoring.ts';
import { arrivalTable } from '../domain/tables/arrival.ts';
import { arrivalsTable } from '../domain/tables/arrivals.ts';
import { mapTable } from '../domain/tables/map.ts';
import { milestonesTable } from '../domain/tables/milestones.ts';
import { beliefsTable, calibrationTable, ledgerTable } from '../domain/tables/ledger.ts';
import { outlooksTable } from '../domain/tables/outlooks.ts';
import { timelineTable } from '../domain/tables/timeline.ts';
import { timeline, timelineFinding } from '../domain/timeline.ts';
import type { Table } from '../domain/tables/table.ts';
import { tasksTable } from '../domain/tables/tasks.ts';
import { label } from '../domain/words.ts';
import { longDate } from '../lib/dates.ts';
import { DRAWING_WIDTH } from '../lib/svg/file.ts';
import { path } from '../lib/urls.ts';
import type { FutureRole } from '../schemas/index.ts';
import compareSheet from '../styles/compare.css?raw';
import ledgerSheet from '../styles/ledger.css?raw';
import skillsSheet from '../styles/skills.css?raw';
import outlooksSheet from '../styles/outlooks.css?raw';
import { asOf, graph } from './index.ts';
import { profilesOf } from './profiles.ts';

export interface Picture {
  /** Name of its files. */
  id: string;
  /** What it is about: a title without its page says too little. */
  subject: string;
  /** The finding, as on the page. */
  title: string;
  how: string;
  /** Lines under the drawing in the file, where the page has them beside it. */
  notes?: readonly string[];
  /** Path of the page that shows it. */
  page: string;
  table: Table;
  drawing: AstroComponentFactory;
  props: Record<string, unknown>;
  /** Pixels that the drawing takes across; as many as there are unless said. */
  width?: number;
  /** Texts of the style sheets that the drawing needs beside those of all pictures. */
  sheets?: readonly string[];
}

/** `3 A framework names the work: seen, May 2026`: what the numbers under the axis stand for. */
const signalNotes = ({ signals }: FutureRole): string[] =>
  signals.map(
    (s, i) =>
      `${i + 1} ${s.name}: ${[label(s.state).toLowerCase(), s.date && longDate(s.date)].filter(Boolean).join(', ')}`,
  );

const { forecasts, today, future, content } = graph;
const bins = calibration(forecasts.flatMap((f) => f.claims));
const mostResilient = byResilience(today);
const rows = bySettling(graph.evolutionRows());
const skills = skillRows(graph);
const map = roleMap(graph);
const compared = comparedPairs(content).map((ids) => ({ ids, ...compare(inStageOrder(profilesOf(ids))) }));

export const pictures: readonly Picture[] = [
  {
    id: 'arrivals',
    subject: 'By when new roles have an even chance of being named',
    title: arrivalsFinding(future),
    how: HOW.arrivals,
    page: path.home,
    table: arrivalsTable(future),
    drawing: ArrivalsDrawing,
    props: { roles: future },
  },
  {
    id: 'evolution-map',
    subject: 'Which role leads to which',
    title: mapFinding(map),
    how: HOW.evolutionMap,
    notes: [
      'Colours: indigo to 2028, magenta from 2029, orange from 2034, gold from 2042.',
      ...[shortcutsSentence(map)].filter(Boolean),
    ],
    page: path.evolutions,
    table: mapTable(map),
    drawing: MapFileDrawing,
    props: { map, order: orderMap(map), form: WIDE_MAP, width: DRAWING_WIDTH },
  },
  {
    id: 'milestones',
    subject: 'What today’s roles turn into',
    title: milestonesFinding(rows),
    how: HOW.milestones,
    page: path.evolutions,
    table: milestonesTable(rows),
    drawing: MilestonesDrawing,
    props: { rows },
  },
  {
    id: 'outlooks',
    subject: 'Today’s roles, task by task',
    title: outlooksFinding(mostResilient),
    how: HOW.outlooks,
    page: path.roles,
    table: outlooksTable(mostResilient),
    drawing: OutlooksDrawing,
    props: { roles: mostResilient },
    sheets: [outlooksSheet],
  },
  {
    id: 'timeline',
    subject: 'Twenty years on one line',
    title: timelineFinding(graph, asOf),
    how: HOW.timeline,
    page: path.timeline,
    table: timelineTable(timeline(graph)),
    drawing: TimelineDrawing,
    props: { events: content.events, rows, future, forecasts: forecasts.filter((f) => f.topic !== 'arrival'), asOf },
  },
  {
    id: 'ledger',
    subject: 'When forecasts fall due',
    title: ledgerFinding(forecasts, asOf),
    how: HOW.ledger,
    page: path.forecasts,
    table: ledgerTable(forecasts, asOf),
    drawing: LedgerDrawing,
    props: { forecasts, asOf, size: WIDE },
  },
  {
    id: 'calibration',
    subject: 'How good the forecasts were',
    title: calibrationFinding(forecasts.flatMap((f) => f.claims)),
    how: HOW.calibration,
    page: path.forecasts,
    table: calibrationTable(bins),
    drawing: CalibrationDrawing,
    props: { bins },
    width: 416,
  },
  ...forecasts.map((forecast) => ({
    id: `forecast-${forecast.id}`,
    subject: forecast.title,
    title: beliefFinding(forecast, longDate),
    how: HOW.beliefs,
    page: path.forecast(forecast.id),
    table: beliefsTable(forecast),
    drawing: BeliefsDrawing,
    props: { forecast, asOf, longDate },
    sheets: [ledgerSheet],
  })),
  ...future.map((role) => ({
    id: `arrival-${role.id}`,
    subject: role.title,
    title: arrivalFinding(role),
    how: HOW.arrival,
    notes: signalNotes(role),
    page: path.role(role.id),
    table: arrivalTable(role),
    drawing: ArrivalDrawing,
    props: { role },
  })),
  ...compared.map(({ ids, title, picture }) => ({
    id: pairPicture(...ids),
    subject: title,
    title: picture.finding,
    how: HOW.fingerprints,
    page: path.comparePair(...ids),
    table: picture.table,
    drawing: OverlayDrawing,
    props: { placed: picture.placed },
    sheets: [compareSheet],
  })),
  ...today.map((role) => ({
    id: `tasks-${role.id}`,
    subject: role.title,
    title: tasksWords(role.tasks),
    how: HOW.tasks,
    page: path.role(role.id),
    table: tasksTable(role.tasks),
    drawing: TaskDrawing,
    props: { tasks: role.tasks },
  })),
  {
    id: 'skills',
    subject: 'Every skill, and who asks for it',
    title: trendsFinding(skills.map((s) => s.trend)),
    how: HOW.skills,
    page: path.skills,
    table: skillsTable(content.skills, content.roles, graph.pairs()),
    drawing: SkillsDrawing,
    props: { rows: skills.map((s) => ({ title: s.skill.title, words: trendWord(s.trend), stages: s.stages })) },
    sheets: [skillsSheet],
  },
  ...content.skills.map((skill) => {
    const view = skillView(graph, skill.id);
    return {
      id: `skill-${skill.id}`,
      subject: skill.title,
      title: view.finding,
      how: HOW.skill,
      page: path.skill(skill.id),
      table: view.table,
      drawing: SkillDrawing,
      props: { view },
      sheets: [skillsSheet],
    };
  }),
];
