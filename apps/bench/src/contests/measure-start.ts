import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BenchData } from '../database/build-database.ts';
import type { StartFigures } from '../report/markdown.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';

/** When the server has all its threads, though nothing was asked; milliseconds. */
const settled = 7_000;

/** Starts the server so many times on one database. */
export async function measureStart(data: BenchData, times: number): Promise<StartFigures> {
  const folder = await mkdtemp(join(dirname(data.file), 'start-'));
  const file = join(folder, 'tagsmith.db');
  const readyAfter: number[] = [];
  let memory: number | undefined;
  try {
    await copyFile(data.file, file, constants.COPYFILE_FICLONE);
    for (let start = 0; start < times; start++) {
      const running = await startProcess(tagsmithMain, ['serve', '--json'], file);
      readyAfter.push(running.readyAfter);
      if (start === times - 1) {
        await setTimeout(settled);
        memory = running.memory();
      }
      await running.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { leads: data.leads, readyAfter, memory };
}
