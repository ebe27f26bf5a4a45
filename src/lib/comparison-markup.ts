/**
 * A comparison as markup. Written here once: the pages of pairs draw it at build time, `/compare/` in the browser.
 * Links get the base path from the function that is passed in.
 */
import { path } from '../domain/addresses.ts';
import type { Comparison } from '../domain/compare/compare.ts';
import type { CompareCell, CompareRow, CompareSection, Line } from '../domain/compare/rows.ts';
import type { PlacedLine, PlacedOverlay } from '../domain/charts/overlay.ts';
import { HOW } from '../domain/charts/how.ts';
import { horizonStep } from '../domain/horizons.ts';
import type { Table } from '../domain/tables/table.ts';
import { HORIZONS } from '../schemas/lists.ts';
import { el, type Markup } from './markup.ts';

/** Gives a path of the site its base path. */
type Href = (path: string) => string;
type Style = PlacedLine['style'];

const hidden = { 'aria-hidden': 'true', focusable: 'false' };

/** The mark of each line, around its own middle. */
const MARKS: Record<Style, Markup> = {
  1: el('circle', { class: 'ink', r: 6 }),
  2: el('rect', { class: 'open ink-line', x: -5.5, y: -5.5, width: 11, height: 11, 'stroke-width': 2 }),
  3: el('path', { class: 'ink', d: 'M0 -8L8 6H-8Z' }),
  4: el('path', { class: 'ink-line', d: 'M-5.5 -5.5L5.5 5.5M-5.5 5.5L5.5 -5.5', fill: 'none', 'stroke-width': 3 }),
};

/** A piece of a role’s line with its mark, for the key and the heads of the columns. */
const sample = (style: Style): Markup =>
  el(
    'svg',
    { class: 'line-sample', viewBox: '0 0 48 18', width: 48, height: 18, ...hidden },
    el('line', { class: `role-line line-${style}`, x1: 2, x2: 46, y1: 9, y2: 9 }),
    el('g', { transform: 'translate(24 9)' }, MARKS[style]),
  );

const roleLine = ({ style, dx, dy, treads, risers, marks }: PlacedLine): Markup =>
  el(
    'g',
    { transform: `translate(${dx} ${dy})` },
    ...treads.map((t) =>
      el('line', { class: `role-line line-${style}`, x1: `${t.x1}%`, x2: `${t.x2}%`, y1: t.y, y2: t.y }),
    ),
    ...risers.map((r) =>
      el('line', { class: `role-line line-${style}`, x1: `${r.x}%`, x2: `${r.x}%`, y1: r.y1, y2: r.y2 }),
    ),
    ...marks.map((m) => el('svg', { x: `${m.x}%`, y: m.y, width: 1, height: 1 }, MARKS[style])),
  );

const bandName = ({ name, y }: PlacedOverlay['bands'][number]): Markup =>
  el('text', { class: 'quiet level-name', x: 0, y: y + 5 }, name);

/** Bands, lines and groups, across the whole of the svg that they stand in. */
const lineChart = ({ bands, groups, lines, ground }: PlacedOverlay): Markup[] => [
  ...bands.map((b) => el('line', { class: 'hairline', x1: '0%', x2: '100%', y1: b.edge, y2: b.edge })),
  ...lines.map(roleLine),
  ...groups.map((g) =>
    el('text', { class: `middle group-name${g.isLower ? ' lower' : ''}`, x: `${g.x}%`, y: ground + 20 }, g.name),
  ),
];

/** Two drawings beside each other: the names of the levels keep their width, the lines take the rest. */
const overlay = (placed: PlacedOverlay): Markup =>
  el(
    'div',
    { class: 'overlay' },
    el(
      'svg',
      { class: 'overlay-levels', height: placed.height, ...hidden },
      ...placed.bands.flatMap((b) => [
        bandName(b),
        el('text', { class: 'quiet level-number', x: 0, y: b.y + 5 }, String(b.level)),
      ]),
    ),
    el('svg', { class: 'overlay-lines', width: '100%', height: placed.height, ...hidden }, ...lineChart(placed)),
  );

/** Height of a line of the key in the file, in pixels. */
const KEY_ROW = 26;

/** The picture as one drawing with its key, for its file. */
export function overlayFileMarkup(placed: PlacedOverlay): Markup {
  const top = placed.lines.length * KEY_ROW + 12;
  return el(
    'svg',
    { width: '100%', height: top + placed.height },
    ...placed.lines.map((line, i) =>
      el('svg', { y: i * KEY_ROW }, sample(line.style), el('text', { x: 60, y: 14 }, line.title)),
    ),
    el(
      'svg',
      { y: top },
      ...placed.bands.map(bandName),
      el('svg', { x: '10%', width: '88%', height: placed.height }, ...lineChart(placed)),
    ),
  );
}

const dataTable = ({ columns, rows }: Table): Markup =>
  el(
    'details',
    {},
    el('summary', {}, 'The same as a table'),
    el(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': 'Fingerprints, table' },
      el(
        'table',
        { class: 'data' },
        el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { scope: 'col' }, c.title)))),
        el(
          'tbody',
          {},
          ...rows.map((row) =>
            el(
              'tr',
              {},
              ...columns.map(({ key }, i) =>
                el(i === 0 ? 'th' : 'td', { scope: i === 0 && 'row' }, String(row[key] ?? '')),
              ),
            ),
          ),
        ),
      ),
    ),
  );

/** Links to the picture as a file and to its data. */
const files = (id: string, href: Href): Markup =>
  el(
    'p',
    { class: 'fine files' },
    'Take it with you: ',
    el('a', { href: href(path.picture(id, 'svg')), download: '' }, 'the picture as SVG'),
    ', ',
    el('a', { href: href(path.picture(id, 'csv')), download: '' }, 'its data as CSV'),
  );

const picture = ({ picture: { finding, placed, table } }: Comparison, href: Href, id: string | undefined): Markup =>
  el(
    'figure',
    { class: 'fig sec', 'aria-labelledby': 'fingerprints' },
    el('h2', { id: 'fingerprints' }, finding),
    el('p', { class: 'how' }, HOW.fingerprints),
    el(
      'ul',
      { class: 'key', role: 'list' },
      ...placed.lines.map((line) => el('li', {}, sample(line.style), line.title)),
    ),
    overlay(placed),
    dataTable(table),
    id !== undefined && files(id, href),
  );

const lineItem = ({ head, words, to, only }: Line, href: Href): Markup =>
  el(
    'li',
    { class: only && 'only' },
    ...(head ? [el('b', {}, head), ' '] : []),
    to ? el('a', { href: href(to) }, words) : words,
  );

/** Four marks, one for each horizon, with what they say for those who do not see them. */
const leadMarks = (leads: readonly string[]): Markup =>
  el(
    'span',
    { class: 'four-leads' },
    ...leads.map((lead, i) =>
      el(
        'svg',
        { class: `mark t${horizonStep(HORIZONS[i] ?? HORIZONS[0])}`, ...hidden },
        el('use', { href: `#lead-${lead}` }),
      ),
    ),
    el('span', { class: 'sr-only' }, leads.map((lead, i) => `${HORIZONS[i]} ${lead}`).join(', '), ': '),
  );

const badgeOf = (words: string, year: number): Markup => el('span', { class: `badge t${horizonStep(year)}` }, words);

/** What stands in a cell. */
function inCell(cell: CompareCell, href: Href): Markup[] {
  switch (cell.kind) {
    case 'words':
      return [
        el('p', {}, cell.year === undefined ? cell.words : badgeOf(cell.words, cell.year)),
        ...(cell.note ? [el('p', { class: 'fine' }, cell.note)] : []),
        ...(cell.more ? [el('p', { class: 'fine' }, el('a', { href: href(cell.more.to) }, cell.more.words))] : []),
      ];
    case 'lines':
      return [el('ul', { class: 'cell-lines', role: 'list' }, ...cell.lines.map((line) => lineItem(line, href)))];
    case 'meter':
      return [
        el(
          'span',
          { class: cell.n === 0 ? 'meter text-none' : 'meter' },
          el('i', { class: `steps of-${cell.of} n-${cell.n}`, 'aria-hidden': 'true' }),
          cell.word,
        ),
      ];
    case 'leads':
      return [
        el(
          'ul',
          { class: 'cell-lines', role: 'list' },
          ...cell.tasks.map((task) =>
            el('li', { class: 'task-leads' }, leadMarks(task.leads), el('span', {}, task.name)),
          ),
        ),
      ];
  }
}

const rowOf = (row: CompareRow, { roles }: Comparison, href: Href): Markup =>
  el(
    'tr',
    { role: 'row', class: row.differs ? 'differs' : undefined },
    el(
      'th',
      { role: 'rowheader', scope: 'row' },
      row.to ? el('a', { href: href(row.to) }, row.title) : row.title,
      row.apart && el('span', { class: 'apart' }, row.apart),
    ),
    ...row.cells.map((cell, i) => el('td', { role: 'cell', 'data-label': roles[i]?.title }, ...inCell(cell, href))),
  );

const sectionOf = (section: CompareSection, comparison: Comparison, href: Href): Markup =>
  el(
    'tbody',
    { role: 'rowgroup', id: section.id },
    el(
      'tr',
      { role: 'row', class: 'group' },
      el(
        'th',
        { role: 'rowheader', scope: 'rowgroup', colspan: comparison.roles.length + 1 },
        el('span', { class: 'group-title' }, section.title),
        section.note && el('span', { class: 'fine' }, section.note),
      ),
    ),
    ...section.rows.map((row) => rowOf(row, comparison, href)),
  );

const table = (comparison: Comparison, href: Href): Markup =>
  el(
    'section',
    { class: 'sec', 'aria-labelledby': 'side-by-side' },
    el(
      'header',
      {},
      el('h2', { id: 'side-by-side' }, 'Side by side'),
      el('p', {}, 'Where they differ, the row says how far, and its name is in bold.'),
    ),
    el(
      'table',
      { class: `compare stack compare-${comparison.roles.length}`, role: 'table' },
      el(
        'thead',
        { role: 'rowgroup' },
        el(
          'tr',
          { role: 'row' },
          el('th', { role: 'columnheader', scope: 'col' }, el('span', { class: 'sr-only' }, 'What is compared')),
          ...comparison.roles.map((role, i) =>
            el(
              'th',
              { role: 'columnheader', scope: 'col' },
              sample((i + 1) as Style),
              el('a', { class: 'role-name', href: href(role.path) }, role.title),
            ),
          ),
        ),
      ),
      ...comparison.sections.map((section) => sectionOf(section, comparison, href)),
    ),
  );

/** The findings after the first, which stands under the heading. */
export const findingsMarkup = ({ findings }: Comparison): Markup =>
  el('ul', { class: 'ruled-list findings', role: 'list' }, ...findings.slice(1).map((f) => el('li', {}, f)));

/**
 * The picture and the table. Heads start at the second level.
 * @param pictureId name of the picture's files, where it has some: those of pairs with a page of their own
 */
export const comparisonMarkup = (comparison: Comparison, href: Href, pictureId?: string): Markup =>
  el('div', { class: 'comparison' }, picture(comparison, href, pictureId), table(comparison, href));
