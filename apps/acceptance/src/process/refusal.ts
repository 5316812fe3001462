import { expect } from 'vitest';
import { runCli } from '../harness/server-process.ts';

/** A start that is refused: exit code 1, one sentence and no stack. Resolves to the sentence. */
export async function refusal(
  folder: string,
  variables: Readonly<Record<string, string>>,
  args: readonly string[] = ['serve'],
): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(folder, args, variables);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toMatch(/^\s+at |node:|Error:/m);
  return stderr;
}
