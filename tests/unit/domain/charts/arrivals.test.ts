import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/data/files.ts';
import { byArrival, isFuture } from '../../../../src/domain/arrivals.ts';
import { placeArrivals, type ArrivingRole, type PlacedRole } from '../../../../src/domain/charts/arrivals.ts';
import { anEmergingRole, anEvolvedRole } from '../../../fixtures/content.ts';

/** A box in pixels. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What `ArrivalsDrawing.astro` writes: 17 px type, 13 px beside its mark and 8 px above it, then the year. */
const PER_CHARACTER = 8.6;
const YEAR = 45;
const labelBox = (role: PlacedRole, width: number): Box => {
  const mark = (role.x / 100) * width;
  const length = role.title.length * PER_CHARACTER + YEAR;
  const left = role.label === 'right' ? mark + 13 : mark - 13 - length;
  return { left, right: left + length, top: role.y - 8 - 13, bottom: role.y - 8 + 4 };
};
const stemBox = (role: PlacedRole, band: { top: number; bottom: number }, width: number): Box => {
  const mark = (role.x / 100) * width;
  const end = role.y < band.top ? band.top : band.bottom;
  return { left: mark - 1, right: mark + 1, top: Math.min(role.y, end), bottom: Math.max(role.y, end) };
};
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Each label of the picture with everything it runs into. */
function collisions(roles: readonly ArrivingRole[], width: number): string[] {
  const placed = placeArrivals(roles);
  return placed.roles.flatMap((role) => {
    const box = labelBox(role, width);
    return [
      ...placed.roles.flatMap((other) => [
        ...(meet(box, stemBox(other, placed.band, width)) ? [`${role.title} × stem of ${other.title}`] : []),
        ...(other !== role && meet(box, labelBox(other, width)) ? [`${role.title} × ${other.title}`] : []),
      ]),
      ...(box.left < 0 || box.right > width ? [`${role.title} leaves the picture`] : []),
      ...(box.bottom > placed.band.top && box.top < placed.band.bottom ? [`${role.title} × band`] : []),
    ];
  });
}

describe('placeArrivals', () => {
  const real = readContent('content').content.roles.filter(isFuture);
  const arriving = (title: string, likely: number, stage: ArrivingRole['stage'] = 'emerging'): ArrivingRole => ({
    ...(stage === 'evolved' ? anEvolvedRole() : anEmergingRole()),
    id: title,
    title,
    stage,
    arrival: { earliest: likely - 2, likely, latest: Math.min(2046, likely + 5) },
  });

  it('has the seventeen roles of the site to draw', () => {
    expect(real).toHaveLength(17);
  });

  it.each([900, 1200])(
    'sets no label of the site’s roles over another, over a stem or out of the picture at %i px',
    (width) => {
      expect(collisions(real, width)).toEqual([]);
    },
  );

  it('would be caught if it did', () => {
    const sameYear = [arriving('A role with a rather long name', 2030), arriving('Another one', 2033)];
    expect(collisions(sameYear, 900)).toEqual([]);
    expect(collisions(sameYear, 300)).not.toEqual([]);
  });

  it('sets evolved roles above the band and emerging ones below, each on a row of its own', () => {
    const { roles, band, height } = placeArrivals(real);
    expect(roles.map((r) => r.id).toSorted()).toEqual(real.map((r) => r.id).toSorted());
    expect(new Set(roles.map((r) => r.y)).size).toBe(roles.length);
    for (const { y, stage } of roles) {
      expect(stage === 'evolved' ? band.top - y : y - band.bottom).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  it('runs each range through its likely year', () => {
    for (const { from, x, to } of placeArrivals(real).roles) {
      expect(from).toBeLessThanOrEqual(x);
      expect(x).toBeLessThanOrEqual(to);
    }
  });

  it('sets the earliest of those with labels on the right outermost', () => {
    const roles = [arriving('late', 2036), arriving('early', 2029), arriving('middle', 2033)];
    const below = placeArrivals(roles).roles.toSorted((a, b) => b.y - a.y);
    expect(below.map((r) => r.id)).toEqual(byArrival(roles).map((r) => r.id));
    expect(below.map((r) => r.label)).toEqual(['right', 'right', 'right']);
  });

  it('turns labels to the left near the end of the axis, the latest outermost', () => {
    const roles = [
      arriving('late', 2044, 'evolved'),
      arriving('early', 2030, 'evolved'),
      arriving('later', 2046, 'evolved'),
    ];
    const above = placeArrivals(roles).roles.toSorted((a, b) => a.y - b.y);
    expect(above.map((r) => [r.id, r.label])).toEqual([
      ['later', 'left'],
      ['late', 'left'],
      ['early', 'right'],
    ]);
  });

  it('draws a band even where nothing arrives', () => {
    const { roles, band, height } = placeArrivals([]);
    expect(roles).toEqual([]);
    expect(band.bottom).toBeGreaterThan(band.top);
    expect(height).toBeGreaterThan(band.bottom);
  });
});
