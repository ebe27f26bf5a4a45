/** The one entry to search: loads the index at the first call, and starts afresh after a failure. Nothing is fetched before. */
import { Finder, INCOMPLETE, type Outcome } from './finder.ts';
import { giveUp, isWhole, loadIndex } from './index-files.ts';
import type { SearchState } from './state.ts';

let opening: Promise<Finder> | undefined;

async function open(base: string, folder: string): Promise<Finder> {
  return new Finder(base, await loadIndex(base, folder));
}

/** Forgets an index that is not whole. */
function startAfresh(): void {
  opening = undefined;
  giveUp();
}

/**
 * Finds pages.
 * @param base the base path with a slash at its end
 * @param folder the index’s folder below it
 * @throws where a file of the index cannot be loaded, or WebAssembly is blocked
 */
export async function find(base: string, folder: string, state: SearchState): Promise<Outcome> {
  if (!isWhole()) startAfresh();
  const mine = (opening ??= open(base, folder));
  try {
    const outcome = await (await mine).find(state);
    if (!isWhole()) throw new Error(INCOMPLETE);
    return outcome;
  } catch (error) {
    if (opening === mine) startAfresh();
    throw error;
  }
}

/** Whether the browser refuses WebAssembly, by a setting or the host’s policy: tried with the smallest module there is. */
export async function isWasmBlocked(): Promise<boolean> {
  try {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}
