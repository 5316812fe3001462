import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from './connection.ts';

/** What the thread is to do. */
export interface BackupOrder {
  readonly from: string;
  readonly to: string;
}

/** What it says of it; the last one says what went wrong, if anything. */
export type BackupReport = { readonly done: number } | { readonly fault: string | undefined };

/** 4 MiB: between two steps the backup can be given up. */
const pagesPerStep = 1_000;

// Whoever starts this thread gives it its order.
const { from, to } = workerData as BackupOrder;
const say = (report: BackupReport) => parentPort?.postMessage(report);

let isGivenUp = false;
parentPort?.once('message', () => {
  isGivenUp = true;
});

try {
  const db = openReader(from);
  // A snapshot that stays: without one SQLite begins again whenever somebody else has written, and may never end.
  db.exec('BEGIN; SELECT 1 FROM sqlite_schema');
  await db.backup(to, {
    progress: ({ totalPages, remainingPages }) => {
      if (isGivenUp) throw new Error('it was given up');
      if (totalPages > 0) say({ done: 1 - remainingPages / totalPages });
      return pagesPerStep;
    },
  });
  say({ done: 1 });
  db.exec('COMMIT');
  db.close();
  say({ fault: undefined });
} catch (error) {
  say({ fault: error instanceof Error ? error.message : String(error) });
}
parentPort?.close();
