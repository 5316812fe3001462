import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { environmentFor } from '../tagsmith.ts';

export interface RunningTarget {
  readonly url: string;
  /** From the start of the process to its line that says where it serves; milliseconds. */
  readonly readyAfter: number;
  /** Resident memory in MiB; of Linux only, elsewhere undefined. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

/** Starts a server as a process of its own, which says where it serves in its first line. */
export async function startProcess(
  script: string,
  args: readonly string[],
  databaseFile: string,
): Promise<RunningTarget> {
  const began = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    env: environmentFor(databaseFile),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(([code]) => Promise.reject(new Error(`${script} ended with ${code}.`))),
  ]);
  const { url } = JSON.parse(line) as { readonly url: string };
  return {
    url,
    readyAfter: performance.now() - began,
    memory: () => memoryOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function memoryOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
}
