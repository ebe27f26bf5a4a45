/**
 * `/compare/`: sets the chosen roles side by side, and keeps the choice in the address. What a comparison needs of a role is
 * fetched once, when the role is first chosen. Without this the page holds ready comparisons and a table of all roles.
 */
import { path } from '../domain/addresses.ts';
import { compare, FEWEST } from '../domain/compare/compare.ts';
import type { Profile } from '../domain/compare/profile.ts';
import { pairPicture, type Pair } from '../domain/pairs.ts';
import { sentenceList } from '../domain/words.ts';
import { comparisonMarkup, findingsMarkup } from '../lib/comparison-markup.ts';
import { link, node, toNode } from './dom.ts';
import { ProfileStore } from './compare/store.ts';
import { readRoles, writeRoles, type Ignored, type KnownRole } from './compare/state.ts';

class RoleCompare extends HTMLElement {
  readonly #base = (this.dataset['base'] ?? '/').replace(/\/$/, '');
  readonly #site = this.dataset['site'] ?? '';
  readonly #store = new ProfileStore((id) => this.#href(path.compareProfile(id)));
  readonly #href = (to: string): string => `${this.#base}${to}`;
  #run = 0;
  /** Roles that are shown or being loaded. */
  #ids: readonly string[] = [];
  #ignored: readonly Ignored[] = [];

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#choose().then(() => this.querySelector<HTMLElement>('.compare-head:not([hidden]) h2')?.focus());
    });
    for (const [i, select] of this.#selects.entries()) {
      select.addEventListener('change', () => void this.#choose());
      select
        .closest('li')
        ?.querySelector('.remove')
        ?.addEventListener('click', () => {
          this.#fill(this.#chosen.filter((id) => id !== select.value));
          void this.#choose();
          this.#selects[i]?.focus();
        });
    }
    this.#button('.again')?.addEventListener('click', () => void this.#show(this.#ids, this.#ignored));
    this.#button('.copy')?.addEventListener('click', () => void this.#copy());
    this.#button('.print')?.addEventListener('click', () => print());
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }
  /** Ids in the order of the lists, those without a choice left out. */
  get #chosen(): string[] {
    return this.#selects.map((s) => s.value).filter(Boolean);
  }
  get #known(): KnownRole[] {
    return [...(this.#selects[0]?.options ?? [])].filter((o) => o.value).map((o) => ({ id: o.value, title: o.text }));
  }
  #button(selector: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(selector);
  }

  /** The address is right: bring the form into line with it. */
  #restore(): void {
    const { ids, ignored } = readRoles(new URLSearchParams(location.search), this.#known);
    this.#fill(ids);
    void this.#show(ids, ignored);
  }

  /** The form is right: bring the address into line with it. */
  async #choose(): Promise<void> {
    const ids = this.#chosen;
    const url = `${location.pathname}${writeRoles(ids)}`;
    if (url !== `${location.pathname}${location.search}`) history.pushState(null, '', url);
    this.#offer();
    await this.#show(ids, []);
  }

  #fill(ids: readonly string[]): void {
    for (const [i, select] of this.#selects.entries()) select.value = ids[i] ?? '';
    this.#offer();
  }

  /** No list offers what another one has, and only a list with a choice can be emptied. */
  #offer(): void {
    const taken = this.#chosen;
    for (const select of this.#selects) {
      for (const option of select.options)
        option.disabled = option.value !== '' && option.value !== select.value && taken.includes(option.value);
      const remove = select.closest('li')?.querySelector<HTMLElement>('.remove');
      if (remove) remove.hidden = select.value === '';
    }
  }

  async #show(ids: readonly string[], ignored: readonly Ignored[]): Promise<void> {
    const run = ++this.#run;
    this.#ids = ids;
    this.#ignored = ignored;
    this.#fault(undefined);
    if (ids.length < FEWEST) {
      this.#clear();
      this.#say(ignored, ids.length === 1 ? ['Choose another role to compare it with.'] : []);
      return;
    }
    try {
      const profiles = await this.#store.load(ids);
      if (run === this.#run) this.#place(profiles, ignored);
    } catch {
      if (run !== this.#run) return; // A later choice has overtaken this one.
      this.#clear();
      this.#say(ignored, []);
      this.#fault(`What there is to compare could not be loaded for ${this.#titles(this.#store.missing(ids))}.`);
    }
  }

  #titles(ids: readonly string[]): string {
    return sentenceList(this.#known.filter((r) => ids.includes(r.id)).map((r) => r.title));
  }

  #place(profiles: readonly Profile[], ignored: readonly Ignored[]): void {
    const comparison = compare(profiles);
    const pair = this.#ownPair(profiles);
    const picture = pair && pairPicture(...pair);
    this.querySelector('.compare-place')?.replaceChildren(toNode(comparisonMarkup(comparison, this.#href, picture)));
    const head = this.querySelector<HTMLElement>('.compare-head');
    if (head) {
      head.hidden = false;
      head.querySelector('h2')?.replaceChildren(comparison.title);
      head.querySelector('.stand')?.replaceChildren(comparison.findings[0] ?? '');
      head.querySelector('.findings')?.replaceWith(toNode(findingsMarkup(comparison)));
    }
    this.#showOwnPage(pair);
    this.#name(`${comparison.title} compared`);
    this.#say(ignored, [], `${comparison.title} are compared below.`);
  }

  /** The two roles, where they have a page of their own: it is in the list of those that are ready. */
  #ownPair([a, b, ...others]: readonly Profile[]): Pair | undefined {
    if (!a || !b || others.length > 0) return undefined;
    const href = this.#href(path.comparePair(a.id, b.id));
    return document.querySelector(`.ready a[href="${href}"]`) ? [a.id, b.id] : undefined;
  }

  #showOwnPage(pair: Pair | undefined): void {
    const own = this.querySelector<HTMLAnchorElement>('.own-page');
    if (!own) return;
    own.hidden = pair === undefined;
    if (pair) own.href = this.#href(path.comparePair(...pair));
  }

  #clear(): void {
    this.querySelector('.compare-place')?.replaceChildren();
    const head = this.querySelector<HTMLElement>('.compare-head');
    if (head) head.hidden = true;
    this.#name('Compare roles');
  }

  #name(words: string): void {
    document.title = `${words}: ${this.#site}`;
  }

  /** What was ignored, each with the role that may have been meant; what happened; what only those hear who do not see it. */
  #say(ignored: readonly Ignored[], words: readonly string[], heard = ''): void {
    const lines = ignored.map(({ words: what, meant }) => {
      if (!meant) return node('p', '', what);
      const ids = [...this.#ids.filter((id) => id !== meant.id), meant.id];
      return node('p', '', what, ' Did you mean ', link(writeRoles(ids), meant.title), '?');
    });
    const said = [...words.map((w) => node('p', '', w)), ...(heard ? [node('p', 'sr-only', heard)] : [])];
    this.querySelector('.remarks')?.replaceChildren(...lines, ...said);
  }

  #fault(words: string | undefined): void {
    const box = this.querySelector<HTMLElement>('.fault');
    if (!box) return;
    box.hidden = words === undefined;
    box.querySelector('.fault-words')?.replaceChildren(words ?? '');
  }

  async #copy(): Promise<void> {
    const url = `${location.origin}${location.pathname}${writeRoles(this.#ids)}`;
    try {
      await navigator.clipboard.writeText(url);
      this.#say([], ['The link is copied.']);
    } catch {
      this.#say([], ['The link could not be copied; it is in the address bar.']);
    }
  }
}
customElements.define('role-compare', RoleCompare);
