/**
 * The keys that open search on any page: `/`, or Ctrl or Cmd with K. The dialog, its style sheet and the index are fetched
 * when one of them is first pressed. `/` can be turned off in the dialog (WCAG 2.1.4).
 */

/** Where the choice to do without `/` is kept. */
const OFF = 'search-shortcut-off';

/** Whether `/` has been turned off. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/** Keeps the choice; where storage is blocked it is lost. */
export function turn(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // Storage is blocked.
  }
}

/** Whether a key belongs to something that takes text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What is typed while the dialog is on its way; undefined at other times. */
let typed: string | undefined;

document.addEventListener('keydown', (event) => {
  const { key, shiftKey, altKey, target } = event;
  const hasCommand = event.ctrlKey || event.metaKey;
  const isSlash = key === '/' && !hasCommand && !altKey && !isOff() && !isTyping(target);
  const isK = key.toLowerCase() === 'k' && hasCommand && !shiftKey && !altKey;
  if (typed !== undefined) {
    if (key.length > 1 || hasCommand) return;
    event.preventDefault();
    typed += key;
  } else if (isSlash || isK) {
    event.preventDefault();
    typed = '';
    void import('./search-dialog.ts')
      .then(({ openSearch }) => openSearch(() => typed ?? ''))
      .catch(() => document.querySelector<HTMLElement>('.mast-search input')?.focus())
      .finally(() => {
        typed = undefined;
      });
  }
});
