import type { APIRoute } from 'astro';
import { datasets } from '../data/open-data.ts';
import { asOf, graph } from '../data/index.ts';
import { longDate } from '../lib/dates.ts';
import { absolute, path } from '../lib/urls.ts';
import { site } from '../site.config.ts';

const link = (title: string, to: string, tells: string): string => `- [${title}](${absolute(to)}): ${tells}`;

/** The site in short for programs that read it for somebody: what it is, where things are, how to cite. See llmstxt.org. */
export const GET: APIRoute = () => {
  const { roles, evolutions, articles, sources } = graph.content;
  const example = graph.today[0]!;
  const text = `# ${site.name}

> ${site.description}

${site.name} follows ${graph.today.length} roles of today task by task to 2046, says what each may turn into, and looks at ${graph.future.length} titles that no UK framework lists yet. Years, verdicts and probabilities are judgements made by a published rule: quote a year with its range, a verdict with the tasks it comes from, a probability with the day it was given. Exposure is not job loss. As of ${longDate(asOf)}.

## Main pages

${[
  link('Roles', path.roles, `all ${roles.length}, with what each does, its skills, evidence and outlook or arrival`),
  link('Evolutions', path.evolutions, `what today’s roles turn into, ${evolutions.length} of them, in dated steps`),
  link('Timeline', path.timeline, 'everything that has a date, year by year'),
  link('Forecasts', path.forecasts, 'claims with a probability, a day and a rule that decides them, and their scores'),
  link('Articles', path.articles, `${articles.length} long reads with their sources`),
  link('Skills', path.skills, 'what each level of a skill means, and which roles ask for it'),
  link('Method', path.page('method'), 'how roles are judged, and the verdict rule'),
  link('Sources', path.sources, `all ${sources.length} publications cited`),
].join('\n')}

## Data

${[
  link('Open data', path.data, 'every collection as JSON and CSV'),
  link('Codebook', path.dataFile('codebook.json'), 'what each file and column holds'),
  ...datasets.map((d) => link(`${d.title}, JSON`, path.dataFile(`${d.name}.json`), d.meaning)),
].join('\n')}

## Feeds

${[
  link('Articles', path.feed, 'Atom, full text'),
  link('Articles as JSON', path.jsonFeed, 'JSON Feed, full text'),
  link('Forecasts', path.forecastFeed, 'Atom, every change of the ledger'),
].join('\n')}

## Licence and citing

Text and data: ${site.textLicence.name} (${site.textLicence.url}). Code: ${site.codeLicence}. Name ${site.name}, link to the page, and give the date on which it was reviewed, for instance: “${site.name}: ${example.title}. Reviewed ${longDate(example.reviewedOn)}. ${absolute(path.role(example.id))}”. The publications we cite belong to their publishers.
`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
