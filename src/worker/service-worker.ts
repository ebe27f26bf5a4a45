/// <reference lib="webworker" />
/**
 * The service worker: pages that were read can be read again without a connection, and so can what is kept on request.
 * Nothing large is fetched unasked.
 *
 * One build never mixes with another. Each build has caches of its own; a page goes into them only if it says that it is of
 * this worker’s build, and is looked for there alone. A new build’s worker first fetches anew what the old one had (its kept
 * pages and index, or nothing; the last pages read), and only then takes over and deletes the old caches. Online, pages come
 * from the network and so are of the newest build.
 */
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  buildMark,
  cacheNames,
  cachePrefix,
  filesOf,
  isHashed,
  type OfflineList,
  type State,
  type Wish,
} from '../lib/offline.ts';

/** Put in by the build. */
declare const __BASE__: string;
declare const __BUILD__: string;
/** Path of the list of what can be kept, and what it weighs. */
declare const __LIST__: { path: string; kilobytes: number };

const worker = self as unknown as ServiceWorkerGlobalScope;
const caching = cacheNames(__BASE__, __BUILD__);
const OFFLINE = `${__BASE__}offline/`;

/** Most pages that are kept because they were read, and how many of them a new build fetches anew. */
const VISITED = 60;
const VISITED_AGAIN = 12;
/** Seconds that a page is waited for where an older copy is at hand. */
const PATIENCE = 4;
/** Files that are fetched at once. */
const AT_ONCE = 6;

/** The path alone: `/search/?q=x` is the page `/search/`, and Pagefind asks for its files with a time behind them. */
const plain = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) =>
    new URL(request.url).origin + new URL(request.url).pathname,
};

const isOurs = async (response: Response): Promise<boolean> =>
  response.status === 200 && (await response.clone().text()).includes(buildMark(__BUILD__));

/** Fetches a file into a cache, unless it is there. */
async function keepFile(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return;
  const response = await fetch(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

/**
 * Fetches a page, and the files that it names.
 * @throws where it is of another build: the host is being changed, and the next visit tries again
 */
async function keepPage(cache: Cache, path: string): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!(await isOurs(response))) throw new Error(`${path} is not of build ${__BUILD__}`);
  const html = await response.clone().text();
  await cache.put(path, response);
  const files = await caches.open(caching.files);
  await Promise.all(filesOf(html, __BASE__).map((file) => keepFile(files, file)));
}

/** Fetches everything that can be kept; the cache exists under its name only when all of it is there. */
async function keepAll(tell: (progress: State['progress']) => void = () => undefined): Promise<void> {
  const list = (await (await fetch(__LIST__.path)).json()) as OfflineList;
  const cache = await caches.open(caching.kept);
  const tasks = [
    ...list.pages.map((path) => () => keepPage(cache, path)),
    ...list.files.map((path) => () => keepFile(cache, path)),
  ];
  const of = tasks.length;
  let done = 0;
  const work = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      await task();
      tell({ done: ++done, of });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(__LIST__.path, new Response());
  } catch (error) {
    tasks.length = 0;
    await caches.delete(caching.kept);
    throw error;
  }
}

/** Whether everything is kept: the list’s own path is put in last. */
const isKept = async (): Promise<boolean> =>
  (await caches.has(caching.kept)) && (await (await caches.open(caching.kept)).match(__LIST__.path)) !== undefined;

/** Caches of other builds of this site. */
const olderCaches = async (): Promise<string[]> =>
  (await caches.keys()).filter(
    (name) => name.startsWith(cachePrefix(__BASE__)) && !Object.values(caching).includes(name),
  );

/** Paths of pages that are open, or were read last under an older build. */
async function readLast(): Promise<string[]> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const older = (await olderCaches()).filter((name) => name.endsWith(' visited'));
  const kept = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const urls = [
    ...kept
      .flat()
      .slice(-VISITED_AGAIN)
      .map((r) => r.url),
    ...open.map((client) => client.url),
  ];
  return [...new Set(urls.map((url) => new URL(url).pathname).filter((path) => path.startsWith(__BASE__)))];
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const visited = await caches.open(caching.visited);
      await keepPage(visited, OFFLINE);
      if ((await olderCaches()).some((name) => name.endsWith(' kept'))) await keepAll();
      // One that has gone, or cannot be had now, is no reason to stay with the old build.
      await Promise.allSettled((await readLast()).map((path) => keepPage(visited, path)));
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all((await olderCaches()).map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const say = async (more: Partial<State> = {}) =>
    port?.postMessage({ isKept: await isKept(), kilobytes: __LIST__.kilobytes, ...more } satisfies State);
  const wishes: Record<Wish, () => Promise<unknown>> = {
    state: () => say(),
    keep: () =>
      keepAll((progress) => port?.postMessage({ isKept: false, kilobytes: __LIST__.kilobytes, progress })).then(
        () => say(),
        () => say({ hasFailed: true }),
      ),
    remove: () => caches.delete(caching.kept).then(() => say()),
  };
  event.waitUntil(wishes[event.data as Wish]?.() ?? Promise.resolve());
});

/** What is kept on request, where the network and the pages read have nothing. */
const fromKept = async (url: string): Promise<Response | undefined> =>
  (await caches.has(caching.kept)) ? (await caches.open(caching.kept)).match(new URL(url).pathname) : undefined;

registerRoute(
  new NavigationRoute(
    new NetworkFirst({
      cacheName: caching.visited,
      networkTimeoutSeconds: PATIENCE,
      plugins: [
        plain,
        {
          cacheWillUpdate: async ({ response }) => ((await isOurs(response)) ? response : null),
          cacheDidUpdate: async ({ cacheName }) => {
            const cache = await caches.open(cacheName);
            const keys = await cache.keys(); // In the order of their last update.
            await Promise.all(keys.slice(0, Math.max(keys.length - VISITED, 0)).map((key) => cache.delete(key)));
          },
          handlerDidError: async ({ request }) =>
            (await fromKept(request.url)) ?? (await caches.open(caching.visited)).match(OFFLINE),
        },
      ],
    }),
  ),
);

const files = new CacheFirst({
  cacheName: caching.files,
  plugins: [plain, { cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null) }],
});
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isHashed(url.pathname, __BASE__),
  async (context) => (await fromKept(context.request.url)) ?? files.handle(context),
);
