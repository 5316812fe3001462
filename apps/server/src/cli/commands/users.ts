import { resetPassword } from '@tagsmith/application';
import type { User } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { newCommand } from '../new-command.ts';
import { print, table } from '../print.ts';
import { readPassword } from '../read-password.ts';
import { showTime } from '../show-time.ts';
import { withEngine } from '../with-engine.ts';

type ListedUser = User & { readonly accounts: readonly { id: string; name: string; role: string }[] };

const list = newCommand('list', ['tagsmith users list', 'tagsmith users list --json'])
  .description('list the people who sign in, oldest first, and what they are in which account')
  .option('--json', 'print JSON')
  .action(async ({ json }) => {
    const users = await withEngine((_engine, store) => listUsers(store));
    const nobody = 'There is no user yet: the server prints a link for the first one when it starts.';
    print(json, { users }, () => (users.length === 0 ? nobody : userTable(users)));
  });

const reset = newCommand('reset-password', [
  'tagsmith users reset-password ada@example.com',
  'tagsmith users reset-password ada@example.com < password.txt',
])
  .description('give a user a new password, asked for or read from standard input, and sign them out everywhere')
  .argument('<email>', 'the email that they sign in with')
  .option('--json', 'print JSON')
  .action(async (email, { json }) => {
    const password = await readPassword();
    const user = await withEngine((_engine, store) => resetPassword(store, { email, password }));
    print(json, { user }, () => `${user.email} has a new password and is signed out everywhere.`);
  });

async function listUsers(store: Store): Promise<readonly ListedUser[]> {
  const users = await store.users.list();
  return Promise.all(
    users.map(async (user) => {
      const accounts = await store.users.listAccounts(user.id);
      return { ...user, accounts: accounts.map(({ account: { id, name }, role }) => ({ id, name, role })) };
    }),
  );
}

function userTable(users: readonly ListedUser[]): string {
  return table(
    ['EMAIL', 'NAME', 'ACCOUNTS', 'ID', 'CREATED'],
    users.map(({ email, name, accounts, id, createdAt }) => [
      email,
      name ?? '-',
      accounts.map((account) => `${account.name} (${account.role})`).join(', ') || '-',
      id,
      showTime(createdAt),
    ]),
  );
}

export const users = newCommand('users', ['tagsmith users list', 'tagsmith users reset-password ada@example.com'])
  .description('list the people who sign in, and help one who lost the password')
  .addCommand(list)
  .addCommand(reset);
