/** What can still be read of an entry that its schema refused, so that one run finds the faults of the graph too. */
import { z } from 'zod';
import { FIRST_YEAR } from '../schemas/common.ts';

/** Keys without which it is not known what an entry is. */
const NEEDED: readonly string[] = ['id', 'stage', 'from', 'to'];

/** Groups of keys and days, as no check has anything to say of them. Lists are empty, text is empty, anything else is left out. */
const STAND_INS: Record<string, unknown> = {
  pay: { unknown: '' },
  arrival: { madeOn: '', earliest: FIRST_YEAR, likely: FIRST_YEAR, latest: 'after-2046', earlier: [], why: '' },
  baseRate: { none: '' },
  madeOn: '',
  resolvesBy: '9999-12-31',
};

const standIn = (key: string, field: z.ZodType): unknown => {
  const { type } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' });
  return STAND_INS[key] ?? (type === 'array' ? [] : type === 'string' ? '' : undefined);
};

/**
 * Each key that fits, as the schema gives it; for each other one a stand-in.
 * @returns undefined where too little is left to tell which entry it is
 */
export function salvage(schema: z.ZodType, data: unknown): object | undefined {
  if (data === null || typeof data !== 'object') return undefined;
  const options = (schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema]).filter(
    (option) => option instanceof z.ZodObject,
  );
  const values = data as Record<string, unknown>;
  const option = options.find((o) =>
    NEEDED.every((key) => !o.shape[key] || o.shape[key].safeParse(values[key]).success),
  );
  if (!option) return undefined;
  return Object.fromEntries(
    Object.entries(option.shape as Record<string, z.ZodType>).map(([key, field]) => {
      const result = field.safeParse(values[key]);
      return [key, result.success ? result.data : standIn(key, field)];
    }),
  );
}
