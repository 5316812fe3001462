import { text } from 'node:stream/consumers';
import { invalidInput } from '@tagsmith/core';
import { newPassword } from '@tagsmith/schema';

/** Asks a person at a terminal for a new password, unseen; from a pipe it takes the first line. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine(await text(process.stdin));
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({
    message: 'New password',
    validate: (value) => {
      const issue = newPassword.safeParse(value ?? '').error?.issues[0];
      return issue && `It ${issue.message}.`;
    },
  });
  if (isCancel(answer)) throw invalidInput([{ path: [], message: 'Nothing was changed.' }]);
  return answer;
}

function firstLine(piped: string): string {
  return piped.split(/\r?\n/, 1)[0] ?? '';
}
