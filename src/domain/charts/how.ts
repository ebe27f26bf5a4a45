/** How to read each picture: the line under its title, on the page and in its file. */
export const HOW = {
  arrivals:
    'The year in which we expect a UK framework to name each role. Mark: even chance. Line: from a 10 to a 90 per cent chance. Circles grow out of a job of today; diamonds are new. All are our judgement, from the evidence on each role’s page; people may be doing the work already.',
  arrival:
    'The year by which the Government Digital and Data framework, an approved occupational standard or the ONS coding index names this work as an occupation: a 10, 50 and 90 per cent chance by the earliest, likely and latest year. Our judgement. Adverts may come earlier. Triangles under the axis are the signals below, by number: filled where seen or under way, open where only a date is set.',
  tasks:
    'Who leads each task at each horizon. The thicker the line, the more it is a person’s; columns stand 5, 5 and 10 years apart. Our judgement, with a reason for each task in the table.',
  milestones:
    'A bar thickens at each milestone and takes the colour of that milestone’s horizon: the job as now, tools take the routine, new work outweighs the old, the new title settles. Settled: employers usually use it; a UK framework may list it years before, in its likely year. Our judgement.',
  evolutionMap:
    'The wider a line, the more of the later role’s skill levels the earlier role already has. Its colour is the later role’s likely year. An emerging role is joined to the evolved role that is closest to it, and to the next one where that brings more than a third; lines show shared skills, not which comes first.',
  ledger:
    'A brick is a forecast, at the year in which it falls due. The ink in it is the probability: nearly full is nearly certain, nearly empty is almost no chance. A line over a brick: it happened. A stroke through it: it did not. A dot over it: overdue. Figures count the bricks of a year.',
  beliefs:
    'From the day it was made to the day it falls due. The height of the line is the probability, on a scale of seven words; its thin zones, almost no chance at the foot and almost certain at the top, have no room for theirs. A step is a change of mind; none is ever erased.',
  calibration:
    'Each mark gathers the claims of a fifth of the scale; its area and figure say how many. On the dashed line, what we called 30% came true three times in ten.',
  outlooks:
    'Ten lines are ten tasks, from 2026 to 2046. Thick: a person leads. Thin: shared. Hairline: a machine leads. The verdict counts 2036 alone. Exposure is not job loss.',
  skill:
    'Ring: the level at which a job of today asks for it. Disc: the level at which what that job becomes does. Diamond: an emerging role. From the left: not listed (0), awareness (1), working (2), practitioner (3), expert (4). A list holds what a role turns on; a skill that is not in it may still be used. Our judgement.',
  skills:
    'A strip has one column for each role, lit up to the level it asks for, of four: today’s roles, then what each of them becomes in the same order, then emerging roles. Rising: where jobs change, more ask for more of it than for less. Less asked for: so many ask for less or leave it out that emerging roles do not make up for it. Mixed: in between. Our judgement.',
  fingerprints:
    'The highest level that each role asks for in seven groups of skills, from none (0) at the bottom through awareness (1), working (2) and practitioner (3) to expert (4). Lines in one band stand for the same level.',
  timeline: 'One axis from 2026 to 2046. Colour is time, and nothing else.',
} as const;

/** The bands of the timeline, each with what its marks mean. */
export const TIMELINE_BANDS = [
  {
    id: 'law',
    title: 'Law, standards and policy',
    how: 'A square stands at the date, a line is a year without one. Hollow, struck through: a former date. Before 2026: in the list.',
  },
  {
    id: 'evolution',
    title: 'What today’s jobs become',
    how: 'The bar thickens as tools take the routine, new work outweighs the old, and the new title settles.',
  },
  {
    id: 'arrival',
    title: 'New titles',
    how: 'From a 10 to a 90 per cent chance; the mark is an even one. Ticks below the line are dated signals.',
  },
  {
    id: 'forecast',
    title: 'Forecasts',
    how: 'A brick at the year in which each falls due; the ink is the probability.',
  },
] as const;
