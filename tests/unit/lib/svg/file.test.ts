import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, pictureFile, withoutRepeats, wrapLines, type Caption } from '../../../../src/lib/svg/file.ts';
import { readStyles } from '../../../../src/lib/svg/styles.ts';

describe('wrapLines', () => {
  it('breaks between words', () => {
    expect(wrapLines('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapLines('incomprehensible', 4)).toEqual(['incomprehensible']);
    expect(wrapLines('  ', 4)).toEqual([]);
  });

  it('keeps every word in its order, and no line longer than asked where its words allow it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/));
    fc.assert(
      fc.property(words, fc.integer({ min: 9, max: 40 }), (list, most) => {
        const lines = wrapLines(list.join(' '), most);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('balanceLines', () => {
  it('leaves no word alone on the last line where it can stand with others', () => {
    expect(wrapLines('a line of words that ends alone', 25)).toEqual(['a line of words that ends', 'alone']);
    expect(balanceLines('a line of words that ends alone', 25)).toEqual(['a line of words', 'that ends alone']);
    expect(balanceLines('', 25)).toEqual([]);
  });

  it('takes no more lines and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, most) => {
        const lines = balanceLines(list.join(' '), most);
        expect(lines).toHaveLength(wrapLines(list.join(' '), most).length);
        expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });
});

it('withoutRepeats leaves out what a part has from above, and only that', () => {
  const text = (fill: string) => ({ name: 'text', attributes: { fill, x: '1' }, children: ['a'] });
  const group = { name: 'g', attributes: { fill: 'red', x: '1' }, children: [text('red'), text('blue')] };
  expect(withoutRepeats([group, text('blue')], { fill: 'blue', x: '1' })).toEqual([
    {
      name: 'g',
      attributes: { fill: 'red', x: '1' },
      children: [{ name: 'text', attributes: { x: '1' }, children: ['a'] }, text('blue')],
    },
    { name: 'text', attributes: { x: '1' }, children: ['a'] },
  ]);
});

describe('pictureFile', () => {
  const styles = readStyles([
    ':root { --color-ink: #111; --color-ink-2: #222; --color-paper: #fff; --font-sans: sans; --font-display: serif; }',
  ]);
  const caption: Caption = {
    subject: 'Boxes & bins',
    title: 'Nine of ten are <counted>',
    how: 'Each mark is a box.',
    notes: ['1 The first box'],
    site: 'The yard',
    address: 'https://example.org/boxes/',
    licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
    date: '2026-11-21',
    dateInWords: '21 November 2026',
    language: 'en-GB',
    typeface: { family: 'A Face', url: 'data:font/woff2;base64,AAAA' },
  };
  const drawing = { parts: [{ name: 'path', attributes: { d: 'M0 0' }, children: [] }], height: 100 };
  const file = pictureFile(drawing, caption, styles);

  it('says in title, description and metadata what it is, whose, of when and under which licence', () => {
    expect(file).toContain('<title>Nine of ten are &lt;counted&gt; (Boxes &amp; bins)</title>');
    const said = /<desc>(.*?)<\/desc>/.exec(file)?.[1];
    for (const words of ['The yard, 21 November 2026', caption.address, 'CC BY 4.0', caption.licence.url])
      expect(said).toContain(words);
    expect(file).toContain('<dc:date>2026-11-21</dc:date>');
    expect(file).toContain('<cc:license rdf:resource="https://example.org/licence"/>');
  });

  it('draws the same into the picture', () => {
    const drawn = [...file.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map((m) => m[1]);
    expect(drawn).toEqual([
      'Boxes &amp; bins',
      'Nine of ten are &lt;counted&gt;',
      'Each mark is a box.',
      '1 The first box',
      'The yard, 21 November 2026: https://example.org/boxes/',
      'Licence: CC BY 4.0, https://example.org/licence',
    ]);
  });

  it('is as high as what it holds, each thing below the one before', () => {
    const ys = [...file.matchAll(/<text x="40" y="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    const height = Number(/viewBox="0 0 1200 (\d+)"/.exec(file)?.[1]);
    expect(height).toBeGreaterThan(ys.at(-1)!);
    const tall = pictureFile({ ...drawing, height: 350 }, caption, styles);
    expect(Number(/viewBox="0 0 1200 (\d+)"/.exec(tall)?.[1])).toBe(height + 250);
  });
});
