import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { databaseUrlOf } from '../harness/folder.ts';
import { main } from '../harness/server-process.ts';

/**
 * The one place where a guide's commands are not what they say: `npx --yes pnpm@12.21.0 tagsmith` would look for the
 * package manager, and it for its install, before each command. It is the script `tagsmith` of the root's package.json.
 */
const preamble = `
npx() {
  if [ "$1 $2 $3" != '--yes pnpm@12.21.0 tagsmith' ]; then echo "No command of a guide: npx $*" >&2; return 1; fi
  shift 3
  node "$TAGSMITH_MAIN" "$@"
}
set -E
trap 'failed=$?' ERR
`;

export interface GuideShell {
  /** Runs commands and resolves to what they print. @throws Error when one of them fails */
  run(commands: string): Promise<string>;
}

/** A shell in a folder, with the Node of this process and the database of the folder. It ends with the test. */
export function openShell(folder: string): GuideShell {
  const variables = {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    DATABASE_URL: databaseUrlOf(folder),
    TAGSMITH_MAIN: main,
  };
  const shell = spawn('bash', ['--noprofile', '--norc'], { cwd: folder, env: variables });
  const exited = once(shell, 'exit');
  onTestFinished(async () => {
    shell.stdin.end();
    await exited;
  });
  let errors = '';
  shell.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  shell.stdin.write(preamble);

  return {
    run: async (commands) => {
      await writeFile(join(folder, 'step.sh'), commands);
      errors = '';
      // The byte 1 ends what a step prints; no command of a guide prints it.
      shell.stdin.write(`failed=0; source ./step.sh </dev/null; printf '\\001%s\\n' "$failed"\n`);
      const { printed, code } = await untilEnd(shell.stdout);
      if (code !== '0') throw new Error(`Ended with ${code}: ${commands}\n${printed}${errors}`);
      return printed;
    },
  };
}

async function untilEnd(stdout: NodeJS.ReadableStream): Promise<{ readonly printed: string; readonly code: string }> {
  const bytes: Buffer[] = [];
  for await (const [chunk] of on(stdout, 'data', { close: ['end'] })) {
    bytes.push(chunk);
    const [printed = '', code] = Buffer.concat(bytes).toString().split('\u0001');
    if (code?.endsWith('\n')) return { printed, code: code.trim() };
  }
  throw new Error('The shell ended before the step did');
}
