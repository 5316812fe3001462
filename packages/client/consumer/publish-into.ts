import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Manifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly publishConfig: object;
}

/** Puts the package into a folder's `node_modules` as a registry would serve it, its dependencies beside it. */
export async function publishInto(folder: string): Promise<string> {
  const installed = join(folder, 'node_modules/@tagsmith/client');
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { publishConfig, devDependencies: _, ...manifest } = JSON.parse(text) as Manifest;
  await mkdir(installed, { recursive: true });
  // What pnpm does when it packs: the fields of publishConfig replace those of the workspace.
  await writeFile(join(installed, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  for (const file of manifest.files) await cp(join(root, file), join(installed, file), { recursive: true });
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link, 'junction');
  }
  return installed;
}
