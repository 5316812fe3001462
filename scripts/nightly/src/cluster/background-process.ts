import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { familyOf, signalAll } from './processes.ts';

export interface BackgroundOptions {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where what it prints is appended. */
  readonly log: string;
  readonly user: SystemUser | undefined;
}

/** Who a process runs as; undefined where that is who started this one. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** A program that runs beside this one until it is ended. */
export class BackgroundProcess {
  readonly #child: ChildProcess;

  constructor({ program, args, env, log, user }: BackgroundOptions) {
    const output = openSync(log, 'a');
    this.#child = spawn(program, args, { env, stdio: ['ignore', output, output], ...user });
    closeSync(output);
    // A program that can't be started has ended; its log is empty then.
    this.#child.on('error', () => {});
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined;
  }

  /** Its id and those of all that it started, as long as it runs. */
  get family(): readonly number[] {
    return this.hasEnded || this.#child.pid === undefined ? [] : familyOf(this.#child.pid);
  }

  signal(signal: NodeJS.Signals): void {
    signalAll(this.family, signal);
  }

  /** Ends it and all that it started at once, whatever they do. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const exited = once(this.#child, 'exit');
    this.signal('SIGKILL');
    await exited;
  }
}
