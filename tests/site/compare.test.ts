/** Comparisons as they are built: a page for each pair that the site relates, and a file for each role. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import type { Profile } from '../../src/domain/compare/profile.ts';
import { comparedPairs, PAIR_SECTIONS } from '../../src/domain/pairs.ts';
import { contentDir } from './builds.ts';
import { attribute, looseText, one, readSite, rowsOf, text } from './site.ts';

const site = readSite(inject('dist'));
const { content } = readContent(contentDir());
const pairs = comparedPairs(content);
const pages = site.pages.filter((p) => /^\/compare\/[^/]+\/$/.test(p.address));
const role = (id: string) => content.roles.find((r) => r.id === id)!;

describe('the pages of pairs', () => {
  it('are those of every evolution and of all related roles, under their ids in alphabetical order', () => {
    expect(pages.map((p) => p.address).toSorted()).toEqual(pairs.map((ids) => `/compare/${ids.join('-and-')}/`));
    for (const { from, to } of content.evolutions) expect(pairs).toContainEqual([from, to].toSorted());
  });

  it('have the places that links may name', () => {
    for (const { address, doc } of pages)
      for (const { id } of PAIR_SECTIONS) expect(doc.querySelector(`#${id}`), `${address}#${id}`).not.toBeNull();
  });

  it('show every skill of both roles at its level', () => {
    const problems = pairs.flatMap((ids) => {
      const { doc, address } = site.page(`/compare/${ids.join('-and-')}/`);
      const heads = doc.querySelectorAll('.compare thead a').map((a) => text(a));
      const rows = doc.querySelectorAll('.compare tbody tr').map((tr) => tr.childElements.map(looseText));
      return ids.flatMap((id) => {
        const place = heads.indexOf(role(id).title) + 1;
        return role(id).skills.flatMap(({ skill, level }) => {
          const { title } = content.skills.find((s) => s.id === skill)!;
          const shown = rows.find(([head]) => head?.replace(/ (The same|\d levels? apart)$/, '') === title)?.[place];
          return shown?.toLowerCase() === level ? [] : [`${address}: ${title} of ${id}: ${shown}`];
        });
      });
    });
    expect(problems).toEqual([]);
  });

  it('are not searched: what they say stands on the pages of the roles', () => {
    expect(pages.filter(({ doc }) => doc.querySelector('[data-pagefind-body]')).map((p) => p.address)).toEqual([]);
  });
});

describe('the files of profiles', () => {
  const dir = path.join(site.dir, 'compare/profiles');

  it('are there for each role, with its skills and tasks', () => {
    expect(fs.readdirSync(dir).toSorted()).toEqual(content.roles.map((r) => `${r.id}.json`).toSorted());
    for (const { id, title, skills, tasks } of content.roles) {
      const profile = JSON.parse(fs.readFileSync(path.join(dir, `${id}.json`), 'utf8')) as Profile;
      expect([profile.title, profile.tasks.map((t) => t.name)]).toEqual([title, tasks.map((t) => t.name)]);
      const levels = (list: readonly { skill: string; level: string }[]) =>
        list.map((s) => `${s.skill} ${s.level}`).toSorted();
      expect(levels(profile.skills)).toEqual(levels(skills));
    }
  });
});

describe('the table of all roles', () => {
  it('has a row for each with its stage and seven levels', () => {
    const rows = rowsOf(one(site.page('/compare/').doc, '.all-roles'));
    expect(rows.map(([title]) => title).toSorted()).toEqual(content.roles.map((r) => r.title).toSorted());
    for (const [title, stage, , , ...rest] of rows) {
      expect(stage?.toLowerCase()).toBe(content.roles.find((r) => r.title === title)?.stage);
      expect(rest.slice(0, 7).every((level) => /^[0-4]$/.test(level))).toBe(true);
    }
  });

  it('offers each role once in every list of the form', () => {
    const lists = site.page('/compare/').doc.querySelectorAll('.pickers select');
    expect(lists.map((s) => attribute(s, 'name'))).toEqual(['roles', 'roles', 'roles', 'roles']);
    for (const list of lists)
      expect(
        list
          .querySelectorAll('option')
          .flatMap((o) => attribute(o, 'value') || [])
          .toSorted(),
      ).toEqual(content.roles.map((r) => r.id).toSorted());
  });
});
