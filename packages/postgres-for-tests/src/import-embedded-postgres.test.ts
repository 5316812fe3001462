import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('a process that has failed says so at its end', async () => {
  const module = new URL('import-embedded-postgres.ts', import.meta.url).href;
  const code = `
    const { importEmbeddedPostgres } = await import(${JSON.stringify(module)});
    await importEmbeddedPostgres();
    process.exitCode = 3;`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([3, null]);
});
