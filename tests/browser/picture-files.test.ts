/** Pictures as files: a browser reads each as XML and draws it, as a picture on another site and by itself. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { requireSite } from '../site/builds.ts';
import { blank, open } from './browser.ts';

const FILES = fs.readdirSync(path.join(requireSite(), 'pictures')).filter((f) => f.endsWith('.svg'));
/** One picture of each family: the others are drawn by the same component. Looking at every pixel of all takes minutes. */
const ONE_OF_EACH = [
  ...new Map(FILES.toReversed().map((f) => [/^(compare|skill|forecast|arrival|tasks)-/.exec(f)?.[1] ?? f, f])).values(),
];
const url = (file: string) => `${inject('url')}/pictures/${file}`;

describe('every SVG file', () => {
  it('is XML, with title, description and licence where programs look for them', async () => {
    expect(FILES.length).toBeGreaterThan(20);
    const page = await open('/about/', { bypassCSP: true });
    const found = await page.evaluate(
      (files) =>
        Promise.all(
          files.map(async (file) => {
            const xml = new DOMParser().parseFromString(await (await fetch(file)).text(), 'application/xml');
            const cc = 'http://creativecommons.org/ns#';
            const dc = 'http://purl.org/dc/elements/1.1/';
            const said = (name: string) => xml.getElementsByTagNameNS(dc, name)[0]?.textContent ?? '';
            return {
              file,
              fault: xml.querySelector('parsererror')?.textContent ?? '',
              root: xml.documentElement.namespaceURI,
              title: xml.querySelector('svg > title')?.textContent ?? '',
              description: xml.querySelector('svg > desc')?.textContent ?? '',
              licence: xml.getElementsByTagNameNS(cc, 'license')[0]?.attributes[0]?.value ?? '',
              source: said('source'),
              date: said('date'),
            };
          }),
        ),
      FILES.map((f) => url(f)),
    );
    for (const { fault, root, title, description, licence, source, date } of found) {
      expect(fault).toBe('');
      expect(root).toBe('http://www.w3.org/2000/svg');
      expect(title.length).toBeGreaterThan(20);
      expect(description).toContain(source);
      expect(licence).toMatch(/^https:\/\/creativecommons\.org\//);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(new Set(found.map((f) => f.title)).size).toBe(FILES.length);
  });

  it('is a picture of its size, on paper, with marks in it', async () => {
    const page = await open('/about/', { bypassCSP: true });
    const found = await page.evaluate(
      (files) =>
        Promise.all(
          files.map(async (file) => {
            const image = new Image();
            image.src = file;
            await image.decode();
            const canvas = document.createElement('canvas');
            canvas.width = image.naturalWidth;
            canvas.height = image.naturalHeight;
            const context = canvas.getContext('2d')!;
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            const colours = new Map<string, number>();
            for (let i = 0; i < data.length; i += 4) {
              const key = data.subarray(i, i + 4).join();
              colours.set(key, (colours.get(key) ?? 0) + 1);
            }
            const paper = data.subarray(0, 4).join();
            const share = 1 - (colours.get(paper) ?? 0) / (canvas.width * canvas.height);
            return { file, width: canvas.width, height: canvas.height, paper, share, colours: colours.size };
          }),
        ),
      ONE_OF_EACH.map((f) => url(f)),
    );
    for (const { file, width, height, paper, share, colours } of found) {
      expect(width, file).toBe(1200);
      expect(height, file).toBeGreaterThan(250);
      expect(paper, file).toMatch(/^25\d,25\d,25\d,255$/);
      expect(share, file).toBeGreaterThan(0.03);
      expect(colours, file).toBeGreaterThan(50);
    }
  });

  it('keeps its words inside the picture, and apart from each other', async () => {
    const page = await blank();
    const problems: string[] = [];
    for (const file of FILES) {
      await page.goto(url(file));
      problems.push(
        ...(await page.evaluate(async (name) => {
          await document.fonts.ready;
          const { width, height } = document.documentElement.getBoundingClientRect();
          // The largest figures leave room in their line box above and below them.
          const boxes = [...document.querySelectorAll('text:not([aria-hidden])')].map((e) => {
            const { left, right, top, bottom } = e.getBoundingClientRect();
            const spare = (bottom - top) * 0.25;
            return { words: e.textContent, left, right, top: top + spare, bottom: bottom - spare };
          });
          if (boxes.length < 5) return [`${name}: hardly a word`];
          const outside = boxes.filter((b) => b.left < 0 || b.right > width || b.top < 0 || b.bottom > height);
          const touching = boxes.flatMap((a, i) =>
            boxes
              .slice(i + 1)
              .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
              .map((b) => `${name}: “${a.words}” and “${b.words}” overlap`),
          );
          return [...outside.map((b) => `${name}: “${b.words}” leaves the picture`), ...touching];
        }, file)),
      );
    }
    expect(problems).toEqual([]);
  });

  it('has the colours and the typeface of the site in its light theme', async () => {
    const page = await open('/', { colorScheme: 'light' });
    const onSite = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const rgb = (colour: string) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const band = [...document.querySelectorAll('figure svg.only-wide > g > rect.fill')];
      return band.map((e) => rgb(getComputedStyle(e).fill));
    });
    await page.goto(url('arrivals.svg'));
    const inFile = await page.evaluate(async () => {
      await document.fonts.ready;
      const rects = [...document.querySelectorAll('rect[height="26"][fill]')].filter(
        (r) => r.getAttribute('width') !== '2',
      );
      return {
        colours: rects.map((r) => getComputedStyle(r).fill.match(/\d+/g)?.map(Number) ?? []),
        faces: [...document.fonts].map((f) => [f.family.replaceAll(/["']/g, ''), f.status]),
      };
    });
    expect(onSite).toHaveLength(4);
    expect(inFile.colours).toHaveLength(4);
    // Colours that sRGB does not have are brought into it in slightly different ways.
    inFile.colours.flat().forEach((n, i) => expect(Math.abs(n - onSite.flat()[i]!)).toBeLessThanOrEqual(12));
    expect(inFile.faces).toEqual([['Newsreader Display', 'loaded']]);
  });
});

describe('the links under a picture', () => {
  it.each([
    ['/', 'arrivals'],
    ['/roles/machine-learning-engineer/', 'tasks-machine-learning-engineer'],
    ['/roles/ml-safety-officer/', 'arrival-ml-safety-officer'],
    ['/evolutions/', 'evolution-map'],
  ])('on %s save its files under their names', async (address, id) => {
    const page = await open(address);
    for (const [name, ending] of [
      ['the picture as SVG', 'svg'],
      ['its data as CSV', 'csv'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).first().click(),
      ]);
      expect(download.suggestedFilename()).toBe(`${id}.${ending}`);
    }
  });
});

describe('/data/', () => {
  it('saves a file under its name, by keyboard as well', async () => {
    const page = await open('/data/');
    const link = page.getByRole('link', { name: 'roles-skills.csv', exact: true });
    await link.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('roles-skills.csv');
  });

  it('shows what the columns mean, without a script', async () => {
    const page = await open('/data/', { javaScriptEnabled: false });
    const row = page.getByRole('row', { name: /^verdict/ });
    expect(await row.isVisible()).toBe(false);
    await page.getByText('What the columns of roles mean').click();
    expect(await row.isVisible()).toBe(true);
    expect(await row.innerText()).toContain('Derived.');
  });

  it('shows all of it on paper', async () => {
    const page = await open('/data/');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.codebook')
        .first()
        .evaluate((e) => e.checkVisibility()),
    ).toBe(true);
  });
});
