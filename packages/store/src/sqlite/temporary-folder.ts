import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder of the test file that calls this, removed after its tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagsmith-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
