/** Every built page is valid HTML and keeps to the site's policy on what may stand in a page. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
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

  it('has no script or style of its own: files only, or data', () => {
    const problems = site.pages.flatMap(({ address, doc }) => [
      ...doc
        .querySelectorAll('script')
        .filter((s) => !attribute(s, 'src') && attribute(s, 'type') !== 'application/ld+json')
        .map(() => `${address}: a script without src`),
      ...doc.querySelectorAll('style').map(() => `${address}: a style element`),
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
