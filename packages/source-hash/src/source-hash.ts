import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * A hash of the contents of files, given from the root of the repository, and of all that is in folders but tests. Another
 * checkout of the same commit has the same.
 */
export function sourceHash(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  const names = readdirSync(join(root, path), { withFileTypes: true }).filter(({ name }) => !name.includes('.test.'));
  return names
    .map(({ name }) => `${path}/${name}`)
    .sort()
    .flatMap(filesOf);
}
