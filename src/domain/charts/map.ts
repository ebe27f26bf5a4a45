/** The evolution map on paper: columns of names, and the lines between them. */
import { linkHorizontal } from 'd3-shape';
import type { Stage } from '../../schemas/index.ts';
import { horizonStep } from '../horizons.ts';
import {
  kin,
  lineName,
  linesFrom,
  linesTo,
  roleOn,
  rolesAt,
  type MapLine,
  type MapRole,
  type RoleMap,
} from '../kinship.ts';
import { capitalise, count } from '../words.ts';
import {
  ABOVE,
  ASCENT,
  BELOW,
  columnWidth,
  hasPort,
  INSET,
  NOTE,
  PORT,
  tenth,
  UNDER_HEADS,
  UPRIGHT,
  type Column,
  type MapForm,
} from './map-form.ts';
import type { MapOrder } from './map-order.ts';
import { label, lineWidth, placeRows, stackWidth, type Label, type Rows } from './map-rows.ts';
import { breakName, textWidth } from './names.ts';

/** A line of type and its baseline, in px. */
export interface TextLine {
  text: string;
  y: number;
}

/** A block at the end of a thread, as high as the lines that end in it are wide. */
export interface Port {
  side: 'left' | 'right';
  y: number;
  height: number;
}

export interface PlacedRole {
  role: MapRole;
  /** Its place in the map’s list: the rules that light its neighbourhood go by it. */
  number: number;
  /** Numbers of the roles in whose neighbourhood it is. */
  lit: number[];
  step: 1 | 2 | 3 | 4;
  column: Column;
  /** Pixels from the left edge of its column to its words. */
  inset: number;
  name: TextLine[];
  note: TextLine[];
  /** Height of the thread that its lines end on; none where it stands above what it becomes. */
  thread: number | undefined;
  ports: Port[];
}

export interface PlacedLine extends MapLine {
  name: string;
  /** Numbers of the roles in whose neighbourhood it is. */
  lit: number[];
  /** Colour: the later role’s year. */
  step: 1 | 2 | 3 | 4;
  width: number;
}

/** A line across a gutter: its path in a box as wide as the gutter says and as high as the drawing. */
export interface AcrossLine extends PlacedLine {
  y1: number;
  y2: number;
  d: string;
}

/** A line down the left edge of a column. */
export interface UprightLine extends PlacedLine {
  top: number;
  height: number;
}

export interface PlacedMap {
  form: MapForm;
  height: number;
  heads: { column: Column; lines: TextLine[]; rule: number }[];
  /** In the order in which they are read: down each column, the first column first. */
  roles: PlacedRole[];
  gutters: { column: Column; box: number; lines: AcrossLine[] }[];
  uprights: UprightLine[];
}

/** Lines of type from a baseline down. */
const setDown = (lines: readonly string[], y: number, leading: number): TextLine[] =>
  lines.map((text, i) => ({ text, y: tenth(y + i * leading) }));

/** The words over each column, all on the same rule. */
function placeHeads(map: RoleMap, form: MapForm): { heads: PlacedMap['heads']; bottom: number } {
  if (!form.hasHeads) return { heads: [], bottom: 0 };
  const today = `${capitalise(count(rolesAt(map, 'today').length))} jobs of today`;
  const words: Partial<Record<Stage, string>> = {
    ...(form.isFolded ? {} : { today }),
    evolved: form.isFolded ? `${today}, and what each becomes` : 'What each becomes',
    emerging: `${capitalise(count(rolesAt(map, 'emerging').length))} emerging roles`,
  };
  const stages = Object.keys(words) as Stage[];
  const broken = stages.map((stage) =>
    breakName(words[stage] ?? '', columnWidth(form, stage), (text) => textWidth(text, NOTE.size)),
  );
  const most = Math.max(...broken.map((lines) => lines.length));
  const rule = most * NOTE.leading + 8;
  const heads = stages.map((stage, i) => ({
    column: form.columns[stage],
    lines: setDown(broken[i]!, (most - broken[i]!.length + 1) * NOTE.leading - 3, NOTE.leading),
    rule,
  }));
  return { heads, bottom: rule + UNDER_HEADS };
}

/** The middle of a line at the end of a thread. All that end there stand on each other, together centred on it. */
function portOf(line: MapLine, stack: readonly MapLine[], thread: number): number {
  const before = stackWidth(stack.slice(0, stack.indexOf(line)));
  return tenth(thread - stackWidth(stack) / 2 + before + lineWidth(line) / 2);
}

const link = linkHorizontal<[[number, number], [number, number]], [number, number]>()
  .source(([from]) => from)
  .target(([, to]) => to);

/**
 * Everything of the map in its place.
 * @param order the rows from top to bottom; it names every role of the map
 * @param width pixels across, where they are known; else gutters are boxes that are 100 wide, to be stretched
 */
export function placeMap(map: RoleMap, order: MapOrder, form: MapForm, width?: number): PlacedMap {
  const { heads, bottom } = placeHeads(map, form);
  const labels = new Map(map.roles.map((role) => [role.id, label(map, role, form)]));
  const rows = placeRows(order, labels, form, bottom);
  const families = map.roles.map((role) => kin(map, role.id));
  const litBy = (...ids: string[]) => families.flatMap((family, n) => (ids.every((id) => family.has(id)) ? [n] : []));

  const down = (ids: (line: MapLine) => string) => (a: MapLine, b: MapLine) =>
    (rows.threads.get(ids(a)) ?? 0) - (rows.threads.get(ids(b)) ?? 0);
  const stackAfter = (id: string) => linesFrom(map, id).toSorted(down((l) => l.to));
  const stackBefore = (id: string) => linesTo(map, id).toSorted(down((l) => l.from));
  const placedLine = (line: MapLine): PlacedLine => ({
    ...line,
    name: lineName(map, line),
    lit: litBy(line.from, line.to),
    step: horizonStep(roleOn(map, line.to).year),
    width: tenth(lineWidth(line)),
  });
  const across = (line: MapLine, box: number): AcrossLine => {
    const y1 = portOf(line, stackAfter(line.from), rows.threads.get(line.from) ?? 0);
    const y2 = portOf(line, stackBefore(line.to), rows.threads.get(line.to) ?? 0);
    return {
      ...placedLine(line),
      y1,
      y2,
      d:
        link([
          [0, y1],
          [box, y2],
        ]) ?? '',
    };
  };
  const upright = (line: MapLine): UprightLine => {
    const { name } = labels.get(line.from)!;
    const last = (rows.tops.get(line.from) ?? 0) + ASCENT * form.size + (name.length - 1) * form.leading;
    return { ...placedLine(line), top: tenth(last + UPRIGHT.above), height: UPRIGHT.length };
  };
  const linesOf = (stage: Stage) => map.lines.filter((l) => roleOn(map, l.from).stage === stage);
  const gutter = (left: Column, right: Column, stage: Stage) => {
    const column = { x: left.x + left.width, width: right.x - left.x - left.width };
    const box = width === undefined ? 100 : tenth((column.width / 100) * width);
    return { column, box, lines: linesOf(stage).map((line) => across(line, box)) };
  };
  const { today, evolved, emerging } = form.columns;
  return {
    form,
    height: rows.bottom,
    heads,
    roles: inReadingOrder(order, form).map((role) => ({
      ...placeRole(role, labels.get(role.id)!, rows, form),
      number: map.roles.indexOf(role),
      lit: litBy(role.id),
      ports: (['left', 'right'] as const)
        .filter((side) => hasPort(form, role.stage)[side])
        .map((side) => ({ side, height: tenth(stackWidth((side === 'left' ? linesTo : linesFrom)(map, role.id))) }))
        .filter(({ height }) => height > 0)
        .map(({ side, height }) => ({ side, height, y: tenth((rows.threads.get(role.id) ?? 0) - height / 2) })),
    })),
    gutters: [...(form.isFolded ? [] : [gutter(today, evolved, 'today')]), gutter(evolved, emerging, 'evolved')],
    uprights: form.isFolded ? linesOf('today').map(upright) : [],
  };
}

function inReadingOrder({ pairs, emerging }: MapOrder, form: MapForm): MapRole[] {
  const today = pairs.map((p) => p.today);
  const evolved = pairs.map((p) => p.evolved);
  const left = form.isFolded ? pairs.flatMap((p) => [p.today, p.evolved]) : [...today, ...evolved];
  return [...left.filter((r) => r !== undefined), ...emerging];
}

/** A role’s words and thread. */
function placeRole(role: MapRole, { name, note }: Label, { threads, tops }: Rows, form: MapForm) {
  const thread = threads.get(role.id);
  const first =
    thread === undefined
      ? (tops.get(role.id) ?? 0) + ASCENT * form.size
      : thread - ABOVE - (name.length - 1) * form.leading;
  return {
    role,
    step: horizonStep(role.year),
    column: form.columns[role.stage],
    inset: hasPort(form, role.stage).left ? PORT + INSET : 0,
    thread,
    name: setDown(name, first, form.leading),
    note: thread === undefined ? [] : setDown(note, thread + BELOW, NOTE.leading),
  };
}
