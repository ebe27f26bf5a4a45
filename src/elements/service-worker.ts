/** Registers the service worker once the page has loaded, so that it takes nothing from the page. Absent where it is off. */
import { SERVICE_WORKER_POLICY } from '../hosting/policy.ts';
import { WORKER } from '../lib/offline.ts';

/** What browsers that know Trusted Types offer; TypeScript’s own list of the web does not have it yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (input: string) => unknown };
}

function register(): void {
  const { base = '/' } = document.body.dataset;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const address = base + WORKER;
  // Whatever it is asked for, this policy gives one address. The host’s policy names it and allows no other.
  const trusted = trustedTypes
    ?.createPolicy(SERVICE_WORKER_POLICY, { createScriptURL: () => address })
    .createScriptURL('');
  // Where it cannot be registered (private windows, settings) the site works without.
  navigator.serviceWorker.register((trusted ?? address) as string, { scope: base }).catch(() => undefined);
}

if (__SERVICE_WORKER__ && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}
