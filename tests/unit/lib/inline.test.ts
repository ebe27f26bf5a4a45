import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/hosting/policy.ts';
import { cspHash, inlineSheets, linkedSheets, namedHashes, withPolicy } from '../../../src/lib/inline.ts';

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;

it('names a text as browsers do', () => {
  // The example of the specification: https://www.w3.org/TR/CSP3/#unsafe-hashes-usage
  expect(cspHash('doSubmit()')).toBe("'sha256-jzgBGA4UWFFmpOBq0JpdsySukE1FrEN5bUpoK8Z29fY='");
});

describe('inlineSheets', () => {
  const sheets = new Map([
    ['/a.css', 'a{}'],
    ['/b.css', 'b{}'],
    ['/c.css', 'c{content:"$&"}'],
  ]);

  it('puts all of them, in their order, where the first was', () => {
    const html = `<title>x</title>${link('/a.css')}${link('/b.css')}<meta>${link('/c.css')}`;
    expect(inlineSheets(html, sheets)).toEqual({
      html: '<title>x</title><style>a{}b{}c{content:"$&"}</style><meta>',
      style: 'a{}b{}c{content:"$&"}',
    });
  });

  it('leaves links to others', () => {
    const html = `${link('/other.css')}${link('/c.css')}`;
    expect(inlineSheets(html, sheets)).toEqual({
      html: `${link('/other.css')}<style>c{content:"$&"}</style>`,
      style: 'c{content:"$&"}',
    });
    expect(linkedSheets(html)).toEqual(['/other.css', '/c.css']);
  });
});

describe('the policy of a page', () => {
  const choices = { serviceWorker: false, newsletter: undefined };
  const page = (policy: string, rest = '') => `<meta http-equiv="content-security-policy" content="${policy}">${rest}`;

  it('takes the place of the one that stands there', () => {
    expect(withPolicy(page('old', '<p>'), 'new $& policy')).toBe(page('new $& policy', '<p>'));
    expect(() => withPolicy('<p>', 'x')).toThrow('no policy');
  });

  it('is read back from all pages, each hash once', () => {
    const styles = [['a{}'], ['b{}', 'a{}']];
    const pages = styles.map((texts) =>
      page(
        contentSecurityPolicy({ ...choices, inline: { styles: texts.map(cspHash), scripts: [cspHash('f()')] } }),
        '<style>not named{}</style>',
      ),
    );
    expect(namedHashes([...pages, '<p>'])).toEqual({
      styles: [cspHash('a{}'), cspHash('b{}')].toSorted(),
      scripts: [cspHash('f()')],
    });
  });
});
