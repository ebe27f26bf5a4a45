/** Every built page is valid HTML and keeps to the site's policy on what may stand in a page. */
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { cspHash, namedHashes } from '../../src/lib/inline.ts';
import { attribute, readSite } from './site.ts';

const site = readSite(inject('dist'));
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // role="list": Safari drops the list role where list-style is none. Roles on tables: CSS makes blocks of their parts on
    // a phone, which takes the table roles away.
    'no-redundant-role': 'off',
    // The same roles, and scroll boxes: a region that can be scrolled by keyboard is not a section of the document.
    'prefer-native-element': ['error', { exclude: ['list', 'table', 'rowgroup', 'row', 'cell', 'region'] }],
    // HTML lets an id start with a digit; the years of an outlook do.
    'valid-id': ['error', { relaxed: true }],
    // Checkboxes of one group share a name; that is how their values repeat in the address.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // The filters of /roles/ work by CSS: there is nothing to send. Search forms are tested in the browser.
    'wcag/h32': 'off',
    // The rule asks for 70 characters. Titles of two roles can be longer, and a title that is cut in a list harms nobody.
    'long-title': 'off',
  },
});

describe('every page', () => {
  it('is valid HTML', async () => {
    const problems: string[] = [];
    // The four lists of /compare/ send one key, as its addresses are written; the rule knows that of checkboxes alone.
    const isMeant = (m: { ruleId: string; message: string }) =>
      m.ruleId === 'form-dup-name' && m.message.includes('"roles"');
    for (const { address, html } of site.pages)
      for (const { messages } of (await validator.validateString(html)).results)
        problems.push(
          ...messages.filter((m) => !isMeant(m)).map((m) => `${address}: ${m.ruleId}: ${m.message} (${m.selector})`),
        );
    expect(problems).toEqual([]);
  });

  it('gives an id once', () => {
    const problems = site.pages.flatMap(({ address, doc }) => {
      const ids = doc.querySelectorAll('[id]').map((e) => attribute(e, 'id'));
      return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${address}: #${id}`);
    });
    expect(problems).toEqual([]);
  });

  it('has no script or style of its own but those that its policy names by their hash', () => {
    const problems = site.pages.flatMap(({ address, html }) => {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
      // Any element, however its tag is written: the code that writes the hashes knows one spelling alone.
      const own = [...html.matchAll(/<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/gi)].filter(
        ([, , attributes = '']) => !/ src=|type="application\/ld\+json"/.test(attributes),
      );
      const named = [...policy.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash);
      const hashes = own.map(([, , , text = '']) => cspHash(text));
      return [
        ...hashes.filter((hash) => !named.includes(hash)).map((hash) => `${address}: ${hash} is not named`),
        ...named.filter((hash) => !hashes.includes(hash)).map((hash) => `${address}: ${hash} is not there`),
        ...(hashes.length < 2 ? [`${address}: neither styles nor theme are in the page`] : []),
        ...(policy.includes('unsafe-inline') ? [`${address}: ${policy}`] : []),
      ];
    });
    expect(problems).toEqual([]);
  });

  it('shares what stands in pages with others, so that one header can name it all', () => {
    const { styles, scripts } = namedHashes(site.pages.map(({ html }) => html));
    expect(scripts).toHaveLength(1);
    expect(styles.length).toBeLessThan(site.pages.length / 5);
    const headers = fs.readFileSync(path.join(site.dir, '_headers'), 'utf8');
    expect([...styles, ...scripts].filter((hash) => !headers.includes(hash))).toEqual([]);
    // Cloudflare takes no longer line.
    expect(Math.max(...headers.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  it('has no style attribute, no handler and no address that runs', () => {
    const problems = site.pages.flatMap(({ address, doc }) => [
      ...doc
        .querySelectorAll('*')
        .flatMap((e) => e.attributes.map((a) => ({ tag: e.tagName, key: a.key })))
        .filter(({ key }) => key === 'style' || /^on[a-z]+$/.test(key))
        .map(({ tag, key }) => `${address}: <${tag} ${key}>`),
      ...doc
        .querySelectorAll('[href]')
        .map((e) => attribute(e, 'href') ?? '')
        .filter((href) => /^\s*(javascript|data):/i.test(href))
        .map((href) => `${address}: ${href}`),
    ]);
    expect(problems).toEqual([]);
  });

  it('names an image’s alternative text', () => {
    const problems = site.pages.flatMap(({ address, doc }) =>
      doc
        .querySelectorAll('img')
        .filter((image) => image.getAttribute('alt') === null)
        .map((image) => `${address}: ${attribute(image, 'src')}`),
    );
    expect(problems).toEqual([]);
  });
});
