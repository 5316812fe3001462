import type { Session } from './session.ts';
import { type Statement, statement } from './statement.ts';

interface KeyRow {
  readonly id: number;
  readonly uid: string;
}

type OwnKind = 'campaign' | 'lead' | 'tag';

const selectAccounts = statement<KeyRow>('SELECT id, uid FROM account WHERE uid = ANY($1)');
const select: Readonly<Record<OwnKind, Statement<KeyRow>>> = {
  campaign: statement('SELECT id, uid FROM campaign WHERE account_id = $1 AND uid = ANY($2)'),
  lead: statement('SELECT id, uid FROM lead WHERE account_id = $1 AND uid = ANY($2)'),
  tag: statement('SELECT id, uid FROM tag WHERE account_id = $1 AND uid = ANY($2)'),
};

/** The rows of records by their public ids; one that is not there is undefined. */
export type KeyOf = (id: string) => number | undefined;

export async function findAccountKeys(session: Session, ids: Iterable<string>): Promise<KeyOf> {
  return toKeyOf(await session.rows(selectAccounts, [[...new Set(ids)]]));
}

/** Of what an account has. */
export async function findOwnKeys(
  { session, accountKey }: { readonly session: Session; readonly accountKey: number },
  kind: OwnKind,
  ids: Iterable<string>,
): Promise<KeyOf> {
  const wanted = [...new Set(ids)];
  return toKeyOf(wanted.length === 0 ? [] : await session.rows(select[kind], [accountKey, wanted]));
}

/** @throws when a record is not there that another one names */
export function found(key: number | undefined): number {
  if (key === undefined) throw new Error('A record names another one that is not there');
  return key;
}

function toKeyOf(rows: readonly KeyRow[]): KeyOf {
  const keys = new Map(rows.map(({ id, uid }) => [uid, id]));
  return (id) => keys.get(id);
}
