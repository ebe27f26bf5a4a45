/** The form of a newsletter, as each provider wants to be sent it. Nothing of it passes through this site. */

interface Shared {
  /** Where the form is sent: a full https:// address. */
  action: string;
}
/** What somebody who runs the site puts into `site.config.ts`; deploy/newsletter.md says where to find each value. */
export type Newsletter =
  | (Shared & { provider: 'buttondown' })
  /** The address holds `u` and `id`, as Mailchimp’s own form gives it. */
  | (Shared & { provider: 'mailchimp' })
  /** `list`: the list’s UUID. */
  | (Shared & { provider: 'listmonk'; list: string });

export interface NewsletterForm {
  action: string;
  /** Who receives the address, in words. */
  recipient: string;
  /** Name under which the e-mail address is sent. */
  emailField: string;
  /** What is sent with it. */
  hidden: readonly { name: string; value: string }[];
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const PROVIDERS = ['buttondown', 'mailchimp', 'listmonk'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a reader’s e-mail address may be sent there: encrypted, or on this machine for a trial. */
function isSafe(action: string): boolean {
  if (!URL.canParse(action)) return false;
  const { protocol, hostname, username, password } = new URL(action);
  return !username && !password && (protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname)));
}

/**
 * What is wrong with a newsletter’s values, which TypeScript has not checked when a build runs.
 * @returns `what is wrong; what would be right`, or undefined
 */
export function newsletterProblem(newsletter: Newsletter): string | undefined {
  const { provider, action } = newsletter;
  if (!PROVIDERS.includes(provider))
    return `provider: “${String(provider)}” is not known here; write one of ${PROVIDERS.join(', ')}`;
  if (!isSafe(action))
    return `action: “${String(action)}” cannot be used; write a full https:// address without a user name`;
  if (provider === 'mailchimp' && !['u', 'id'].every((key) => new URL(action).searchParams.get(key)))
    return `action: “${action}” names no list; copy the whole action of Mailchimp’s form, with u= and id=`;
  if (provider === 'listmonk' && !UUID.test(newsletter.list))
    return `list: “${String(newsletter.list)}” is not the UUID of a list; copy it from the list’s page in listmonk`;
  return undefined;
}

/** @throws Error where a value is missing or unsafe, with what would be right */
export function newsletterForm(newsletter: Newsletter): NewsletterForm {
  const problem = newsletterProblem(newsletter);
  if (problem) throw new Error(`src/site.config.ts: newsletter: ${problem}`);
  const { action } = newsletter;
  const url = new URL(action);
  switch (newsletter.provider) {
    case 'buttondown':
      return { action, recipient: 'Buttondown', emailField: 'email', hidden: [{ name: 'embed', value: '1' }] };
    case 'mailchimp': {
      const [u, id] = ['u', 'id'].map((key) => url.searchParams.get(key));
      // Their trap for robots, which fill in what people cannot see: it has to be sent, and empty.
      return { action, recipient: 'Mailchimp', emailField: 'EMAIL', hidden: [{ name: `b_${u}_${id}`, value: '' }] };
    }
    case 'listmonk':
      return {
        action,
        recipient: url.host,
        emailField: 'email',
        hidden: [
          { name: 'l', value: newsletter.list },
          { name: 'nonce', value: '' },
        ],
      };
  }
}
