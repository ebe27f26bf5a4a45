/** Before the tests of hosts: two builds laid out for them, and one browser. */
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { start } from '../browser/start.ts';
import { temporaryFolder } from '../site/builds.ts';
import { layOut, type Laid } from './sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    laid: Laid[];
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder('hosts');
  // nginx and Apache, started by root, read files as somebody else.
  fs.chmodSync(folder, 0o755);
  const remove = () => {
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    project.provide('laid', layOut(folder));
    const browser = await start((options) => chromium.launchServer(options));
    project.provide('browser', browser.wsEndpoint());
    return async () => {
      await browser.close();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
