/**
 * The search page: runs the query of the address on load and while typing, and keeps both in step.
 * Without it the page is a browsable index of everything, which stays below the results.
 */
import { allCounts, isWasmBlocked, search, SHOWN } from './search/engine.ts';
import { FILTERS, isEmpty, readState, writeState, type SearchState } from './search/query.ts';
import { resultList } from './search/results.ts';

/** Milliseconds without a keystroke before a search runs. */
const SETTLE = 120;

class SiteSearch extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  #run = 0;
  #timer = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-with-script]')) hidden.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed('push');
    });
    form.addEventListener('input', (event) => {
      const typing = (event.target as HTMLInputElement).type === 'search';
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#changed(typing ? 'replace' : 'push'), typing ? SETTLE : 0);
    });
    form.addEventListener('focusin', () => void this.#prepare(), { once: true });
    this.querySelector('.again')?.addEventListener('click', () => void this.#show(this.#state));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
  get #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[type=search]');
  }
  get #state(): SearchState {
    const ticked = (name: string) => this.#boxes.filter((b) => b.name === name && b.checked).map((b) => b.value);
    return {
      q: this.#field?.value.trim() ?? '',
      filters: { kind: ticked('kind'), stage: ticked('stage'), sector: ticked('sector') },
    };
  }

  /** The address is right: bring the form into line with it. */
  #restore(): void {
    const state = readState(new URLSearchParams(location.search));
    if (this.#field) this.#field.value = state.q;
    for (const box of this.#boxes)
      box.checked = FILTERS.some((name) => name === box.name && state.filters[name].includes(box.value));
    const details = this.querySelector('details');
    if (details && this.#boxes.some((b) => b.checked)) details.open = true;
    void this.#show(state);
  }

  /** The form is right: bring the address into line with it. Typing replaces, a choice or Enter adds to the history. */
  #changed(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const url = `${location.pathname}${writeState(this.#state)}`;
    if (url !== `${location.pathname}${location.search}`)
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    void this.#show(this.#state);
  }

  /** Loads the index when the reader turns to search, and fills in the counts. */
  async #prepare(): Promise<void> {
    try {
      const counts = await allCounts(this.#base);
      if (isEmpty(this.#state)) this.#showCounts(counts);
    } catch {
      // Said when a search is made.
    }
  }

  async #show(state: SearchState): Promise<void> {
    const run = ++this.#run;
    const place = this.querySelector('.found');
    if (!place) return;
    this.#fault(false);
    if (isEmpty(state)) {
      place.replaceChildren();
      this.#say('');
      return;
    }
    try {
      const { total, hits, counts } = await search(this.#base, state);
      if (run !== this.#run) return; // A later keystroke has overtaken this search.
      place.replaceChildren(...(hits.length > 0 ? [resultList(hits)] : []));
      const about = state.q ? ` for “${state.q}”` : '';
      this.#say(
        total === 0
          ? `Nothing found${about}. Try fewer or other words, take a filter away, or browse the list below.`
          : `${total} ${total === 1 ? 'result' : 'results'}${about}${total > SHOWN ? `; the first ${SHOWN} are shown` : ''}`,
      );
      this.#showCounts(counts);
    } catch {
      const isBlocked = await isWasmBlocked();
      if (run !== this.#run) return;
      place.replaceChildren();
      this.#say('');
      this.#fault(true, isBlocked);
    }
  }

  #showCounts(counts: Record<string, Record<string, number>>): void {
    for (const box of this.#boxes) {
      const count = box.closest('label')?.querySelector('.count');
      if (count) count.textContent = String(counts[box.name]?.[box.value] ?? 0);
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }

  #fault(isShown: boolean, isBlocked = false): void {
    const box = this.querySelector<HTMLElement>('.fault');
    if (!box) return;
    box.hidden = !isShown;
    const words = box.querySelector('.fault-words');
    if (words && isShown)
      words.textContent = isBlocked
        ? 'Search needs WebAssembly, which this browser blocks. Everything on the site is listed below.'
        : 'The search index could not be loaded. Everything on the site is listed below.';
  }
}
customElements.define('site-search', SiteSearch);
