import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measured } from '../load/order.ts';
import type { Contestant } from './contestant.ts';

const script = fileURLToPath(new URL('../peers/raw-loop.ts', import.meta.url));

/** The statements of a sync without a server, so many in a commit. */
export function rawLoop(batch: number): Contestant {
  return {
    name: `raw SQLite loop, ${batch} a commit`,
    enter: async ({ leads }, databaseFile) => ({
      run: async ({ seconds, seed }) => {
        const args = [script, databaseFile, leads, batch, seconds, seed].map(String);
        const { stdout } = await promisify(execFile)(process.execPath, args);
        return JSON.parse(stdout) as Measured;
      },
      memory: () => undefined,
      leave: async () => {},
    }),
  };
}
