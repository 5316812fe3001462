import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { environmentFor } from '../tagsmith.ts';

export interface ChildOptions {
  readonly databaseUrl: string;
  /** Whether it answers messages. */
  readonly isAsked?: boolean;
}

/** A process of this run. */
export interface Child {
  /** The first line that it prints. */
  readonly firstLine: Promise<string>;
  /** Sends a message and resolves to the next that comes back. */
  ask(message: unknown): Promise<unknown>;
  /** Resident memory in MiB; of Linux only, elsewhere undefined. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

export function startChild(
  script: string,
  args: readonly string[],
  { databaseUrl, isAsked = false }: ChildOptions,
): Child {
  const child = spawn(process.execPath, [script, ...args], {
    env: environmentFor(databaseUrl),
    stdio: ['ignore', 'pipe', 'inherit', ...(isAsked ? (['ipc'] as const) : [])],
    serialization: 'advanced',
  });
  const exited = once(child, 'exit');
  const failed = exited.then(([code]) => Promise.reject(new Error(`${script} ended with ${code}.`)));
  if (child.stdout === null) throw new Error('What a child prints is piped');
  const printed = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const firstLine = Promise.race([printed, failed]);
  // Nobody may be waiting when it ends, as all of them do.
  firstLine.catch(() => undefined);
  return {
    firstLine,
    ask: async (message) => {
      const answer = once(child, 'message');
      child.send(Object(message));
      const [answered] = await Promise.race([answer, failed]);
      return answered;
    },
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
