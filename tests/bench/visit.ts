/** One visit to a page as Lighthouse’s mobile phone makes it: what it fetched, and when something could be read. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

export const KINDS = ['html', 'css', 'js', 'font', 'image', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export interface Visit {
  /** Bytes of the bodies as they were sent. */
  bytes: Record<Kind, number>;
  requests: number;
  /** First and largest paint, in milliseconds from the start of the visit. */
  fcp: number;
  lcp: number;
  /** Layout shift, as Chromium scores it, all of them added up. */
  cls: number;
  /** Milliseconds by which tasks after the first paint went beyond 50. */
  tbt: number;
  /** Elements of the document. */
  nodes: number;
}

/**
 * Lighthouse’s “slow 4G” (1.6 Mbps, 150 ms there and back) and its phone at a quarter of this machine’s speed. Chromium delays
 * requests, not packets; these are the figures that Lighthouse itself gives it for that line (`throttlingMethod: devtools`).
 */
export const LINE = { latency: 562.5, download: 1474.56, upload: 675 };
export const SLOWDOWN = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Milliseconds without a request before a visit counts as over. */
const QUIET = 1000;

const TYPES: Record<string, Kind> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Font: 'font',
  Image: 'image',
};

declare global {
  interface Window {
    seen?: { lcp: number; cls: number; long: { at: number; ms: number }[] };
  }
}

/** Runs in the page before anything of its own. */
function watch(): void {
  const seen = (window.seen = { lcp: 0, cls: 0, long: [] as { at: number; ms: number }[] });
  const on = (type: string, each: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    seen.cls += entry.value ?? 0;
  });
  on('longtask', (entry) => seen.long.push({ at: entry.startTime, ms: entry.duration }));
}

/** A phone on a slow line with nothing in its cache. Service workers stay out unless they are what is measured. */
export async function phone(browser: Browser, serviceWorkers: 'allow' | 'block' = 'block'): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(watch);
  return context;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: (LINE.download * 1024) / 8,
    uploadThroughput: (LINE.upload * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

interface Answer {
  kind: Kind;
  bytes: number;
}

/** Notes what a page fetches over the line; what its cache gives is free. */
function listen(session: CDPSession): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache || response.status === 304) return;
    const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1];
    answers.set(requestId, { kind: TYPES[type] ?? 'other', bytes: Number(length ?? 0) });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => answers.delete(requestId));
  return answers;
}

async function quiet(page: Page, answers: Map<string, Answer>): Promise<void> {
  for (let seen = -1; seen !== answers.size;) {
    seen = answers.size;
    await page.waitForTimeout(QUIET);
  }
}

/** Opens an address in a tab of its own. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await slowDown(session);
    const answers = listen(session);
    await page.goto(address, { waitUntil: 'load' });
    await quiet(page, answers);
    const { seen, fcp, nodes } = await page.evaluate(() => ({
      seen: window.seen,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      nodes: document.querySelectorAll('*').length,
    }));
    if (!seen) throw new Error(`${address} could not be watched`);
    const all = [...answers.values()];
    return {
      bytes: Object.fromEntries(
        KINDS.map((kind) => [kind, all.filter((a) => a.kind === kind).reduce((sum, a) => sum + a.bytes, 0)]),
      ) as Record<Kind, number>,
      requests: all.length,
      fcp,
      lcp: seen.lcp,
      cls: seen.cls,
      tbt: seen.long.filter((t) => t.at + t.ms > fcp).reduce((sum, t) => sum + Math.max(0, t.ms - 50), 0),
      nodes,
    };
  } finally {
    await page.close();
  }
}
