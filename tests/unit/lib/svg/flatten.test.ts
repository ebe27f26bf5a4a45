import { describe, expect, it } from 'vitest';
import { write } from '../../../../src/lib/svg/file.ts';
import { flatten } from '../../../../src/lib/svg/flatten.ts';
import { readStyles, UnresolvedValue } from '../../../../src/lib/svg/styles.ts';

const SHEET = `
.t1 { --fill: red; } .t2 { --fill: blue; }
.fill { fill: var(--fill); }
.big { fill: lime; stroke-width: 3px; } svg .big { fill: green; }
text { font: 400 13px/1 sans-serif; }
.halo { paint-order: stroke; stroke: white; stroke-width: 5px; }
.gone { display: none; }
.year { fill: gray; }
`;
const around = {
  styles: readStyles([SHEET]),
  width: 1000,
  windowWidth: 1200,
  page: 'https://example.org/some/where/roles/a/',
};
const flat = (inner: string, attributes = 'width="100%" height="50"') =>
  flatten(`<svg ${attributes}>${inner}</svg>`, around).parts.map(write).join('');
/** The same without the group that stands for the outermost svg. */
const drawn = (inner: string) => flat(inner).replace(/^<g>|<\/g>$/g, '');

describe('flatten', () => {
  it('turns styles into attributes, with the colour of the nearest part that sets one', () => {
    const rect = '<rect class="fill" width="1" height="1"></rect>';
    expect(drawn(`<g class="t1">${rect}<g class="t2">${rect}</g></g>`)).toBe(
      '<g><rect width="1" height="1" fill="red"/><g><rect width="1" height="1" fill="#00f"/></g></g>',
    );
  });

  it('lets the stronger rule win, and any rule over an attribute', () => {
    expect(drawn('<path class="big" stroke-width="1" d="M0 0"></path>')).toBe(
      '<path stroke-width="3" d="M0 0" fill="green"/>',
    );
  });

  it('turns per cent across into pixels, also inside a part that is narrower', () => {
    expect(drawn('<rect x="10%" width="50%" height="2"></rect>')).toBe('<rect x="100" width="500" height="2"/>');
    expect(drawn('<svg x="50%" y="7" width="40%"><line x1="10%" x2="100%" y1="0" y2="1"></line></svg>')).toBe(
      '<g transform="translate(500 7)"><line x1="40" x2="400" y1="0" y2="1"/></g>',
    );
  });

  it('keeps the viewBox of a picture within the picture', () => {
    expect(drawn('<svg x="50%" viewBox="0 0 62 40"><path d="M0 0"></path></svg>')).toBe(
      '<svg x="500" y="0" width="62" height="40" viewBox="0 0 62 40" overflow="visible"><path d="M0 0"/></svg>',
    );
  });

  it('scales a drawing with a viewBox to the width', () => {
    const drawing = flatten('<svg viewBox="0 0 500 100"><path d="M0 0"></path></svg>', around);
    expect(drawing.height).toBe(200);
    expect(drawing.parts.map(write).join('')).toContain('width="1000" height="200" viewBox="0 0 500 100"');
  });

  it('gives links their full address', () => {
    expect(drawn('<a href="/some/where/roles/b/"><path d="M0 0"></path></a>')).toContain(
      '<a href="https://example.org/some/where/roles/b/">',
    );
    expect(drawn('<a href="#x"><path d="M0 0"></path></a>')).toContain(`href="${around.page}#x"`);
  });

  it('drops what only a page needs, and what is not shown', () => {
    expect(drawn('<g class="nothing" role="group" aria-label="x" data-y="1" focusable="false" id="k"></g>')).toBe(
      '<g id="k"/>',
    );
    expect(drawn('<g class="gone"><path d="M0 0"></path></g><path d="M1 1"></path>')).toBe('<path d="M1 1"/>');
  });

  it('paints a halo as a text of its own, under the text', () => {
    const [halo = '', text = ''] = drawn('<text class="halo" x="1">A <tspan class="year">1</tspan></text>').split(
      /(?<=<\/text>)/,
    );
    expect(halo).toMatch(/^<text x="1" [^>]*fill="#fff" stroke="#fff" stroke-width="5" aria-hidden="true">A <tspan>1</);
    expect(text).toMatch(/^<text x="1" [^>]*>A <tspan fill="gray">1</);
    expect(text).not.toContain('stroke');
  });

  it('keeps text as it was escaped', () => {
    expect(drawn('<text>a &amp; b &lt; c</text>')).toContain('>a &amp; b &lt; c<');
    expect(drawn('<g id="a&quot;b"></g>')).toBe('<g id="a&quot;b"/>');
  });

  it('refuses a colour that has no value, and what is no drawing', () => {
    expect(() => drawn('<rect class="fill"></rect>')).toThrow(UnresolvedValue);
    expect(() => flatten('<p>no</p>', around)).toThrow('not an <svg>');
  });
});
