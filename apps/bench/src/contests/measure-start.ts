import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BenchData } from '../database/build-database.ts';
import type { StartFigures } from '../report/markdown.ts';
import { startRepeatedly } from './start-repeatedly.ts';

/** Starts the server so many times on a copy of a database. */
export async function measureStart(data: BenchData, times: number): Promise<StartFigures> {
  const folder = await mkdtemp(join(dirname(data.file), 'start-'));
  const file = join(folder, 'tagsmith.db');
  try {
    await copyFile(data.file, file, constants.COPYFILE_FICLONE);
    return { leads: data.leads, ...(await startRepeatedly(`file:${file}`, times)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
