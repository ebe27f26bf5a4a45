import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allShapes, shapeOf, type JsonSchema } from '../../../../src/domain/tables/shape.ts';
import { citation, day, id, partialDate, text, unique } from '../../../../src/schemas/common.ts';

const shapeFor = (schema: z.ZodType, leftOut: string[] = []) =>
  shapeOf(
    { name: 'boxes', one: 'box', meaning: 'Boxes in a yard', leftOut },
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  );
const columnsOf = (schema: z.ZodType) => Object.fromEntries(shapeFor(schema).columns.map((c) => [c.key, c]));

describe('columns', () => {
  it('take kind, words, range, meaning and whether they are filled from the schema', () => {
    const columns = columnsOf(
      z.strictObject({
        title: text.describe('What is written on it'),
        colour: z.enum(['red', 'blue']).describe('Its colour'),
        madeOn: day.describe('When it was made'),
        seen: partialDate.optional().describe('When it was seen'),
        weight: z.int().min(1).max(20).describe('Kilograms'),
        ratio: z.number().default(1),
        full: z.boolean().default(false),
        until: z.union([z.int().min(2026).max(2046), z.literal('for ever')]).describe('How long it is kept'),
        source: id.describe('Where it was read of'),
      }),
    );
    expect(columns['title']).toMatchObject({ kind: 'text', meaning: 'What is written on it', isFilled: true });
    expect(columns['colour']).toMatchObject({ kind: 'word', allowed: ['red', 'blue'] });
    expect(columns['made_on']).toMatchObject({ kind: 'date', path: ['madeOn'] });
    expect(columns['seen']).toMatchObject({ kind: 'partial date', isFilled: false });
    expect(columns['weight']).toMatchObject({ kind: 'whole number', minimum: 1, maximum: 20 });
    expect(columns['ratio']).toMatchObject({ kind: 'number', isFilled: true });
    expect(columns['full']).toMatchObject({ kind: 'yes or no', isFilled: true });
    expect(columns['until']).toMatchObject({ kind: 'whole number', allowed: ['for ever'], minimum: 2026 });
    expect(columns['source']).toMatchObject({ kind: 'id', refersTo: 'sources' });
  });

  it('come from groups under the names of both, filled only where the group always is', () => {
    const columns = columnsOf(
      z.strictObject({
        size: z.strictObject({ wide: z.int(), high: z.int().optional() }),
        lid: z.strictObject({ colour: text }).optional(),
        price: z.union([z.strictObject({ low: z.int() }), z.literal('not stated')]).describe('Pounds'),
      }),
    );
    expect(Object.keys(columns)).toEqual(['size_wide', 'size_high', 'lid_colour', 'price', 'price_low']);
    expect(Object.values(columns).map((c) => c.isFilled)).toEqual([true, false, false, false, false]);
    expect(columns['price']).toMatchObject({ kind: 'word', allowed: ['not stated'], meaning: 'Pounds' });
  });

  it('join the fields of all kinds of entry, with the word of each kind and what it means', () => {
    const columns = columnsOf(
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('open').describe('It can be opened'), key: text }),
        z.strictObject({ state: z.literal('shut').describe('It cannot'), reason: text }),
      ]),
    );
    expect(columns['state']).toMatchObject({
      kind: 'word',
      allowed: ['open', 'shut'],
      meaning: 'open: It can be opened. shut: It cannot',
      isFilled: true,
    });
    expect(columns['key']?.isFilled).toBe(false);
    expect(columns['reason']?.isFilled).toBe(false);
  });
});

describe('lists', () => {
  const shape = shapeFor(
    z.strictObject({
      id,
      roles: unique(id).min(1),
      colours: unique(z.enum(['red', 'blue'])),
      otherNames: unique(text).describe('What else it is called'),
      evidence: z
        .array(z.strictObject({ claim: text, citations: z.array(citation).default([]) }))
        .describe('What is known of it'),
      draft: z.boolean(),
    }),
    ['draft'],
  );
  const tables = Object.fromEntries(allShapes(shape).map((s) => [s.name, s]));
  const keysOf = (name: string) => tables[name]?.keys.map((k) => k.key);

  it('of ids and of words are one cell', () => {
    expect(shape.columns.map((c) => [c.key, c.kind, c.isList, c.isFilled])).toEqual([
      ['roles', 'id', true, true],
      ['colours', 'word', true, false],
    ]);
  });

  it('of text and of groups are tables, joined by the id and by positions', () => {
    expect(Object.keys(tables)).toEqual(['boxes', 'boxes-other-names', 'boxes-evidence', 'boxes-evidence-citations']);
    expect(keysOf('boxes')).toEqual(['id']);
    expect(keysOf('boxes-other-names')).toEqual(['box', 'position']);
    expect(keysOf('boxes-evidence-citations')).toEqual(['box', 'evidence_position', 'position']);
    expect(tables['boxes-evidence-citations']?.parent).toEqual({ name: 'boxes-evidence', keys: ['box', 'position'] });
    expect(tables['boxes-other-names']).toMatchObject({
      meaning: 'What else it is called',
      columns: [{ key: 'text', path: [] }],
    });
  });

  it('leave out what is not published', () => {
    expect(JSON.stringify(shape)).not.toContain('draft');
  });
});

it('refuses two columns of one name', () => {
  expect(() => shapeFor(z.strictObject({ list: z.array(z.strictObject({ box: text })) }))).toThrow(
    'the table boxes-list would have two columns “box”',
  );
});
