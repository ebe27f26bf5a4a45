/** Figures as text for a terminal. */
import { kilobytes, table } from '../bench/table.ts';
import type { Figures } from './measure.ts';
import { CLASSES } from './queries.ts';
import { rankOf, type Score } from './score.ts';

const share = (value: number): string => value.toFixed(3);
const duration = (ms: number): string => ms.toFixed(1);

const MEASURES: [title: string, of: (score: Score) => number][] = [
  ['success@1', (s) => s.success1],
  ['success@3', (s) => s.success3],
  ['mean reciprocal rank', (s) => s.mrr],
  ['share with no result', (s) => s.empty],
];

const COLUMNS = [...CLASSES, 'overall'] as const;
const EPSILON = 1e-9;

/** Where another engine does better than the first one. */
function lost([ours, ...others]: readonly Figures[]): string[] {
  return others.flatMap((other) =>
    COLUMNS.flatMap((column) =>
      (['success1', 'success3', 'mrr'] as const).flatMap((measure) => {
        const [mine, theirs] = [ours?.scores[column]?.[measure] ?? 0, other.scores[column]?.[measure] ?? 0];
        return theirs > mine + EPSILON
          ? [`${column}, ${measure}: ${other.name} ${share(theirs)}, ours ${share(mine)}`]
          : [];
      }),
    ),
  );
}

const timeTable = (all: readonly Figures[]): string =>
  table([
    ['milliseconds to results', 'cold median', 'cold most', 'warm median', 'warm 95 %'],
    ...all.map(({ name, milliseconds: ms }) => [
      name,
      ...[ms.cold, ms.coldMost, ms.warm, ms.warm95].map((value) => duration(value)),
    ]),
  ]);

const byteTable = (all: readonly Figures[]): string =>
  table([
    ['kilobytes fetched', 'first search', 'most', 'all queries'],
    ...all.map(({ name, bytes }) => [
      name,
      ...[bytes.first, bytes.firstMost, bytes.total].map((value) => kilobytes(value)),
    ]),
  ]);

/** All tables. The first engine is ours. */
export function report(all: readonly Figures[]): string {
  const counts = COLUMNS.map((c) => String(all[0]?.scores[c]?.queries ?? 0));
  const behind = lost(all);
  return [
    table([
      ['', ...COLUMNS],
      ['queries', ...counts],
    ]),
    ...MEASURES.map(([title, of]) =>
      table([
        [title, ...COLUMNS],
        ...all.map(({ name, scores }) => [
          name,
          ...COLUMNS.map((c) => {
            const score = scores[c];
            return score ? share(of(score)) : '–';
          }),
        ]),
      ]),
    ),
    byteTable(all),
    timeTable(all),
    behind.length > 0 ? `Another engine does better:\n  ${behind.join('\n  ')}` : 'No engine does better in any class.',
    [
      'Class “nothing”: success is no result. The first 20 results count.',
      'Bytes: bodies of what is fetched after the page is loaded and idle, computed from the served files; text, JSON,',
      'scripts, styles and SVG with Brotli 11, all else as it is. Cold: the first query of each class in a fresh context.',
      'Warm: all queries after the first in one page; a word’s chunk of the index may still have to be fetched.',
      ...all.map(({ name, setup }) => `${name}: ${setup}`),
    ].join('\n'),
  ].join('\n\n');
}

/** Queries whose wanted page does not come first. */
export const misses = ({ answers }: Figures): string =>
  answers
    .filter((a) => (a.query.class === 'nothing' ? a.found.length > 0 : rankOf(a) !== 1))
    .map((a) => `${a.query.class}: “${a.query.q}”: ${rankOf(a) ?? '–'}; first ${a.found[0] ?? '–'}`)
    .join('\n');
