/** Commands that stop with one line before they do anything. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (command: string, env: Record<string, string>) =>
  spawnSync(process.execPath, [`src/commands/${command}.ts`], { encoding: 'utf8', env: { ...process.env, ...env } });

it.each([
  ['check-content', { AS_OF: '22/11/2026' }, /^AS_OF: “22\/11\/2026” cannot be used; .*$/],
  ['published', { CONTENT_DIR: '/srv/content' }, /^CONTENT_DIR: “\/srv\/content” is another site’s content; .*$/],
])('%s', { timeout: 30_000 }, (command, env, says) => {
  const { status, stderr } = run(command, env);
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(says);
});
