/// <reference lib="webworker" />
/** Stands at the worker’s address where the site has none: it clears what an earlier build’s worker kept, and goes. */
import { cachePrefix } from '../lib/offline.ts';

/** Put in by the build. */
declare const __BASE__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(__BASE__)));
      await Promise.all(names.map((name) => caches.delete(name)));
      await worker.registration.unregister();
    })(),
  );
});
