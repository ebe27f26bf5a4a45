import { expect, it } from 'vitest';
import { securityContact } from '../../../src/hosting/choices.ts';
import { securityTxt } from '../../../src/hosting/security-txt.ts';

it.each([
  ['2026-11-22', '2027-11-22T00:00:00Z'],
  ['2028-02-29', '2029-03-01T00:00:00Z'],
])('built on %s, security.txt runs out at %s', (asOf, expires) => {
  expect(securityTxt('mailto:holes@example.org', 'https://example.org/.well-known/security.txt', asOf, 'en-GB')).toBe(
    `Contact: mailto:holes@example.org\nExpires: ${expires}\nPreferred-Languages: en\n` +
      'Canonical: https://example.org/.well-known/security.txt\n',
  );
});

it('names the address for holes, else that for errors, else the about page', () => {
  const site = { serviceWorker: false, moved: [] };
  const about = 'https://example.org/about/';
  expect(
    securityContact({ ...site, reportHolesAt: 'mailto:a@b.example', reportErrorsAt: 'https://c.example' }, about),
  ).toBe('mailto:a@b.example');
  expect(securityContact({ ...site, reportErrorsAt: 'https://c.example' }, about)).toBe('https://c.example');
  expect(securityContact(site, about)).toBe(about);
});
