import { describe, expect, it } from 'vitest';
import { newsletterForm, type Newsletter } from '../../../src/lib/newsletter.ts';

const LIST = '01234567-89ab-cdef-0123-456789abcdef';

describe('newsletterForm', () => {
  it('sends each provider what it asks for', () => {
    const action = 'https://lists.example/form';
    expect(newsletterForm({ provider: 'buttondown', action })).toEqual({
      action,
      recipient: 'Buttondown',
      emailField: 'email',
      hidden: [{ name: 'embed', value: '1' }],
    });
    expect(newsletterForm({ provider: 'mailchimp', action: `${action}?u=abc&id=12&f_id=3` })).toMatchObject({
      emailField: 'EMAIL',
      hidden: [{ name: 'b_abc_12', value: '' }],
    });
    expect(newsletterForm({ provider: 'listmonk', action, list: LIST })).toMatchObject({
      recipient: 'lists.example',
      emailField: 'email',
      hidden: [
        { name: 'l', value: LIST },
        { name: 'nonce', value: '' },
      ],
    });
  });

  it.each([
    'http://lists.example/form',
    'javascript:alert(1)',
    'https://me:secret@lists.example/',
    '/subscribe',
    'http://localhost.example/',
    'me',
    '',
  ])('refuses to send an address to “%s”', (action) => {
    expect(() => newsletterForm({ provider: 'buttondown', action })).toThrow(
      /newsletter: action.*; write a full https/,
    );
  });

  it('takes this machine for a trial', () => {
    expect(newsletterForm({ provider: 'buttondown', action: 'http://127.0.0.1:8000/' }).action).toMatch(/^http:/);
  });

  it('refuses a Mailchimp address that names no list', () => {
    expect(() =>
      newsletterForm({ provider: 'mailchimp', action: 'https://x.list-manage.com/subscribe/post?u=1' }),
    ).toThrow(/copy the whole action/);
  });

  it.each(['', '0-1', undefined])('refuses listmonk with the list “%s”', (list) => {
    expect(() => newsletterForm({ provider: 'listmonk', action: 'https://x.example/', list } as Newsletter)).toThrow(
      /newsletter: list: .* is not the UUID/,
    );
  });

  it('refuses a provider that it does not know', () => {
    const other = { provider: 'Mailchimp', action: 'https://x.example/' } as unknown as Newsletter;
    expect(() => newsletterForm(other)).toThrow(
      /provider: “Mailchimp” .*; write one of buttondown, mailchimp, listmonk/,
    );
  });
});
