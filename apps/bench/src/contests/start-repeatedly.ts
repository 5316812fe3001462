import { setTimeout } from 'node:timers/promises';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';

export interface Starts {
  /** Milliseconds until the server says that it is ready, of several starts. */
  readonly readyAfter: readonly number[];
  /** Resident memory in MiB when nothing has been asked, and all threads are there. */
  readonly memory: number | undefined;
}

/** When the server has all its threads, though nothing was asked; milliseconds. */
const settled = 7_000;

/** Starts the server so many times on one database. */
export async function startRepeatedly(databaseUrl: string, times: number): Promise<Starts> {
  const readyAfter: number[] = [];
  let memory: number | undefined;
  for (let start = 0; start < times; start++) {
    const running = await startProcess(tagsmithMain, ['serve', '--json'], { databaseUrl });
    readyAfter.push(running.readyAfter);
    if (start === times - 1) {
      await setTimeout(settled);
      memory = running.memory();
    }
    await running.stop();
  }
  return { readyAfter, memory };
}
