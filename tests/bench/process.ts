/** Runs a program and says how long it took and how much memory it and all its children held at most. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';

export interface Cost {
  seconds: number;
  /** The most that the whole family of processes held at one moment, in bytes; undefined where this system has no /proc. */
  memory?: number | undefined;
}

const PAGE = 4096;
const OFTEN = 50;

/** Parent of each process and the memory that it holds, from /proc. */
function processes(): Map<number, { parent: number; memory: number }> {
  const all = new Map<number, { parent: number; memory: number }>();
  for (const name of fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n)))
    try {
      // “pid (name) state parent …”; a name may hold spaces and brackets.
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      const memory = Number(fs.readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]) * PAGE;
      all.set(Number(name), { parent, memory });
    } catch {
      // It has ended since the folder was read.
    }
  return all;
}

/** Memory of a process and of all that it started. */
function familyMemory(pid: number): number {
  const all = processes();
  const isOfFamily = (id: number): boolean => id === pid || (all.has(id) && isOfFamily(all.get(id)!.parent));
  return [...all].filter(([id]) => isOfFamily(id)).reduce((sum, [, { memory }]) => sum + memory, 0);
}

/**
 * @throws with what the program printed, where it failed
 */
export async function cost(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const canSee = fs.existsSync('/proc/self/statm');
  let memory = 0;
  let isRunning = true;
  const watching = (async () => {
    for (; canSee && isRunning; await setTimeout(OFTEN)) memory = Math.max(memory, familyMemory(child.pid ?? 0));
  })();
  const status = await ended;
  const seconds = (performance.now() - started) / 1000;
  isRunning = false;
  await watching;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
  return { seconds, memory: canSee ? memory : undefined };
}
