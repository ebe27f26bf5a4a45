/** Before the browser tests: the finished site and the second build are served, and one browser runs for all files. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { requireSite } from '../site/builds.ts';
import { BASE, variant } from '../site/variant.ts';
import { serve } from './server.ts';
import { start } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Origin of the finished site. */
    url: string;
    /** Origin and base path of the second build. */
    variantUrl: string;
    /** Its folder. */
    variantDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = requireSite();
  const browser = await start((options) => chromium.launchServer(options));
  const closers = [() => browser.close()];
  const close = async () => {
    for (const closer of closers) await closer();
  };
  try {
    const second = variant();
    closers.push(async () => second.remove());
    const [site, below] = await Promise.all([serve(dir), serve(second.dir, BASE)]);
    closers.push(site.close, below.close);
    project.provide('browser', browser.wsEndpoint());
    project.provide('url', site.url);
    project.provide('variantUrl', below.url);
    project.provide('variantDir', second.dir);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
