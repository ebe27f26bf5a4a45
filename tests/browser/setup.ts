/** Before the browser tests: the finished site and the second build are served, and one browser runs for all files. */
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { requireSite } from '../site/builds.ts';
import { BASE, variant } from '../site/variant.ts';
import { serve } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Origin of the finished site. */
    url: string;
    /** Origin and base path of the second build. */
    variantUrl: string;
  }
}

/** Ways to a browser, in the order of preference: the one that is named, the one that npm has installed, the system's. */
async function candidates(): Promise<{ executablePath?: string; channel?: string }[]> {
  const named = process.env['CHROME'];
  if (named) return [{ executablePath: named }];
  const installed = [{ channel: 'chrome' }, { channel: 'msedge' }];
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  const { default: packed } = await import('@sparticuz/chromium');
  return [{ executablePath: await packed.executablePath() }, ...installed];
}

async function launch(): Promise<BrowserServer> {
  const reasons: string[] = [];
  for (const candidate of await candidates())
    try {
      // Only this flag: the package's own list switches web security off, and tests would lie.
      return await chromium.launchServer({ ...candidate, args: ['--no-sandbox'] });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  throw new Error(
    `No browser could be started for the browser tests: install Chrome or Edge, or set CHROME to the path of one. (${reasons.join('; ')})`,
  );
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve(requireSite());
  const { dir, remove } = variant();
  const second = await serve(dir, BASE);
  const browser = await launch();
  project.provide('browser', browser.wsEndpoint());
  project.provide('url', site.url);
  project.provide('variantUrl', second.url);
  return async () => {
    await browser.close();
    await Promise.all([site.close(), second.close()]);
    remove();
  };
}
