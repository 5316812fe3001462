import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { librariesOutside } from './libraries-outside.ts';
import { sourcesInPlace } from './sources-in-place.ts';

const main = join(import.meta.dirname, '../src/main.js');

/** A process that runs an earlier build loads parts of it late. */
const kept = 3;

/** Makes a build of this name among others, whole or not at all, and removes those that nobody can be running any more. */
export async function buildServer(builds: string, name: string): Promise<void> {
  const folder = join(builds, name);
  const unfinished = `${folder}.${randomUUID()}`;
  await bundle(unfinished);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  await removeOld(builds, name);
}

async function bundle(folder: string): Promise<void> {
  const made = await rolldown({
    input: main,
    platform: 'node',
    plugins: [librariesOutside(folder), sourcesInPlace(folder)],
    // pg asks for it where it is installed.
    external: ['pg-native'],
  });
  await made.write({ dir: folder, comments: false });
  await made.close();
}

async function removeOld(builds: string, name: string): Promise<void> {
  const found = await readdir(builds, { withFileTypes: true });
  const others = found.filter((entry) => entry.isDirectory() && entry.name !== name);
  const dated = await Promise.all(
    others.map(async (entry) => {
      const path = join(builds, entry.name);
      // Another process may have removed it.
      const madeAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { path, madeAt };
    }),
  );
  const newestFirst = dated.sort((a, b) => b.madeAt - a.madeAt);
  await Promise.all(newestFirst.slice(kept - 1).map(({ path }) => rm(path, { recursive: true, force: true })));
}
