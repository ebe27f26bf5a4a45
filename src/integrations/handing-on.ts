/** Hands pages on while Astro renders them. */
import type { AstroPrerenderer } from 'astro';

type Render = AstroPrerenderer['render'];

/** The text of a page; nothing where something else was rendered. The response can still be read. */
async function htmlOf(rendered: Awaited<ReturnType<Render>>): Promise<string> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  return response.headers.get('content-type')?.startsWith('text/html') ? response.clone().text() : '';
}

/**
 * Astro’s renderer, with each page handed on as soon as it is rendered, one after the other in the order in which rendering
 * begins, so that the same site gives the same index. Pages come before all else that Astro renders.
 * @param add takes the address of a page and its HTML
 * @param finish called once, after the last page and while other things are still being rendered; the promise it is given
 *   settles when all pages have been taken, and is rejected where one could not be
 * @returns a prerenderer for Astro to use in place of its own
 */
export function handingOn(
  astros: AstroPrerenderer,
  add: (url: string, html: string) => Promise<void>,
  finish: (allTaken: Promise<unknown>) => void,
): AstroPrerenderer {
  const taken: Promise<void>[] = [];
  /** Settles when the page before has been handed on; whether it was taken well is another matter. */
  let before: Promise<unknown> = Promise.resolve();
  let isFinished = false;
  const finishOnce = (): void => {
    if (!isFinished) finish(before.then(() => Promise.all(taken)));
    isFinished = true;
  };
  return {
    ...astros,
    getStaticPaths: async () => {
      const paths = await astros.getStaticPaths();
      return [...paths.filter((p) => p.route.type === 'page'), ...paths.filter((p) => p.route.type !== 'page')];
    },
    render: (request, options) => {
      const rendering = astros.render(request, options);
      if (options.routeData.type !== 'page') finishOnce();
      else {
        before = Promise.all([rendering.then(htmlOf), before]).then(
          ([html]) => void taken.push(add(request.url, html)),
        );
        // A page that cannot be rendered stops the build by itself.
        before.catch(() => undefined);
      }
      return rendering;
    },
    teardown: async () => {
      finishOnce();
      await astros.teardown?.();
    },
  };
}
