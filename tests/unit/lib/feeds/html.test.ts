import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { feedHtml, xmlText } from '../../../../src/lib/feeds/html.ts';

const PAGE = 'https://careers.example/some/where/articles/a/';
const clean = (html: string) => feedHtml(html, PAGE);

describe('feedHtml', () => {
  it('writes every address in full', () => {
    expect(clean('<a href="/some/where/roles/">R</a> <a href="#part">P</a> <img src="./c.png" alt="C">')).toBe(
      '<a href="https://careers.example/some/where/roles/">R</a> <a href="https://careers.example/some/where/articles/a/#part">P</a> <img src="https://careers.example/some/where/articles/a/c.png" alt="C" />',
    );
    expect(clean('<a href="https://x.example/?a=1&amp;b=2">x</a>')).toBe(
      '<a href="https://x.example/?a=1&amp;b=2">x</a>',
    );
  });

  it('drops what a feed reader should not run or follow', () => {
    expect(
      clean('<p onclick="x()" style="color:red">a<script>alert(1)</script><a href="javascript:x()">b</a></p>'),
    ).toBe('<p>a<a>b</a></p>');
    expect(clean('<style>p{}</style><svg><text>t</text></svg><iframe src="https://x.example"></iframe>p')).toBe('p');
  });

  it('keeps what is in the boxes that only the site’s styles need', () => {
    expect(
      clean('<div class="scroll" role="region" tabindex="0"><table class="data"><tr><td>1</td></tr></table></div>'),
    ).toBe('<table><tr><td>1</td></tr></table>');
  });
});

describe('xmlText', () => {
  it('leaves text alone', () => {
    expect(xmlText('A “quote” & <tag>, a tab\tand a line\nand 👩‍🔬')).toBe(
      'A “quote” & <tag>, a tab\tand a line\nand 👩‍🔬',
    );
  });

  it('takes out what XML has no place for', () => {
    expect(xmlText('a\u0000b\u0008c\uFFFEd\uD800e')).toBe('abcde');
  });

  it('gives text that an XML parser reads back', () => {
    const parser = new XMLParser({ trimValues: false, parseTagValue: false });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const kept = xmlText(text).replaceAll('\r', '').replaceAll(']]>', '');
        fc.pre(kept !== '');
        const { a } = parser.parse(`<a><![CDATA[${kept}]]></a>`) as { a: string };
        expect(a).toBe(kept);
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});
