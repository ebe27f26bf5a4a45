/**
 * Something that holds until a day. A page may be read long after it was built: then what holds afterwards stands in its place,
 * or nothing. `data-until`: the last day, YYYY-MM-DD. `data-then`: the words for afterwards. Days are those of UTC, as in a build.
 */
class UntilDay extends HTMLElement {
  connectedCallback(): void {
    const { until = '', then = '' } = this.dataset;
    if (new Date().toISOString().slice(0, 10) <= until) return;
    if (then === '') this.remove();
    else this.textContent = then;
  }
}
customElements.define('until-day', UntilDay);
