/**
 * Lays out what a phone left for later (`content-visibility`, layout.css), once the page has loaded: one section whenever the
 * browser has nothing else to do, so that no task is long. Then all heights are true: for scrollbars, for the way Back, for
 * tools that measure a page. It stops where a reader has begun to scroll, so that nothing moves under way: what is left is
 * laid out as it comes near, as it is in a browser that cannot say when it is idle.
 */
if ('requestIdleCallback' in window)
  addEventListener('load', () => {
    const far = [...document.querySelectorAll<HTMLElement>('main > .sec, .timeline-year')];
    const layOut = () => {
      const next = far.shift();
      if (!next || scrollY > 0 || getComputedStyle(next).contentVisibility !== 'auto') return;
      next.style.contentVisibility = 'visible';
      requestIdleCallback(layOut);
    };
    requestIdleCallback(layOut);
  });
