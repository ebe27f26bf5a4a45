/**
 * Search from any page, in a dialog that shows the best results while one types. Fetched when it is first opened: without
 * this script nothing could open it, so the page does not carry it.
 */
import { path } from '../domain/addresses.ts';
import { el } from '../lib/markup.ts';
import sheet from '../styles/search-dialog.css?url';
import { toNode } from './dom.ts';
import { isOff, turn } from './search-keys.ts';
import { find } from './search/find.ts';
import { resultList } from './search/results.ts';
import { isEmpty, readState } from './search/state.ts';

const SHOWN = 6;
/** The base path with a slash at its end, and the folder of the index below it: Page.astro. */
const { base = '/', folder = 'pagefind' } = document.body.dataset;

const button = { type: 'submit' };
const dialog = toNode(
  el(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    el(
      'form',
      { action: base + path.search.slice(1), role: 'search', 'aria-label': 'From this page', autocomplete: 'off' },
      el('label', { for: 'dialog-q' }, 'Role, skill or word'),
      el(
        'div',
        { class: 'field' },
        el('input', { id: 'dialog-q', type: 'search', name: 'q', enterkeyhint: 'search' }),
        el('button', { class: 'button', ...button }, 'Search'),
      ),
    ),
    el('p', { class: 'fine', role: 'status' }),
    el('div', { class: 'found' }),
    el(
      'form',
      { class: 'settings', method: 'dialog' },
      el('label', {}, el('input', { type: 'checkbox' }), 'Open with the / key'),
      el('button', button, 'Close'),
    ),
  ),
) as HTMLDialogElement;
const part = <T extends HTMLElement>(selector: string): T => dialog.querySelector<T>(selector)!;
const [field, shortcut] = [part<HTMLInputElement>('[type=search]'), part<HTMLInputElement>('[type=checkbox]')];
const [status, place] = [part('[role=status]'), part('.found')];

let run = 0;
async function show(q: string): Promise<void> {
  const mine = ++run;
  try {
    const state = readState(new URLSearchParams([['q', q]]));
    const { hits, interpretation } = await find(base, folder, state);
    if (mine !== run) return;
    const best = isEmpty(state) ? [] : hits.slice(0, SHOWN);
    place.replaceChildren(...(best.length > 0 ? [resultList(best, interpretation.content)] : []));
    status.textContent = isEmpty(state)
      ? ''
      : best.length > 0
        ? `${hits.length} found; Enter shows all`
        : 'Nothing found';
  } catch {
    if (mine === run) status.textContent = 'Search could not be loaded. Press Enter for the list of everything.';
  }
}

/** Arrow keys go through the field and the results, round and round. */
function move(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [field, ...dialog.querySelectorAll<HTMLElement>('.results h2 a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  stops[(at + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
}

shortcut.addEventListener('change', () => turn(!shortcut.checked));
field.addEventListener('input', () => void show(field.value));
dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return move(event);
  event.preventDefault(); // By itself it would only empty the field.
  dialog.close();
});
dialog.addEventListener('close', () => place.replaceChildren());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** Done when the sheet is there, or cannot be had: the dialog works without it. */
const styled = new Promise<void>((done) => {
  const link = toNode(el('link', { rel: 'stylesheet', href: sheet }));
  for (const end of ['load', 'error']) link.addEventListener(end, () => done());
  document.head.append(link);
  document.body.append(dialog);
});

/**
 * Opens the dialog, with the words that it was closed with.
 * @param typed gives what has been typed since it was asked for
 */
export async function openSearch(typed: () => string): Promise<void> {
  await styled;
  if (dialog.open) return;
  shortcut.checked = !isOff();
  field.value = typed() || field.value;
  dialog.showModal();
  field.focus();
  if (!typed()) field.select();
  void show(field.value);
}
