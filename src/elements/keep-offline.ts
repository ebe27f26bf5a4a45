/**
 * “Keep for offline”: what keeping would fetch, a button for it, how far it has come, and a button that takes it back.
 * The service worker does the work; without one the element stays hidden and the words beside it say why.
 */
import type { State, Wish } from '../lib/offline.ts';

const WORDS = {
  offer: (kb: number) =>
    `Keeping them fetches about ${kb.toLocaleString('en-GB')} KB, now and after each change of the site.`,
  kept: (kb: number) =>
    `Kept on this device: about ${kb.toLocaleString('en-GB')} KB. Changes are fetched by themselves.`,
  failed: 'They could not all be fetched, so none were kept. Try again with a better connection.',
};

class KeepOffline extends HTMLElement {
  readonly #keep = this.querySelector<HTMLButtonElement>('.keep');
  readonly #remove = this.querySelector<HTMLButtonElement>('.remove');
  readonly #status = this.querySelector('[role=status]');
  readonly #meter = this.querySelector('progress');

  connectedCallback(): void {
    this.#keep?.addEventListener('click', () => void this.#ask('keep').then(() => this.#remove?.focus()));
    this.#remove?.addEventListener('click', () => void this.#ask('remove').then(() => this.#keep?.focus()));
    this.querySelector<HTMLElement>('.missing')!.hidden =
      location.pathname === `${document.body.dataset['base']}offline/`;
    if (!('serviceWorker' in navigator)) return;
    void this.#ask('state').then(() => {
      this.hidden = false;
    });
  }

  /** Done when the worker has given its last word. */
  async #ask(wish: Wish): Promise<void> {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    await new Promise<void>((done) => {
      port1.onmessage = ({ data }: MessageEvent<State>) => {
        this.#show(data);
        if (!data.progress) done();
      };
      active?.postMessage(wish, [port2]);
    });
    port1.close();
  }

  #show({ isKept, kilobytes, progress, hasFailed }: State): void {
    if (this.#meter) {
      this.#meter.hidden = !progress;
      if (progress) Object.assign(this.#meter, { value: progress.done, max: progress.of });
    }
    if (this.#keep) this.#keep.hidden = isKept || progress !== undefined;
    if (this.#remove) this.#remove.hidden = !isKept;
    // Said once at the start and once at the end: a screen reader would read every file.
    const words = progress
      ? 'Fetching …'
      : isKept
        ? WORDS.kept(kilobytes)
        : hasFailed
          ? `${WORDS.failed} ${WORDS.offer(kilobytes)}`
          : WORDS.offer(kilobytes);
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
  }
}
customElements.define('keep-offline', KeepOffline);
