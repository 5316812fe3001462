import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishInto } from './publish-into.ts';

const root = join(import.meta.dirname, '..');
const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));

let folder: string;
let installed: string;

/** Runs a script with the Node that runs this test, and resolves to what it printed. */
async function node(cwd: string, ...args: readonly string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, args, { cwd });
  // A compiler says on standard output what is wrong.
  return run.then(({ stdout }) => stdout).catch((error) => Promise.reject(new Error(`${error.stdout}${error.stderr}`)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagsmith-consumer-'));
  await node(root, 'build.ts');
  installed = await publishInto(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const file of ['main.ts', 'tsconfig.json']) await copyFile(join(import.meta.dirname, file), join(folder, file));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('is one file of code and one of types', async () => {
  expect(await readdir(join(installed, 'dist'))).toEqual(['index.d.ts', 'index.js']);
});

test.each([
  ['index.js', ['@trpc/client', '@trpc/server/observable']],
  // The last is where tRPC itself names what a stream of tracked events holds.
  ['index.d.ts', ['@trpc/client', '@trpc/server', '@trpc/server/unstable-core-do-not-import']],
])('%s imports only %j', async (file, names) => {
  const text = await readFile(join(installed, 'dist', file), 'utf8');
  const imports = text.matchAll(/^import .*?["'](.+)["'];$|\bimport\("(.+?)"\)/gm);
  expect([...new Set(imports.map(([, statement, type]) => statement ?? type))].sort()).toEqual(names);
});

test.each([
  ['index.js', 8],
  ['index.d.ts', 40],
])('%s is smaller than %i KiB', async (file, kibibytes) => {
  expect((await readFile(join(installed, 'dist', file))).byteLength).toBeLessThan(kibibytes * 1024);
});

test('a consumer compiles: right uses pass, wrong ones are errors, no library check is skipped', async () => {
  expect(await node(folder, tsc, '-p', '.')).toBe('');
}, 60_000);

test('the examples of the README compile', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^```ts\n(.+?)^```$/gms)].map(([, code]) => code);
  await writeFile(join(folder, 'readme.ts'), examples.join('\n'));
  await writeFile(join(folder, 'readme.json'), JSON.stringify({ extends: './tsconfig.json', files: ['readme.ts'] }));
  expect(await node(folder, tsc, '-p', 'readme.json')).toBe('');
}, 60_000);

test('a consumer runs', async () => {
  const script = "console.log(Object.keys(await import('@tagsmith/client')).join())";
  expect(await node(folder, '--input-type=module', '--eval', script)).toBe('TagsmithError,createTagsmithClient\n');
});
