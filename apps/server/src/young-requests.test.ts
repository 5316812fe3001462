import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const flags = fileURLToPath(new URL('./young-requests.js', import.meta.url));

test('V8 still knows the flag: it would say so, and go on', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [flags]);
  expect(stderr).toBe('');
});
