import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder what it is after `npm install @gohighlevel/api-client`. */
export async function installVendorSdk(folder: string): Promise<void> {
  const scope = join(folder, 'node_modules/@gohighlevel');
  await mkdir(scope, { recursive: true });
  await symlink(join(import.meta.dirname, '../../node_modules/ghl-sdk-3'), join(scope, 'api-client'), 'junction');
}
