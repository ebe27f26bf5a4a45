/**
 * The search page: runs the query of the address on load and while typing, and keeps both in step.
 * Without it the page is a browsable index of everything, which stays below the results.
 */
import { mended } from '../domain/search/interpret.ts';
import { FILTERS, SORTS } from '../domain/search/select.ts';
import { link, node } from './dom.ts';
import { find, isWasmBlocked } from './search/find.ts';
import type { Outcome } from './search/finder.ts';
import { resultList } from './search/results.ts';
import { isEmpty, readState, writeState, type SearchState } from './search/state.ts';

/** Milliseconds without a keystroke before the status is announced and the address follows. Results come at once. */
const SETTLE = 400;
/** Most results shown at first; a button shows the rest. */
const SHOWN = 20;

const FAULTS = {
  blocked: 'Search needs WebAssembly, which this browser blocks.',
  missing: 'The search index could not be loaded.',
} as const;

class SiteSearch extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #folder = this.dataset['folder'] ?? 'pagefind';
  #run = 0;
  #timer = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.querySelector('[data-waits]')?.removeAttribute('data-waits');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle('push');
    });
    form.addEventListener('input', (event) => {
      const isTyping = event.target === this.#field;
      clearTimeout(this.#timer);
      if (!isTyping) return this.#settle('push');
      void this.#show(this.#state, false);
      this.#timer = window.setTimeout(() => this.#settle('replace'), SETTLE);
    });
    this.#field?.addEventListener('focus', () => void this.#prepare(), { once: true });
    this.querySelector('.again')?.addEventListener('click', () => void this.#show(this.#state, true));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }
  get #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[type=search]');
  }
  get #sort(): HTMLSelectElement | null {
    return this.querySelector('select');
  }
  get #state(): SearchState {
    const query = new URLSearchParams([['q', this.#field?.value ?? '']]);
    for (const box of this.#boxes) if (box.checked) query.append(box.name, box.value);
    query.set('sort', this.#sort?.value ?? '');
    return readState(query);
  }

  /** The address is right: bring the form into line with it. */
  #restore(): void {
    const state = readState(new URLSearchParams(location.search));
    if (this.#field) this.#field.value = state.q;
    if (this.#sort) this.#sort.value = SORTS.find((s) => s === state.sort) ?? 'relevance';
    for (const box of this.#boxes)
      box.checked = FILTERS.some((name) => name === box.name && state.filters[name].includes(box.value));
    const details = this.querySelector('details');
    if (details && this.#boxes.some((b) => b.checked)) details.open = true;
    void this.#show(state, true);
  }

  /** The form is right: bring the address into line with it. Typing replaces, a choice or Enter adds to the history. */
  #settle(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const url = `${location.pathname}${writeState(this.#state)}`;
    if (url !== `${location.pathname}${location.search}`)
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    void this.#show(this.#state, true);
  }

  /** Loads the index when the reader turns to search, and fills in the counts. */
  async #prepare(): Promise<void> {
    if (!isEmpty(this.#state)) return;
    try {
      const { counts } = await find(this.#base, this.#folder, this.#state);
      if (isEmpty(this.#state)) this.#showCounts(counts);
    } catch {
      // Said when a search is made.
    }
  }

  async #show(state: SearchState, isSettled: boolean): Promise<void> {
    const run = ++this.#run;
    this.#fault(undefined);
    if (isEmpty(state)) {
      this.#place([]);
      this.#say('');
      return;
    }
    try {
      const outcome = await find(this.#base, this.#folder, state);
      if (run !== this.#run) return; // A later keystroke has overtaken this search.
      this.#place([...this.#remarks(outcome), ...this.#results(outcome)]);
      this.#showCounts(outcome.counts);
      if (isSettled) this.#say(this.#summary(state, outcome));
    } catch {
      const isBlocked = await isWasmBlocked();
      if (run !== this.#run) return;
      this.#place([]);
      this.#say('');
      this.#fault(isBlocked ? 'blocked' : 'missing');
    }
  }

  #results({ hits, interpretation }: Outcome): Node[] {
    if (hits.length === 0) return [];
    const onFault = () => this.#fault('missing');
    const list = resultList(hits.slice(0, SHOWN), interpretation.content, onFault);
    if (hits.length <= SHOWN) return [list];
    const more = node('button', 'mt-4 cursor-pointer underline', `Show all ${hits.length}`);
    more.type = 'button';
    more.addEventListener('click', () => {
      const rest = resultList(hits.slice(SHOWN), interpretation.content, onFault);
      const first = rest.querySelector('a');
      list.append(...rest.children);
      more.remove();
      first?.focus();
    });
    return [list, more];
  }

  /** What was read differently from what was typed, and what could not be met. */
  #remarks({ interpretation, isPartial, hits, nearest }: Outcome): Node[] {
    const remarks: Node[] = [];
    const address = (q: string) => `${location.pathname}${writeState({ ...this.#state, q })}`;
    if (interpretation.corrections.length > 0 && hits.length > 0) {
      const { typed } = interpretation;
      remarks.push(
        node(
          'p',
          'remark',
          'Showing results for ',
          node('strong', '', mended(interpretation)),
          '. Search for ',
          link(address(`"${typed}"`), `“${typed}”`),
          ' as typed.',
        ),
      );
    }
    if (isPartial)
      remarks.push(
        node('p', 'remark', 'No page has all of these words. These have most of them, or answer what they ask.'),
      );
    if (nearest.length > 0)
      remarks.push(
        node(
          'p',
          'remark',
          'Nearest words: ',
          ...nearest.flatMap((w, i) => [...(i > 0 ? [', '] : []), link(address(w), w)]),
          '.',
        ),
      );
    return remarks;
  }

  #summary({ q }: SearchState, { hits }: Outcome): string {
    const about = q ? ` for “${q}”` : '';
    if (hits.length > 0) return `${hits.length} ${hits.length === 1 ? 'result' : 'results'}${about}`;
    return `Nothing found${about}. Try other words, take a filter away, or browse the list below.`;
  }

  #place(nodes: Node[]): void {
    this.querySelector('.found')?.replaceChildren(...nodes);
  }

  #showCounts(counts: Outcome['counts']): void {
    for (const box of this.#boxes) {
      const count = box.closest('label')?.querySelector('.count');
      const name = FILTERS.find((f) => f === box.name);
      if (count && name) count.textContent = String(counts[name][box.value] ?? 0);
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== words) status.textContent = words;
  }

  #fault(kind: keyof typeof FAULTS | undefined): void {
    const box = this.querySelector<HTMLElement>('.fault');
    if (!box) return;
    box.hidden = kind === undefined;
    const words = box.querySelector('.fault-words');
    if (words && kind !== undefined) words.textContent = `${FAULTS[kind]} Everything on the site is listed below.`;
  }
}
customElements.define('site-search', SiteSearch);
