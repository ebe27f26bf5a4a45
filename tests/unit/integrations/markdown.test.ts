import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs, type CompileOptions } from 'satteri';
import { describe, expect, it } from 'vitest';
import { cutSections, numberCitations, prefixLinks, scrollTables } from '../../../src/integrations/markdown.ts';
import { cite, OUTLOOK, STRATEGIES } from '../../fixtures/content.ts';

/** HTML without the line breaks between elements. */
const html = async (body: string, options: CompileOptions): Promise<string> =>
  (await markdownToHtml(body, options)).html.replaceAll(/>\s+</g, '><').trim();

describe('prefixLinks', () => {
  const hrefs = async (body: string, base: string) =>
    Array.from(
      (await html(body, { mdastPlugins: [prefixLinks(base)] })).matchAll(/(?:href|src)="([^"]*)"/g),
      (m) => m[1],
    );

  it.each([
    ['[a](/)', '/some/where/'],
    ['[a](/roles/)', '/some/where/roles/'],
    ['[a](/roles/#today)', '/some/where/roles/#today'],
    ['[a](/search/?q=x)', '/some/where/search/?q=x'],
    ['[a][b]\n\n[b]: /roles/', '/some/where/roles/'],
    ['## In a [heading](/roles/)', '/some/where/roles/'],
    ['[a](#here)', '#here'],
    ['[a](https://example.org/roles/)', 'https://example.org/roles/'],
    ['<https://example.org/>', 'https://example.org/'],
    ['![a](./yard.png)', './yard.png'],
  ])('leads %s to %s', async (body, expected) => {
    expect(await hrefs(body, '/some/where')).toEqual([expected]);
  });

  it('leaves links as they are at the root', async () => {
    expect(await hrefs('[a](/) [b](/roles/)', '/')).toEqual(['/', '/roles/']);
  });
});

describe('numberCitations', () => {
  const numbers = async (body: string) =>
    Array.from(
      (await mdxToJs(body, { mdastPlugins: [numberCitations] })).code.matchAll(/source: "(\w+)"[^}]*number: "(\d+)"/g),
      ([, source, number]) => `${source} ${number}`,
    );

  it('numbers sources by first appearance', async () => {
    expect(await numbers(`A${cite('law')}, b${cite('poem')} and c${cite('law')}.\n\nD${cite('map')}.`)).toEqual([
      'law 1',
      'poem 2',
      'law 1',
      'map 3',
    ]);
  });

  it('starts again in each document', async () => {
    expect(await numbers(`A${cite('law')}.`)).toEqual(['law 1']);
    expect(await numbers(`A${cite('poem')}.`)).toEqual(['poem 1']);
  });

  it('keeps what the editor wrote', async () => {
    const body = 'So<Cite source="law" checked="secondary" where="Article 5" />.';
    const { code } = await mdxToJs(body, { mdastPlugins: [numberCitations] });
    expect(code.replaceAll(/\s+/g, ' ')).toContain(
      '{ source: "law", checked: "secondary", where: "Article 5", number: "1" }',
    );
  });

  it('leaves other components alone', async () => {
    const { code } = await mdxToJs('So<Other source="law" />.', { mdastPlugins: [numberCitations] });
    expect(code).not.toContain('number:');
  });
});

describe('scrollTables', () => {
  const tables = (body: string) => html(body, { hastPlugins: [scrollTables] });

  it('puts each table into a region that has a name and can be reached by keyboard', async () => {
    const body = '| Tool | What it is *for* |\n| --- | --- |\n| a | b |\n\n| |\n| --- |\n| c |';
    const regions = (await tables(body)).match(/<div[^>]*><table>/g);
    expect(regions).toEqual([
      '<div class="scroll" role="region" tabindex="0" aria-label="Table 1: Tool, What it is for"><table>',
      '<div class="scroll" role="region" tabindex="0" aria-label="Table 2"><table>',
    ]);
  });

  it('counts from one in each document, and touches nothing else', async () => {
    expect(await tables('| a |\n| --- |\n| b |')).toContain('aria-label="Table 1: a"');
    expect(await tables('A paragraph.')).toBe('<p>A paragraph.</p>');
  });
});

describe('cutSections', () => {
  const page = (body: string, file: string) =>
    html(body, { hastPlugins: [cutSections], fileURL: pathToFileURL(`/srv/content/${file}`) });

  it('makes a ruled section of each heading of a role or an evolution', async () => {
    const expected =
      '<p>Before.</p>' +
      '<section class="sec twelve"><header><h2>One</h2></header><div class="mid prose"><p>a</p></div></section>' +
      '<section class="sec twelve"><header><h2>Two</h2></header><div class="mid prose">' +
      '<p>b</p><div><h3>Inner</h3><p>c</p></div></div></section>';
    for (const file of ['roles/a.mdx', 'roles/a.md', 'evolutions/a-to-b.mdx'])
      expect(await page('Before.\n\n## One\n\na\n\n## Two\n\nb\n\n### Inner\n\nc', file)).toBe(expected);
  });

  it.each(['articles/a.mdx', 'pages/a.md', 'roles/a.txt', 'roles/deeper/a.mdx'])('leaves %s as it is', async (file) => {
    expect(await page('## One\n\na', file)).toBe('<h2>One</h2><p>a</p>');
  });

  it('leaves a body without a file as it is', async () => {
    expect(await html('## One', { hastPlugins: [cutSections] })).toBe('<h2>One</h2>');
  });

  it('sets the years of the outlook beside each other, each in its colour', async () => {
    const outlook = await page(OUTLOOK, 'roles/a.mdx');
    expect(outlook).toContain('<div class="wide prose"><div class="outlook"><div class="horizon t2"><h3>2031</h3>');
    expect(Array.from(outlook.matchAll(/class="horizon (t\d)"><h3>(\d+)</g), ([, step, year]) => [year, step])).toEqual(
      [
        ['2031', 't2'],
        ['2036', 't3'],
        ['2046', 't4'],
      ],
    );
  });

  it('takes a heading that is no horizon for an ordinary section', async () => {
    expect(await page('## Outlook\n\n### 2031\n\na\n\n### Later\n\nb', 'roles/a.mdx')).not.toContain('class="outlook"');
  });

  it('numbers strategies in a list', async () => {
    const strategies = await page(STRATEGIES, 'roles/a.mdx');
    expect(strategies).toContain('<div class="mid prose"><ol class="hung"><li><div><h3>Learn to ask</h3>');
    expect(strategies.match(/<li>/g)).toHaveLength(4);
  });

  it('loses no word of the body', async () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
    const body = `Start.\n\n${OUTLOOK}\n\n${STRATEGIES}\n\n## End\n\nOver.`;
    expect(words((await page(body, 'roles/a.mdx')).replaceAll(/<[^>]+>/g, ' '))).toEqual(words(body));
  });
});
