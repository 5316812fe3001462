import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measured } from '../load/order.ts';
import type { Contestant } from './contestant.ts';

const script = fileURLToPath(new URL('../peers/raw-loop.ts', import.meta.url));

/** The statements of a sync without a server, so many in a commit. */
export function rawLoop(batch: number): Contestant {
  return loop(`raw SQLite loop, ${batch} a commit`, batch, 'with history');
}

/** The same, but for the statements that keep the history and the uses of tags: what these cost is the difference. */
export function rawLoopWithoutHistory(batch: number): Contestant {
  return loop(`without history, ${batch} a commit`, batch, 'without history');
}

function loop(name: string, batch: number, history: string): Contestant {
  return {
    name,
    enter: async ({ leads }, databaseFile) => ({
      run: async ({ seconds, seed }) => {
        const args = [script, databaseFile, leads, batch, seconds, seed, history].map(String);
        const { stdout } = await promisify(execFile)(process.execPath, args);
        return JSON.parse(stdout) as Measured;
      },
      memory: () => undefined,
      leave: async () => {},
    }),
  };
}
