/** The open data of `/data/`: every published collection as JSON and as CSV tables, and the codebook of both. */
import { z } from 'zod';
import { dataPackage } from '../domain/tables/codebook.ts';
import { toCsv, type About } from '../domain/tables/csv.ts';
import { dataset, type Dataset } from '../domain/tables/dataset.ts';
import { PUBLISHED } from '../domain/tables/published.ts';
import type { DataTable } from '../domain/tables/relational.ts';
import type { JsonSchema } from '../domain/tables/shape.ts';
import { longDate } from '../lib/dates.ts';
import { absolute, path } from '../lib/urls.ts';
import { site } from '../site.config.ts';
import { COLLECTIONS } from './collections.ts';
import { asOf, graph } from './index.ts';

/** What a file of this build says of itself. `page`: path of the page that it belongs to. */
export const about = (title: string, page: string): About => ({
  title,
  source: `${site.name}, ${absolute(page)}`,
  licence: `${site.textLicence.name}, ${site.textLicence.url}`,
  date: asOf,
});

/** How to cite the data, or a part of it, in one line. */
export const citation = (title: string): string =>
  `${site.name}: ${title}. ${longDate(asOf)}. ${absolute(path.data)} (${site.textLicence.name})`;

/** The data as a whole, in words that serve search engines as well. */
export const HEAD = {
  name: site.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
  title: `${site.name}: open data`,
  description:
    'Machine-learning roles of today and to come, with tasks, skills, evidence, evolutions, forecasts and sources, as tables that join by ids.',
  homepage: absolute(path.data),
  date: asOf,
  licence: site.textLicence,
  citation: citation('open data'),
};

/** Every published collection. */
export const datasets: Dataset[] = PUBLISHED.map((name) =>
  dataset(name, z.toJSONSchema(COLLECTIONS[name].schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, {
    graph,
    asOf,
    absolute,
  }),
);

/** `roles-evidence-citations` → `Roles: evidence citations` */
const titleOf = ({ title, name }: Dataset, { shape }: DataTable): string =>
  shape.name === name ? title : `${title}: ${shape.name.slice(name.length + 1).replaceAll('-', ' ')}`;

/** Every CSV file, by its name without the ending. */
export const csvFiles = (): Map<string, string> =>
  new Map(
    datasets.flatMap((d) => d.tables.map((t) => [t.shape.name, toCsv(t, about(titleOf(d, t), path.data))] as const)),
  );

const json = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;

/** Every JSON file, by its name without the ending. */
export const jsonFiles = (): Map<string, string> =>
  new Map([
    ['codebook', json(dataPackage(HEAD, datasets))],
    ...datasets.map((d): [string, string] => {
      const meta = {
        ...about(d.title, path.data),
        description: `${d.meaning}.`,
        citation: citation(d.title.toLowerCase()),
        codebook: absolute(path.dataFile('codebook.json')),
      };
      return [d.name, json({ meta, entries: d.entries })];
    }),
  ]);
