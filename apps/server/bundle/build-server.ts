import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { builds } from './builds.ts';
import { librariesOutside } from './libraries-outside.ts';
import { sourcesInPlace } from './sources-in-place.ts';

const main = join(import.meta.dirname, '../src/main.js');

/** A process that runs an earlier build loads parts of it late. */
const kept = 3;

/** Makes a build of this name, whole or not at all, and removes those that nobody can be running any more. */
export async function buildServer(name: string): Promise<void> {
  const folder = join(builds, name);
  const unfinished = `${folder}.${process.pid}`;
  await bundle(unfinished);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  await removeOld(name);
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

async function removeOld(name: string): Promise<void> {
  const folders = (await readdir(builds, { withFileTypes: true })).filter((found) => found.isDirectory());
  const dated = await Promise.all(
    folders
      .filter((found) => found.name !== name)
      .map(async (found) => {
        const path = join(builds, found.name);
        return { path, madeAt: (await stat(path)).mtimeMs };
      }),
  );
  const newestFirst = dated.sort((a, b) => b.madeAt - a.madeAt);
  await Promise.all(newestFirst.slice(kept - 1).map(({ path }) => rm(path, { recursive: true, force: true })));
}
