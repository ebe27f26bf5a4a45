/**
 * Search from any page: `/`, or Ctrl or Cmd with K, opens a dialog that shows the best results while one types.
 * The index, and the code that reads it, are fetched when the dialog first opens. `/` can be turned off (WCAG 2.1.4).
 */
import type { Outcome } from './search/finder.ts';

const SHOWN = 6;
/** Where the choice to do without `/` is kept. */
const OFF = 'search-shortcut-off';

class SearchDialog extends HTMLElement {
  #run = 0;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const field = this.querySelector<HTMLInputElement>('input[type=search]');
    const shortcut = this.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!dialog || !field || !shortcut) return;
    shortcut.checked = !isOff();
    shortcut.addEventListener('change', () => remember(!shortcut.checked));
    document.addEventListener('keydown', (event) => {
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isOff() && !isTyping(event.target);
      const isK =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!(isSlash || isK) || dialog.open) return;
      event.preventDefault();
      dialog.showModal();
      field.select();
      void this.#show(field.value);
    });
    field.addEventListener('input', () => void this.#show(field.value));
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return this.#move(event, field);
      event.preventDefault(); // By itself it would only empty the field.
      dialog.close();
    });
    dialog.addEventListener('close', () => this.querySelector('.found')?.replaceChildren());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }

  /** Arrow keys go through the field and the results, round and round. */
  #move(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [field, ...this.querySelectorAll<HTMLElement>('.results h2 a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
  }

  async #show(q: string): Promise<void> {
    const run = ++this.#run;
    const place = this.querySelector('.found');
    const status = this.querySelector('[role=status]');
    if (!place || !status) return;
    const [{ find }, { resultList }, { readState, isEmpty }] = await Promise.all([
      import('./search/find.ts'),
      import('./search/results.ts'),
      import('./search/state.ts'),
    ]);
    try {
      const state = readState(new URLSearchParams([['q', q]]));
      const outcome: Outcome = await find(this.dataset['base'] ?? '/', this.dataset['folder'] ?? 'pagefind', state);
      if (run !== this.#run) return;
      const best = outcome.hits.slice(0, SHOWN);
      if (isEmpty(state)) {
        place.replaceChildren();
        status.textContent = '';
        return;
      }
      place.replaceChildren(...(best.length > 0 ? [resultList(best, outcome.interpretation.content)] : []));
      status.textContent = best.length > 0 ? `${outcome.hits.length} found; Enter shows all` : 'Nothing found';
    } catch {
      if (run === this.#run) status.textContent = 'Search could not be loaded. Press Enter for the list of everything.';
    }
  }
}

/** Whether a key belongs to something that takes text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}
function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // Storage is blocked: the choice lasts for this page.
  }
}
customElements.define('search-dialog', SearchDialog);
