import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COLLECTIONS } from '../../../src/data/collections.ts';
import type { Collection } from '../../../src/domain/content.ts';
import * as schemas from '../../../src/schemas/index.ts';
import {
  aLiveVacancy,
  anArticle,
  anEmergingRole,
  anEvent,
  anEvolution,
  anEvolvedRole,
  aForecast,
  aPage,
  aPromotion,
  aSkill,
  aSource,
  aTodayRole,
  dataOf,
} from '../../fixtures/content.ts';

interface Json {
  $ref?: string;
  $defs?: Record<string, Json>;
  type?: string;
  description?: string;
  properties?: Record<string, Json>;
  additionalProperties?: unknown;
  items?: Json;
  oneOf?: Json[];
  anyOf?: Json[];
  allOf?: Json[];
}

const jsonOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

/** Everything within a schema, each under a path such as `skills[].level`. */
function* nodes(json: Json, root: Json, path: string): Generator<{ path: string; node: Json; isField: boolean }> {
  const target = json.$ref ? { ...root.$defs?.[json.$ref.split('/').at(-1) ?? ''], ...json, $ref: undefined } : json;
  yield { path, node: target as Json, isField: /\w$/.test(path) };
  for (const [key, property] of Object.entries(target.properties ?? {})) yield* nodes(property, root, `${path}.${key}`);
  if (target.items) yield* nodes(target.items, root, `${path}[]`);
  for (const branch of [...(target.oneOf ?? []), ...(target.anyOf ?? []), ...(target.allOf ?? [])])
    yield* nodes(branch, root, `${path}|`);
}

const names = Object.keys(COLLECTIONS) as Collection[];
const all = (name: Collection) => {
  const json = jsonOf(COLLECTIONS[name].schema);
  return [...nodes(json, json, name)];
};

it('the walk below reaches deep', () => {
  const paths = all('roles').map((n) => n.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'roles|.skills[].level',
      'roles|.evidence[].citations[].where',
      'roles|.pay|.citation.source',
    ]),
  );
});

describe.each(names)('the schema of %s', (name) => {
  it('describes every field', () => {
    const fields = all(name).filter((n) => n.isField && n.path !== name);
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter((n) => !n.node.description?.trim()).map((n) => n.path)).toEqual([]);
  });

  it('knows no other key, at any depth', () => {
    const open = all(name).filter((n) => n.node.type === 'object' && n.node.additionalProperties !== false);
    expect(open.map((n) => n.path)).toEqual([]);
  });
});

it('every schema has a place in a collection, so that no file goes unread', () => {
  const used = new Set<z.ZodType>(Object.values(COLLECTIONS).map((c) => c.schema));
  const whole = Object.entries(schemas).filter(
    ([name, value]) =>
      /^(event|evolution|forecast|page|pageQuestions|promotion|role|skill|source|vacancy)$/.test(name) &&
      value instanceof z.ZodType,
  );
  // That of articles is made with the name of the site.
  expect(whole).toHaveLength(names.length - 1);
  for (const [name, schema] of whole) expect(used.has(schema as z.ZodType), name).toBe(true);
});

describe('each schema takes a sound entry and refuses one key more', () => {
  const { role, evolution, page, skill, source, event, forecast, vacancy, promotion } = schemas;
  const cases: [string, z.ZodType, object][] = [
    ['a role of today', role, dataOf(aTodayRole())],
    ['an evolved role', role, dataOf(anEvolvedRole())],
    ['an emerging role', role, dataOf(anEmergingRole())],
    ['an evolution', evolution, dataOf(anEvolution())],
    ['an article', COLLECTIONS.articles.schema, dataOf(anArticle())],
    ['a page', page, dataOf(aPage())],
    ['a skill', skill, dataOf(aSkill())],
    ['a source', source, dataOf(aSource())],
    ['a dated rule', event, dataOf(anEvent())],
    ['a forecast', forecast, dataOf(aForecast())],
    ['a vacancy', vacancy, dataOf(aLiveVacancy())],
    ['a promotion', promotion, dataOf(aPromotion())],
  ];

  it.each(cases)('%s', (_name, schema, data) => {
    expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...data, zebra: 1 }).error?.issues.map((i) => i.code)).toEqual(['unrecognized_keys']);
  });
});

describe('stages differ in what they hold', () => {
  const { role } = schemas;
  it('a role of today has no arrival, and its tasks have leads', () => {
    const { arrival, signals } = anEmergingRole();
    const today = dataOf(aTodayRole());
    expect(role.safeParse(today).success).toBe(true);
    expect(role.safeParse({ ...today, arrival }).success).toBe(false);
    expect(role.safeParse({ ...today, signals }).success).toBe(false);
    expect(role.safeParse({ ...today, tasks: anEmergingRole().tasks }).success).toBe(false);
  });

  it.each([
    ['skills', 6],
    ['evidence', 3],
    ['signals', 4],
    ['tasks', 6],
    ['wouldChangeOurMind', 2],
  ] as const)('a role to come has at least this many %s: %i', (key, least) => {
    const entry = anEmergingRole();
    const cut = (n: number) => role.safeParse({ ...dataOf(entry), [key]: entry[key].slice(0, n) }).success;
    expect([cut(least), cut(least - 1)]).toEqual([true, false]);
  });
});

it.each(['levels', 'evidence'] as const)('a skill has %s at each of the four levels', (key) => {
  const whole = dataOf(aSkill());
  for (const level of schemas.LEVELS) {
    const rest = Object.fromEntries(Object.entries(aSkill()[key]).filter(([l]) => l !== level));
    const issues = schemas.skill.safeParse({ ...whole, [key]: rest }).error?.issues ?? [];
    expect(issues.map((i) => i.path)).toEqual([[key, level]]);
  }
});
