/** Entries of every collection as tables, and put together again from the files alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from '../../../../src/data/collections.ts';
import { buildGraph } from '../../../../src/domain/graph.ts';
import { dataPackage, type PackageHead } from '../../../../src/domain/tables/codebook.ts';
import { toCsv } from '../../../../src/domain/tables/csv.ts';
import { dataset, type Dataset } from '../../../../src/domain/tables/dataset.ts';
import { PUBLISHED, type Published } from '../../../../src/domain/tables/published.ts';
import type { JsonSchema } from '../../../../src/domain/tables/shape.ts';
import type { Event, TypedForecast } from '../../../../src/schemas/index.ts';
import type { Content, Entry } from '../../../../src/domain/content.ts';
import {
  aCitation,
  anArticle,
  anEmergingRole,
  aPage,
  aSkill,
  aSource,
  aTodayRole,
  leads,
  aTask,
  soundContent,
} from '../../../fixtures/content.ts';
import { readCsv, rebuild, withoutEmpty, type Codebook } from '../../../fixtures/rebuild.ts';

const about = { title: 'A title', source: 'A site', licence: 'A licence', date: '2026-11-21' };
const head: PackageHead = {
  name: 'a-site',
  title: 'A site: open data',
  description: 'What it holds.',
  homepage: 'https://example.org/data/',
  date: '2026-11-21',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
  citation: 'A site.',
};

const aForecast: Entry<TypedForecast> = {
  id: 'boxes-2030',
  file: 'content/forecasts.yaml',
  claim: 'By 31 December 2030 a machine has counted a whole yard.',
  topic: 'role',
  roles: ['data-analyst'],
  madeOn: '2026-11-21',
  resolvesBy: '2030-12-31',
  probability: 70,
  resolution: 'The report of the yard for 2030 says so in as many words.',
  decidedBy: 'The report of the yard',
  baseRate: { rate: 'One yard of nine has been counted so far.', citations: [aCitation()] },
  reasonsFor: [
    { text: 'The machine is in the yard already.', citations: [aCitation(), aCitation({ where: 'page 2' })] },
    { text: 'Nobody else wants to count boxes.', citations: [] },
  ],
  reasonsAgainst: [{ text: 'It rains, and the machine rusts.', citations: [] }],
  basis: 'sources',
  updates: [
    { on: '2027-01-01', probability: 60, why: 'It rained for the whole of December.', citations: [] },
    { on: '2027-06-01', probability: 65, why: 'The machine was given a roof.', citations: [aCitation()] },
  ],
};

const anEvent: Entry<Event> = {
  id: 'box-act',
  file: 'content/events.yaml',
  kind: 'law',
  title: 'The Box Act applies',
  date: '2027',
  asks: 'It asks for a count of all boxes.',
  work: 'Somebody has to count them, or to watch.',
  superseded: [{ date: '2026-08', why: 'The yards were not ready for it.', citations: [aCitation()] }],
  sectors: [],
  drivers: ['regulation'],
  roles: [],
  citations: [aCitation({ checked: 'secondary' })],
};

const full = (overrides: Partial<Content> = {}) =>
  soundContent({ forecasts: [aForecast], events: [anEvent], ...overrides });

const datasetsOf = (content: Content, asOf = '2026-11-21'): Dataset[] => {
  const context = { graph: buildGraph(content), asOf, absolute: (path: string) => `https://example.org${path}` };
  return PUBLISHED.map((name) =>
    dataset(
      name,
      z.toJSONSchema(COLLECTIONS[name].schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
      context,
    ),
  );
};
const named = (datasets: Dataset[], name: Published): Dataset => datasets.find((d) => d.name === name)!;
const rowsOf = (datasets: Dataset[], table: string) =>
  datasets.flatMap((d) => d.tables).find((t) => t.shape.name === table)?.rows ?? [];

/** The collections from their files, as somebody reads them who has nothing else. */
function reread(datasets: Dataset[]): Record<string, unknown> {
  const codebook = JSON.parse(JSON.stringify(dataPackage(head, datasets))) as Codebook;
  const files = new Map(datasets.flatMap((d) => d.tables.map((t) => [t.shape.name, readCsv(toCsv(t, about))])));
  return Object.fromEntries(
    PUBLISHED.map((name) => [name, rebuild(codebook, name, (table) => files.get(table) ?? [])]),
  );
}
const expected = (datasets: Dataset[]) =>
  Object.fromEntries(datasets.map((d) => [d.name, d.entries.map(withoutEmpty)]));

describe('the files', () => {
  it('hold every value of every collection', () => {
    const datasets = datasetsOf(full());
    expect(datasets.every((d) => d.entries.length > 0)).toBe(true);
    expect(reread(datasets)).toEqual(expected(datasets));
  });

  it('hold what an editor wrote, without what the code adds, what is a draft and what is not published', () => {
    const [role] = named(datasetsOf(full()), 'roles').entries;
    const { file, prose, draft, ...written } = full().roles[0]!;
    expect([file, prose, draft].every((v) => v !== undefined)).toBe(true);
    const { derived, ...entry } = role!;
    expect(derived).toMatchObject({ address: 'https://example.org/roles/data-analyst/' });
    expect(entry).toEqual(written);
  });

  it('keep any text', () => {
    const odd = fc.string({ unit: fc.constantFrom(...',";\'\n=+-@ab ½'), minLength: 1 });
    fc.assert(
      fc.property(odd, fc.array(odd), odd, (title, aliases, why) => {
        const datasets = datasetsOf(
          full({
            roles: [
              aTodayRole({ title, aliases, entry: [title, why], tasks: [aTask({ name: title, why })] }),
              ...full().roles.slice(1),
            ],
            articles: [anArticle({ title, inShort: [why, title] })],
            skills: [...full().skills.slice(1), aSkill({ aliases })],
            sources: [...full().sources.slice(1), aSource({ note: why })],
          }),
        );
        expect(reread(datasets)).toEqual(expected(datasets));
      }),
      { numRuns: 50 },
    );
  });

  it('have no standing page and no promotion', () => {
    expect(
      JSON.stringify(datasetsOf(full({ pages: [...full().pages, aPage({ title: 'Secret plans' })] }))),
    ).not.toMatch(/Secret plans|Hiring\?/);
  });
});

describe('rows', () => {
  const datasets = datasetsOf(full());

  it('of a list have the id of their entry and their place in it', () => {
    expect(rowsOf(datasets, 'forecasts-updates')).toMatchObject([
      { forecast: 'boxes-2030', position: 1, on: '2027-01-01', probability: 60 },
      { forecast: 'boxes-2030', position: 2, on: '2027-06-01', probability: 65 },
    ]);
    expect(rowsOf(datasets, 'forecasts-updates-citations')).toMatchObject([
      { forecast: 'boxes-2030', updates_position: 2, position: 1, source: 'annual-survey' },
    ]);
  });

  it('join ids and words of a list in one cell', () => {
    const role = aTodayRole({ sectors: ['health', 'media-retail'] });
    const some = datasetsOf(full({ roles: [role, ...full().roles.slice(1)] }));
    expect(rowsOf(some, 'roles')[0]).toMatchObject({ sectors: 'health; media-retail', related_roles: 'model-builder' });
  });

  it('have numbers as numbers and nothing for what is missing', () => {
    const [today, , , , emerging] = rowsOf(datasets, 'roles');
    expect(today).toMatchObject({ pay_low: 30000, pay_unknown: '', arrival_earliest: '', stage: 'today' });
    expect(emerging).toMatchObject({ pay_low: '', arrival_earliest: 2028, arrival_latest: 2040, stage: 'emerging' });
  });
});

describe('derived columns', () => {
  const derived = (content: Content, name: Published, asOf?: string) =>
    named(datasetsOf(content, asOf), name).entries[0]?.['derived'];

  it('give scores and verdict of a role of today, and leave them out of others', () => {
    const tasks = ['person', 'person', 'shared', 'machine'].map((l) => aTask({ lead: leads(l as 'person') }));
    const content = full({ roles: [aTodayRole({ tasks }), ...full().roles.slice(1)] });
    expect(derived(content, 'roles')).toMatchObject({
      score_2036: 0.625,
      verdict: 'Resilient with growing AI support',
      evolution: 'data-analyst-to-insight-designer',
    });
    expect(named(datasetsOf(full()), 'roles').entries.at(-1)?.['derived']).toEqual({
      address: 'https://example.org/roles/audit-lead/',
    });
  });

  it('give the probability in force, and how a forecast stands on the day', () => {
    expect(derived(full(), 'forecasts')).toMatchObject({ probability_now: 65, status: 'open' });
    expect(derived(full(), 'forecasts', '2030-12-31')).toMatchObject({ status: 'open' });
    expect(derived(full(), 'forecasts', '2031-01-01')).toMatchObject({ status: 'overdue' });
    const outcome = { status: 'happened' as const, on: '2029-01-01', why: 'The report says so.', citations: [] };
    expect(
      derived(full({ forecasts: [{ ...aForecast, updates: [], outcome }] }), 'forecasts', '2031-01-01'),
    ).toMatchObject({
      probability_now: 70,
      status: 'happened',
    });
  });

  it('count what refers to an entry', () => {
    expect(derived(full(), 'skills')).toMatchObject({ roles_count: 5 });
    expect(derived(full(), 'sources')).toMatchObject({ cited_by_count: full().roles.length + 2 });
  });
});

describe('the codebook', () => {
  const codebook = JSON.parse(JSON.stringify(dataPackage(head, datasetsOf(full())))) as Codebook;
  const fields = codebook.resources.flatMap((r) => r.schema.fields.map((f) => ({ table: r.name, ...f })));

  it('says of every column what it means', () => {
    expect(fields.filter((f) => !('description' in f) || f.description === '')).toEqual([]);
  });

  it('knows the table that every id belongs to', () => {
    const ids = fields.filter((f) => f.holds?.startsWith('id') && f.name !== 'id');
    expect(ids.filter((f) => f.refersTo === undefined)).toEqual([]);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('marks what is derived', () => {
    expect(fields.filter((f) => f.derived).map((f) => `${f.table}.${f.name}`)).toContain('roles.verdict');
    expect(fields.find((f) => f.name === 'definition')?.derived).toBe(false);
  });

  it('joins each table to the one above it', () => {
    const citations = codebook.resources.find((r) => r.name === 'roles-evidence-citations');
    expect(citations?.schema.foreignKeys).toEqual([
      {
        fields: ['role', 'evidence_position'],
        reference: { resource: 'roles-evidence', fields: ['role', 'position'] },
      },
      { fields: 'source', reference: { resource: 'sources', fields: 'id' } },
    ]);
  });

  it('does not change with the order of entries', () => {
    const turned = full({ roles: full().roles.toReversed() });
    expect(dataPackage(head, datasetsOf(turned))).toEqual(dataPackage(head, datasetsOf(full())));
  });
});

it('an emerging role keeps its earlier years and its outcome', () => {
  const earlier = [
    { madeOn: '2025-11-21', earliest: 2027, likely: 2030, latest: 2035, why: 'We were too early in it.' },
  ];
  const outcome = { checkedOn: '2026-11-20', why: 'None of the lists names it so far.', citations: [aCitation()] };
  const role = anEmergingRole();
  const arrival = { ...role.arrival, latest: 'after-2046' as const, earlier, outcome };
  const datasets = datasetsOf(full({ roles: [...full().roles.slice(0, -1), { ...role, arrival }] }));
  expect(reread(datasets)).toEqual(expected(datasets));
  expect(rowsOf(datasets, 'roles-arrival-earlier')).toHaveLength(1);
});
