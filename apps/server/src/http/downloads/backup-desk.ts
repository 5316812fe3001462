import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backUp, type Principal } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';

/** How the latest backup of this process stands. */
export interface BackupState {
  /** What whoever asked for it calls it. */
  readonly request: string;
  readonly phase: 'preparing' | 'sending' | 'sent' | 'failed';
  /** ISO 8601, UTC, milliseconds: when it was begun, so what it holds. */
  readonly startedAt: string;
  /** Null before it is ready. */
  readonly bytes: number | null;
  /** Why it failed, for programs and for people. */
  readonly error: { readonly reason: string; readonly message: string } | null;
}

/** A backup that is ready to be sent: the file has no name any more, and is gone when it is closed. */
export interface ReadyBackup {
  readonly file: FileHandle;
  readonly bytes: number;
}

export interface BackupRequest {
  readonly principal: Principal;
  /** What the caller calls it. */
  readonly request: string;
  readonly signal: AbortSignal;
}

/** Makes one backup at a time, since each takes as much room as the database. */
export class BackupDesk {
  readonly #store: Store;
  readonly #folder: string;
  readonly #prefix: string;
  #latest: BackupState | undefined;

  constructor(store: Store, databaseFile: string) {
    this.#store = store;
    this.#folder = dirname(databaseFile);
    this.#prefix = `${basename(databaseFile)}.backup-`;
  }

  get latest(): BackupState | undefined {
    return this.#latest;
  }

  /** Removes what a process that was killed has left. */
  async clear(): Promise<void> {
    const names = await readdir(this.#folder);
    const left = names.filter((name) => name.startsWith(this.#prefix));
    await Promise.all(left.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  /** @throws DomainError `conflict`, `backup_running`; as `backUp` does */
  async prepare({ principal, request, signal }: BackupRequest): Promise<ReadyBackup> {
    if (this.#isBusy()) {
      throw new DomainError('conflict', 'backup_running', 'Another backup is being made; try again when it has ended.');
    }
    const startedAt = new Date().toISOString();
    this.#latest = { request, phase: 'preparing', startedAt, bytes: null, error: null };
    const name = join(this.#folder, `${this.#prefix}${randomUUID()}`);
    try {
      const { bytes } = await backUp(this.#store, principal, name, { signal });
      const file = await open(name);
      await rm(name);
      this.#latest = { ...this.#latest, phase: 'sending', bytes };
      return { file, bytes };
    } catch (error) {
      await rm(name, { force: true });
      this.#fail(error);
      throw error;
    }
  }

  /** Says how the sending ended, so that the next one may come. */
  end(isSent: boolean): void {
    if (isSent && this.#latest !== undefined) this.#latest = { ...this.#latest, phase: 'sent' };
    else this.#fail(new DomainError('unavailable', 'backup_failed', 'The download was broken off.'));
  }

  #isBusy(): boolean {
    return this.#latest?.phase === 'preparing' || this.#latest?.phase === 'sending';
  }

  #fail(error: unknown): void {
    if (this.#latest === undefined) return;
    const { reason, message } =
      error instanceof DomainError ? error : { reason: 'internal', message: 'Internal server error' };
    this.#latest = { ...this.#latest, phase: 'failed', error: { reason, message } };
  }
}
