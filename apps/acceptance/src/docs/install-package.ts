import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes a folder what it is after `npm install` of a package, which stands under a name of its own among ours. */
export async function installPackage(folder: string, name: string, ours = name): Promise<void> {
  const target = join(folder, 'node_modules', name);
  await mkdir(dirname(target), { recursive: true });
  await symlink(join(import.meta.dirname, '../../node_modules', ours), target, 'junction');
}
