import type { Database } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/** The rows of records by their public ids: of an account, a person, and of what an account has. */
export function bindTransferKeys(db: Database) {
  const account = prepare<[string], number>(db, 'SELECT id FROM account WHERE uid = ?').pluck();
  const person = prepare<[string], number>(db, 'SELECT id FROM user WHERE uid = ?').pluck();
  const selectFrom = (table: string) =>
    prepare<[number, string], number>(db, `SELECT id FROM ${table} WHERE account_id = ? AND uid = ?`).pluck();
  const own = { campaign: selectFrom('campaign'), lead: selectFrom('lead'), tag: selectFrom('tag') };

  return {
    account: (id: string): number => found(account.get(id), 'account', id),
    person: (id: string): number => found(person.get(id), 'person', id),
    own: (kind: keyof typeof own, accountKey: number, id: string): number =>
      found(own[kind].get(accountKey, id), kind, id),
  };
}

export type TransferKeys = ReturnType<typeof bindTransferKeys>;

function found(key: number | undefined, kind: string, id: string): number {
  if (key === undefined) throw new Error(`A record names ${kind} ${id}, which is not there`);
  return key;
}
