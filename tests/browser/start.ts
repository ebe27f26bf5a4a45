/** Finds a browser and starts it, or says in one sentence what would help. */
import type { LaunchOptions } from 'playwright-core';

/** Ways to a browser, in the order of preference: the one that is named, the one that npm has installed, the system’s. */
async function candidates(): Promise<LaunchOptions[]> {
  const named = process.env['CHROME'];
  if (named) return [{ executablePath: named }];
  const installed = [{ channel: 'chrome' }, { channel: 'msedge' }];
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  const { default: packed } = await import('@sparticuz/chromium');
  return [{ executablePath: await packed.executablePath() }, ...installed];
}

/**
 * @param launch what starts a browser, such as `chromium.launch`
 * @throws where none starts, with each one’s reason
 */
export async function start<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const reasons: string[] = [];
  for (const candidate of await candidates())
    try {
      // Only this flag: the package’s own list switches web security off, and tests would lie.
      return await launch({ ...candidate, args: ['--no-sandbox'] });
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  throw new Error(
    `No browser could be started for the tests: install Chrome or Edge, or set CHROME to the path of one. (${reasons.join('; ')})`,
  );
}
