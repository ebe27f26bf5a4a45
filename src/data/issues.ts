/** Turns what Zod says into what an editor needs: the field, what is wrong, what would be right. */
import { z } from 'zod';
import { suggestion, type Problem } from '../domain/problem.ts';
import { isCurlyQuoted } from '../schemas/common.ts';

type Issue = z.core.$ZodIssue;
type Json = {
  properties?: Record<string, Json>;
  items?: Json;
  oneOf?: Json[];
  anyOf?: Json[];
  const?: unknown;
  description?: string;
};

/** `['skills', 2, 'level']` → `skills[2].level` */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  ) || 'front matter';

const descriptions = new WeakMap<z.ZodType, Json>();

/** Follows a path through a schema and returns the descriptions and keys found at its end. */
function lookUp(schema: z.ZodType, path: readonly PropertyKey[]): Json[] {
  let json = descriptions.get(schema);
  if (!json) descriptions.set(schema, (json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json));
  return follow(json, path);
}

const branches = (j: Json): Json[] => [j, ...(j.oneOf ?? []).flatMap(branches), ...(j.anyOf ?? []).flatMap(branches)];

/** What stands at the end of a path, in every branch. */
const follow = (json: Json, path: readonly PropertyKey[]): Json[] =>
  path
    .reduce<Json[]>(
      (nodes, key) =>
        nodes
          .flatMap(branches)
          .flatMap((n) =>
            typeof key === 'number'
              ? n.items
                ? [n.items]
                : []
              : n.properties?.[String(key)]
                ? [n.properties[String(key)] as Json]
                : [],
          ),
      [json],
    )
    .flatMap(branches);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key],
    data,
  );

const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

/** `{ text: …, citations: … }` */
const groupOf = (properties: Record<string, Json>): string =>
  `{ ${Object.keys(properties)
    .map((key) => `${key}: …`)
    .join(', ')} }`;

/** What to write where a value has another type: a list or a group in its form, anything else by name. */
function example(type: string, nodes: readonly Json[]): string {
  const groupIn = (found: readonly Json[]) => found.flatMap((j) => (j.properties ? [groupOf(j.properties)] : []))[0];
  if (type === 'array') return `write [${groupIn(nodes.flatMap((j) => j.items ?? [])) ?? 'a, b'}]`;
  const group = type === 'object' ? groupIn(nodes) : undefined;
  return `write ${TYPES[type] ?? type}${group ? `: ${group}` : ''}`;
}

/** Which kinds of an entry a key belongs to, such as `status: live`; undefined where it belongs to none. */
function ownersOf(schema: z.ZodType, path: readonly PropertyKey[], key: string): string | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const { discriminator } = schema.def;
  const kinds = lookUp(schema, []).flatMap((j) => {
    const kind = j.properties?.[discriminator]?.const;
    return kind !== undefined && follow(j, path).some(({ properties }) => properties?.[key]) ? [String(kind)] : [];
  });
  return kinds.length > 0 ? `${discriminator}: ${[...new Set(kinds)].join(' or ')}` : undefined;
}

/** Wording for one issue. Messages of our own schemas hold a semicolon: what is wrong; what is right. */
function describe(issue: Issue, data: unknown, schema: z.ZodType): { wrong: string; right: string }[] {
  const value = valueAt(data, issue.path);
  const purpose = lookUp(schema, issue.path).find((j) => j.description)?.description;
  const constants = lookUp(schema, issue.path).flatMap((j) => ('const' in j ? [String(j.const)] : []));
  const groups = lookUp(schema, issue.path).flatMap((j) => (j.properties ? [groupOf(j.properties)] : []));
  if (isCurlyQuoted(value))
    return [
      {
        wrong: `${String(value)} stands in curly quotes, which YAML takes for part of the text`,
        right: 'write straight quotes, or none',
      },
    ];
  if (value === undefined && issue.code === 'invalid_union' && constants.length > 0)
    return [{ wrong: 'is missing', right: `add one of ${[...new Set([...constants, ...groups])].join(', ')}` }];
  if (value === undefined && issue.code !== 'unrecognized_keys' && issue.code !== 'custom')
    return [{ wrong: 'is missing', right: purpose ? `add it: ${purpose}` : 'add it' }];
  if (value === null)
    return [{ wrong: 'is empty', right: purpose ? `fill it or remove it: ${purpose}` : 'fill it or remove it' }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = [...new Set(lookUp(schema, issue.path).flatMap((j) => Object.keys(j.properties ?? {})))];
      return issue.keys.map((key) => {
        const owners = ownersOf(schema, issue.path, key);
        return owners === undefined
          ? {
              wrong: `there is no key “${key}”`,
              right: suggestion(key, known, `the keys are ${known.join(', ')}`),
            }
          : { wrong: `the key “${key}” belongs to ${owners} only`, right: 'remove it' };
      });
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        {
          wrong: `${shown(value)} is not one of the values`,
          right: `${suggestion(String(value), allowed, '')} one of ${allowed.join(', ')}`.trim(),
        },
      ];
    }
    case 'invalid_type':
      if (!issue.message.includes(';'))
        return [
          {
            wrong: `${shown(value)} is not ${TYPES[issue.expected] ?? issue.expected}`,
            right: [purpose, example(issue.expected, lookUp(schema, issue.path))].filter(Boolean).join('; '),
          },
        ];
      break;
    case 'invalid_union':
      if (!issue.message.includes(';') && issue.path.at(-1) !== undefined) {
        return [
          {
            wrong: `${shown(value)} is not one of the values`,
            right:
              constants.length > 0
                ? `${suggestion(String(value), constants, '')} one of ${constants.join(', ')}`.trim()
                : (purpose ?? 'see the schema'),
          },
        ];
      }
      break;
    case 'too_small':
      if (!issue.message.includes(';'))
        return [
          {
            wrong: issue.origin === 'array' ? `holds ${(value as unknown[]).length}` : `${shown(value)} is too small`,
            right: `at least ${issue.minimum}${purpose ? `: ${purpose}` : ''}`,
          },
        ];
      break;
    case 'too_big':
      if (!issue.message.includes(';'))
        return [
          {
            wrong: typeof value === 'string' ? `is ${value.length} characters long` : `is more than ${issue.maximum}`,
            right: `at most ${issue.maximum}${purpose ? `: ${purpose}` : ''}`,
          },
        ];
      break;
  }
  const [wrong = '', ...right] = issue.message.split('; ');
  const named =
    /^(is|are|holds|carries|belongs)\b/.test(wrong) &&
    value !== undefined &&
    typeof value !== 'object' &&
    /[^\s\p{C}]/u.test(String(value))
      ? `${shown(value)} ${wrong}`
      : wrong;
  return [{ wrong: named, right: right.join('; ') || (purpose ?? 'see the schema') }];
}

/** The issue within the branch of a union that the value comes nearest to, where there is one; otherwise the issue itself. */
function innermost(issue: Issue): Issue[] {
  const branch = issue.code === 'invalid_union' ? issue.errors.toSorted((a, b) => a.length - b.length)[0] : undefined;
  return branch?.length && branch.every((inner) => inner.path.length > 0)
    ? branch.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
    : [issue];
}

/** Every problem in one entry's data; empty where it fits the schema. `prefix` names the entry within a list. */
export function schemaProblems(schema: z.ZodType, data: unknown, file: string, prefix = ''): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const issues = result.error.issues.flatMap(innermost);
  // Of several faults of one value, such as an address with neither the protocol nor a host, the first is enough.
  const isSaid = (issue: Issue, i: number) =>
    issues.slice(0, i).some((e) => e.code !== 'unrecognized_keys' && fieldName(e.path) === fieldName(issue.path));
  return issues
    .filter((issue, i) => !isSaid(issue, i))
    .flatMap((issue) =>
      describe(issue, data, schema).map(({ wrong, right }) => ({
        file,
        field: [prefix, issue.path.length > 0 || !prefix ? fieldName(issue.path) : ''].filter(Boolean).join('.'),
        wrong,
        right,
      })),
    );
}
