import { open, rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Backup, BackupOptions } from '../port/backup.ts';
import { StoreError } from '../store-error.ts';
import type { BackupOrder, BackupReport } from './backup-worker.ts';

const worker = new URL('./backup-worker.ts', import.meta.url);

/** Copies of one database, made on threads of their own, so that nobody who reads or writes waits for them. */
export class Backups {
  readonly #database: string;
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<unknown>>();

  constructor(database: string) {
    this.#database = database;
  }

  async make(file: string, { signal, onProgress }: BackupOptions = {}): Promise<Backup> {
    if (this.#closing.signal.aborted) throw closed();
    const ends = AbortSignal.any([this.#closing.signal, ...(signal === undefined ? [] : [signal])]);
    const making = this.#make(file, ends, onProgress);
    const settled = making.catch(() => undefined);
    this.#running.add(settled);
    settled.then(() => this.#running.delete(settled));
    return making;
  }

  /** Gives up what runs and refuses the rest. */
  async close(): Promise<void> {
    this.#closing.abort(closed());
    await Promise.all(this.#running);
  }

  async #make(file: string, signal: AbortSignal, onProgress: BackupOptions['onProgress']): Promise<Backup> {
    signal.throwIfAborted();
    await makeOwn(file);
    try {
      signal.throwIfAborted();
      await copy({ from: this.#database, to: file }, signal, onProgress);
      const bytes = await toDisk(file);
      signal.throwIfAborted();
      return { bytes };
    } catch (error) {
      await Promise.all([file, `${file}-journal`].map((left) => rm(left, { force: true })));
      throw signal.aborted ? signal.reason : failed(error);
    }
  }
}

/** The copy holds what the database holds, so nobody else may read it, from its first byte on. */
async function makeOwn(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (cause) {
    throw failed(cause);
  }
}

/** Until the thread has ended: whatever it still held of the file by then is let go. */
function copy(order: BackupOrder, signal: AbortSignal, onProgress: BackupOptions['onProgress']): Promise<void> {
  const thread = new Worker(worker, { workerData: order });
  // To terminate it while SQLite's driver is at work would end the process.
  const giveUp = () => thread.postMessage('give up');
  signal.addEventListener('abort', giveUp);
  return new Promise<void>((resolve, reject) => {
    let fault: unknown = new Error('it was not finished');
    thread.on('message', (report: BackupReport) => {
      if ('done' in report) onProgress?.(report.done);
      else fault = report.fault;
    });
    thread.on('error', (error) => {
      fault = error;
    });
    thread.on('exit', () => {
      if (fault === undefined) resolve();
      else reject(fault);
    });
  }).finally(() => signal.removeEventListener('abort', giveUp));
}

async function toDisk(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

function failed(cause: unknown): StoreError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StoreError('backup_failed', `The backup can't be written: ${why}.`, { cause });
}

function closed(): StoreError {
  return new StoreError('unavailable', 'The store is closed.');
}
