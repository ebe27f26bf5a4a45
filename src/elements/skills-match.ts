/**
 * The skills match: ranks the roles by what the reader chooses, in the page alone. The address holds the choice after `#`,
 * which browsers keep to themselves; nothing is fetched, sent or stored.
 */
import { unpack, type ListedRole } from '../domain/catalogue.ts';
import { commonGap, commonGapSentence, levelWord, rankRoles } from '../domain/match.ts';
import { levelRank } from '../domain/skills.ts';
import { capitalise, count, inSentence, sentenceList, withArticle } from '../domain/words.ts';
import { STAGES } from '../schemas/lists.ts';
import { node } from './dom.ts';
import { percent, resultItem, type RoleMatch } from './match/results.ts';
import { EMPTY, isEmpty, readState, writeState, type Known, type MatchState } from './match/state.ts';

/** Milliseconds without a change before the best result is announced. What is seen changes at once. */
const SETTLE = 400;
/** Results shown unfolded. */
const SHOWN = 8;

class SkillsMatch extends HTMLElement {
  readonly #catalogue = unpack(this.dataset['catalogue'] ?? '{"skills":[],"roles":[]}');
  readonly #titles = new Map(this.#catalogue.skills.map((s) => [s.id, s.title]));
  readonly #known: Known = {
    skills: this.#catalogue.skills.map((s) => s.id),
    starts: new Map(
      this.#catalogue.roles
        .filter((r) => r.stage === 'today')
        .map((r) => [r.id, new Map(r.skills.map((s) => [s.skill, levelRank(s.level)]))]),
    ),
  };
  #state: MatchState = EMPTY;
  /** What “Undo” brings back after everything was cleared. */
  #cleared: MatchState | undefined;
  /** The control that was changed last: further changes to it make no new entry in the history. */
  #last: string | undefined;
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener('change', (event) => this.#change(event.target));
    const acts: Record<string, () => void> = {
      clear: () => this.#clear(),
      undo: () => this.#undo(),
      copy: () => void this.#copy(),
      print: () => window.print(),
    };
    for (const [name, act] of Object.entries(acts))
      this.querySelector(`[data-act=${name}]`)?.addEventListener('click', act);
    for (const form of this.querySelectorAll('form'))
      form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => this.#restore());
    this.classList.add('ready');
    this.#restore();
  }

  get #levels(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-skill]')];
  }
  get #start(): HTMLSelectElement | null {
    return this.querySelector('select[name=from]');
  }
  get #stages(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name=stage]')];
  }

  /** The address is right: bring the page into line with it. A link to a part of this page is not a choice. */
  #restore(): void {
    if (location.hash.length > 1 && document.getElementById(location.hash.slice(1))) {
      const address = writeState(this.#state, this.#known);
      if (address) history.replaceState(null, '', address);
      return;
    }
    const { state, ignored } = readState(location.hash, this.#known);
    this.#state = state;
    this.#cleared = undefined;
    this.#last = undefined;
    const remark = this.querySelector<HTMLElement>('.ignored');
    if (remark) {
      remark.hidden = ignored === undefined;
      remark.textContent = ignored ?? '';
    }
    this.#show(0);
  }

  /** A control has changed: the state follows. */
  #change(control: EventTarget | null): void {
    const held = new Map(this.#state.held);
    if (control instanceof HTMLSelectElement && control === this.#start) {
      const from = control.value || undefined;
      const levels = from === undefined ? held : new Map(this.#known.starts.get(from));
      this.#settle({ ...this.#state, from, held: levels }, 'from');
    } else if (control instanceof HTMLSelectElement && control.dataset['skill'] !== undefined) {
      const skill = control.dataset['skill'];
      if (control.value === '0') held.delete(skill);
      else held.set(skill, Number(control.value));
      this.#settle({ ...this.#state, held }, skill);
    } else if (control instanceof HTMLInputElement && control.name === 'stage') {
      const ticked = this.#stages.filter((b) => b.checked).map((b) => b.value);
      this.#settle({ ...this.#state, stages: STAGES.filter((s) => ticked.includes(s)) }, 'stage');
    }
  }

  /** The state is right: bring the address and the page into line with it. */
  #settle(state: MatchState, control: string): void {
    this.#state = state;
    this.#cleared = undefined;
    const url = `${location.pathname}${location.search}${writeState(state, this.#known)}`;
    const isAgain = control === this.#last;
    this.#last = control;
    history[isAgain ? 'replaceState' : 'pushState'](null, '', url);
    this.#show();
  }

  #clear(): void {
    const before = this.#state;
    this.#settle(EMPTY, 'clear');
    this.#cleared = before;
    this.#showButtons();
    this.#say('Everything is cleared. Undo brings it back.');
    this.querySelector<HTMLElement>('[data-act=undo]')?.focus();
  }

  #undo(): void {
    if (!this.#cleared) return;
    this.#settle(this.#cleared, 'undo');
    this.querySelector<HTMLElement>('[data-act=clear]')?.focus();
  }

  async #copy(): Promise<void> {
    const field = this.querySelector<HTMLInputElement>('.match-address');
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('The link is copied. It holds what you chose.');
    } catch {
      // Refused, or the page was not served securely: the reader copies it by hand.
      if (!field) return;
      field.hidden = false;
      field.value = location.href;
      field.select();
      this.#say('Your browser does not let us copy. The link is selected: copy it from the field.');
    }
  }

  /** @param settle milliseconds until the best result is announced */
  #show(settle = SETTLE): void {
    this.#showControls();
    this.#showButtons();
    const start = this.#catalogue.roles.find((r) => r.id === this.#state.from);
    const matches = isEmpty(this.#state)
      ? []
      : rankRoles(this.#state.held, this.#catalogue.roles, (id) => this.#titles.get(id) ?? id)
          .filter(({ role }) => role !== start)
          .filter(({ role }) => this.#state.stages.length === 0 || this.#state.stages.includes(role.stage));
    this.#showChosen(start);
    this.#showResults(matches, start);
    const best = matches[0];
    const words = best ? `Best fit: ${best.role.title}, ${percent(best.fit)} of its skill levels.` : '';
    this.#showCommon(matches);
    clearTimeout(this.#timer);
    this.#write(words);
    if (settle === 0) this.#say(words);
    else this.#timer = window.setTimeout(() => this.#say(words), settle);
  }

  #showControls(): void {
    const { from, held, stages } = this.#state;
    if (this.#start) this.#start.value = from ?? '';
    for (const select of this.#levels) {
      select.value = String(held.get(select.dataset['skill'] ?? '') ?? 0);
      const means = this.querySelector(`#means-${select.dataset['skill']}`);
      if (means) means.textContent = select.selectedOptions[0]?.dataset['means'] ?? '';
    }
    for (const box of this.#stages) box.checked = stages.some((s) => s === box.value);
    for (const group of this.querySelectorAll('details[data-group]')) {
      const all = [...group.querySelectorAll<HTMLSelectElement>('select[data-skill]')];
      const chosen = all.filter((s) => s.value !== '0').length;
      const place = group.querySelector('.count');
      if (place) place.textContent = `${chosen === 0 ? 'none' : chosen} of ${all.length}`;
    }
  }

  #showButtons(): void {
    const hide = (selector: string, isHidden: boolean) => {
      const element = this.querySelector<HTMLElement>(selector);
      if (element) element.hidden = isHidden;
    };
    const nothing = isEmpty(this.#state);
    for (const act of ['clear', 'copy', 'print']) hide(`[data-act=${act}]`, nothing);
    hide('[data-act=undo]', this.#cleared === undefined);
    hide('.match-address', true);
    hide('.match-filter', nothing);
    hide('.match-nothing', !nothing);
    this.classList.toggle('has-results', !nothing);
  }

  /** What the reader has, in words: for a shared link, and for paper. */
  #showChosen(start: ListedRole | undefined): void {
    const chosen = this.querySelector<HTMLElement>('.match-chosen');
    if (!chosen) return;
    const { held } = this.#state;
    const skills = this.#known.skills
      .filter((id) => held.has(id))
      .toSorted((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0))
      .map((id) => `${inSentence(this.#titles.get(id) ?? id)} (${levelWord(held.get(id) ?? 0)})`);
    chosen.hidden = skills.length === 0;
    const from = start ? `, starting from ${withArticle(start.title)}` : '';
    chosen.textContent = `You have ${count(skills.length)} ${skills.length === 1 ? 'skill' : 'skills'}${from}: ${sentenceList(skills)}.`;
  }

  #showResults(matches: readonly RoleMatch[], start: ListedRole | undefined): void {
    const place = this.querySelector('.match-results');
    if (!place) return;
    const opened = new Set(
      [...place.querySelectorAll<HTMLElement>('li:has(> details[open])')].map((li) => li.dataset['role']),
    );
    const wasUnfolded = place.querySelector<HTMLDetailsElement>('.match-rest')?.open ?? false;
    const list = (some: readonly RoleMatch[], name: string) => {
      const items = some.map((m) => resultItem(m, start));
      for (const li of items) if (opened.has(li.dataset['role'])) li.querySelector('details')?.setAttribute('open', '');
      const ol = node('ol', 'match-list', ...items);
      ol.setAttribute('role', 'list');
      ol.setAttribute('aria-label', name);
      return ol;
    };
    const rest = matches.slice(SHOWN);
    const fold = node(
      'details',
      'match-rest',
      node('summary', '', `${capitalise(count(rest.length))} more ${rest.length === 1 ? 'role' : 'roles'}`),
      list(rest, 'More roles by fit'),
    );
    fold.open = wasUnfolded;
    place.replaceChildren(
      ...(matches.length > 0 ? [list(matches.slice(0, SHOWN), 'Roles by fit')] : []),
      ...(rest.length > 0 ? [fold] : []),
    );
  }

  /** What helps several of the roles, once, above them. */
  #showCommon(matches: readonly RoleMatch[]): void {
    const place = this.querySelector<HTMLElement>('.match-common');
    const gap = commonGap(matches);
    if (!place) return;
    place.hidden = gap === undefined;
    place.textContent = gap ? commonGapSentence(gap) : '';
  }

  /** For those who see it. */
  #write(words: string): void {
    const status = this.querySelector('.match-status');
    if (status) status.textContent = words;
  }

  /** For those who hear it, and for those who see it. */
  #say(words: string): void {
    clearTimeout(this.#timer);
    this.#write(words);
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== words) status.textContent = words;
  }
}
customElements.define('skills-match', SkillsMatch);
