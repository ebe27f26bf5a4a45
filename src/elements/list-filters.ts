/**
 * Keeps the filters of a list in the address, and hides the bands that CSS alone leaves without a row (`data-row`). A band
 * that never had one, such as a drawing, stays; a picture whose bands have all gone goes with them.
 * The filtering itself is CSS (`styles/filters.css` and its like) and works without this.
 */
class ListFilters extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const details = this.querySelector('details');
    if (!form) return;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

    const tidy = (): void => {
      let shown = 0;
      for (const picture of document.querySelectorAll<HTMLElement>('.filterable figure')) picture.hidden = false;
      for (const band of document.querySelectorAll<HTMLElement>('.band')) {
        band.hidden = false;
        const all = [...band.querySelectorAll('[data-row]')];
        const rows = all.filter((row) => row.getClientRects().length > 0);
        band.hidden = all.length > 0 && rows.length === 0;
        const count = band.querySelector('.count');
        if (count) count.textContent = String(rows.length);
        shown += rows.length;
      }
      for (const picture of document.querySelectorAll<HTMLElement>('.filterable figure:has(.band)'))
        picture.hidden = [...picture.querySelectorAll('.band')].every((band) => band.getClientRects().length === 0);
      const nothing = document.querySelector<HTMLElement>('.nothing');
      if (nothing) nothing.hidden = shown > 0;
      // Says how many rows of the list after it are left, once a filter is set.
      const words = document.querySelector('.shown');
      if (!words) return;
      const rows = [...(words.nextElementSibling?.querySelectorAll('[data-row]') ?? [])];
      const left = rows.filter((row) => row.getClientRects().length > 0).length;
      words.textContent = boxes.some((b) => b.checked) ? `${left} of ${rows.length} shown` : '';
    };
    /** Sets the boxes as the address says; whether one is ticked. */
    const read = (): boolean => {
      const query = new URLSearchParams(location.search);
      for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
      const isFiltered = boxes.some((b) => b.checked);
      if (details && isFiltered) details.open = true;
      return isFiltered;
    };
    const write = (): void => {
      const query = new URLSearchParams(boxes.filter((b) => b.checked).map((b) => [b.name, b.value]));
      history.pushState(null, '', query.size > 0 ? `?${query}` : location.pathname);
      tidy();
    };
    form.addEventListener('change', write);
    form.addEventListener('reset', () => setTimeout(write));
    addEventListener('popstate', () => {
      read();
      tidy();
    });
    // Without a filter the page is as it was sent, and nothing needs to be laid out to be counted.
    if (read()) tidy();
  }
}
customElements.define('list-filters', ListFilters);
