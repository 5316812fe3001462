import { rmSync } from 'node:fs';
import { lstat, rename } from 'node:fs/promises';
import { InvalidFileError } from './invalid-file-error.ts';

/**
 * Makes a file under another name beside it and gives it its own when it is whole, so that there never is half of one. What
 * a killed process leaves behind ends in `.part`.
 * @throws InvalidFileError when it can't be written, or is there already, unless `force` says to replace it
 */
export async function makeNewFile<Result>(
  file: string,
  force: boolean | undefined,
  make: (temporary: string) => Promise<Result>,
): Promise<Result> {
  await assertMayWrite(file, force);
  const temporary = `${file}.${process.pid}.part`;
  // A progress bar ends the process by itself when it sees Ctrl+C.
  const remove = () => {
    process.exitCode ??= 130;
    rmSync(temporary, { force: true });
  };
  process.once('exit', remove);
  try {
    const result = await make(temporary);
    await rename(temporary, file);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw inWordsFor(file, error);
  } finally {
    process.removeListener('exit', remove);
  }
}

/** What the system says of the temporary name is about the file. */
function inWordsFor(file: string, error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new InvalidFileError(`${file} can't be written: ${error.message}.`) : error;
}

async function assertMayWrite(file: string, force: boolean | undefined): Promise<void> {
  const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw inWordsFor(file, error);
  });
  if (found === undefined) return;
  if (!found.isFile()) throw new InvalidFileError(`${file} is there already and is no file.`);
  if (!force) throw new InvalidFileError(`${file} is there already; --force replaces it.`);
}
