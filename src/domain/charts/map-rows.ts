/** How high each name of the evolution map stands. */
import { linesFrom, linesTo, type MapLine, type MapRole, type RoleMap } from '../kinship.ts';
import {
  ABOVE,
  ASCENT,
  BELOW,
  columnWidth,
  DESCENT,
  FULL,
  GAP,
  hasPort,
  INSET,
  NOTE,
  PORT,
  tenth,
  UPRIGHT,
  type MapForm,
} from './map-form.ts';
import type { MapOrder } from './map-order.ts';
import { breakName, nameWidth, textWidth } from './names.ts';

export const lineWidth = (line: MapLine): number => line.share * FULL;
export const stackWidth = (lines: readonly MapLine[]): number => lines.reduce((sum, line) => sum + lineWidth(line), 0);

/** A role’s words in lines, and how far these, and the lines that end at it, reach above and below its thread. */
export interface Label {
  name: string[];
  note: string[];
  above: number;
  below: number;
}

export function label(map: RoleMap, role: MapRole, form: MapForm): Label {
  const port = hasPort(form, role.stage);
  const room = columnWidth(form, role.stage) - (port.left ? PORT + INSET : 0) - (port.right ? PORT : 0);
  const name = breakName(role.title, room, (text) => nameWidth(text, form.size));
  const hasNote = port.left || port.right;
  const note = hasNote ? breakName(role.note, room, (text) => textWidth(text, NOTE.size)) : [];
  const half = Math.max(stackWidth(linesFrom(map, role.id)), stackWidth(linesTo(map, role.id))) / 2;
  const noteReach = note.length > 0 ? BELOW + (note.length - 1) * NOTE.leading + DESCENT * NOTE.size : 0;
  return {
    name,
    note,
    above: Math.max(ABOVE + (name.length - 1) * form.leading + ASCENT * form.size, half),
    below: Math.max(noteReach, half),
  };
}

/** Height of a role of today that stands above another, with the upright line between them. */
const foldedHeight = ({ name }: Label, form: MapForm): number =>
  ASCENT * form.size + (name.length - 1) * form.leading + UPRIGHT.above + UPRIGHT.length + UPRIGHT.below;

/** A row of a column: the roles on one thread, and what stands above them. */
interface Row {
  roles: readonly MapRole[];
  folded?: MapRole | undefined;
  above: number;
  height: number;
}

function rowOf(roles: readonly MapRole[], labels: ReadonlyMap<string, Label>, folded = 0): Row {
  const reach = (side: 'above' | 'below') => Math.max(...roles.map((r) => labels.get(r.id)?.[side] ?? 0));
  const above = folded + reach('above');
  return { roles, above, height: above + reach('below') };
}

function rowsOf(order: MapOrder, labels: ReadonlyMap<string, Label>, form: MapForm): Row[][] {
  const pairs = order.pairs.map(({ today, evolved }): Row => {
    if (!today) return rowOf([evolved], labels);
    if (!form.isFolded) return rowOf([today, evolved], labels);
    return { ...rowOf([evolved], labels, foldedHeight(labels.get(today.id)!, form)), folded: today };
  });
  return [pairs, order.emerging.map((role) => rowOf([role], labels))];
}

/** Rows spread evenly down a height: the top of each. */
function spread(rows: readonly Row[], height: number): number[] {
  const free = height - rows.reduce((sum, row) => sum + row.height, 0);
  const gap = rows.length > 1 ? free / (rows.length - 1) : 0;
  let y = rows.length === 1 ? free / 2 : 0;
  return rows.map((row) => {
    const top = y;
    y += row.height + gap;
    return top;
  });
}

/** Where each role stands: the height of its thread, or the top of its name where it is folded over another. */
export interface Rows {
  threads: ReadonlyMap<string, number>;
  tops: ReadonlyMap<string, number>;
  bottom: number;
}

/**
 * Both columns as high as the higher one needs to be, with rows of their own height and even gaps.
 * @param top where the first rows start, in px
 */
export function placeRows(order: MapOrder, labels: ReadonlyMap<string, Label>, form: MapForm, top: number): Rows {
  const columns = rowsOf(order, labels, form);
  const height = Math.max(0, ...columns.map((rows) => rows.reduce((sum, row) => sum + row.height + GAP, -GAP)));
  const placed = columns.flatMap((rows) => spread(rows, height).map((y, i) => ({ row: rows[i]!, y: top + y })));
  return {
    threads: new Map(placed.flatMap(({ row, y }) => row.roles.map((role) => [role.id, tenth(y + row.above)]))),
    tops: new Map(placed.flatMap(({ row, y }) => (row.folded ? [[row.folded.id, tenth(y)]] : []))),
    bottom: Math.ceil(top + height),
  };
}
