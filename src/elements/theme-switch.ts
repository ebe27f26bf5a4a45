/** A button that names the theme it leads to. The choice is kept in localStorage under `theme`; nothing else is stored. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const current = (): string => document.documentElement.dataset['theme'] ?? (dark.matches ? 'dark' : 'light');
    const show = (): void => {
      button.textContent = current() === 'dark' ? 'Light' : 'Dark';
      button.setAttribute('aria-label', `Switch to ${current() === 'dark' ? 'light' : 'dark'} colours`);
    };
    button.addEventListener('click', () => {
      const next = current() === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = next;
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Storage is blocked: the choice lasts for this page.
      }
      show();
    });
    dark.addEventListener('change', show);
    show();
    this.hidden = false;
  }
}
customElements.define('theme-switch', ThemeSwitch);
