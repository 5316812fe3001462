import type { Client } from 'pg';
import type { TransferKind, TransferPage, TransferRecords, TransferSource } from '../port/transfer.ts';
import { asUnavailable } from './database-trouble.ts';
import { Session } from './session.ts';
import { statement } from './statement.ts';
import { type TransferSelect, transferSelects } from './transfer-selects.ts';
import { hasUnfinishedCopy } from './unfinished-copy.ts';

/** Records of a page. */
const pageSize = 1_000;

interface AccountRow {
  readonly id: number;
  readonly uid: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly place: string | number };

/** An account and a key in it; of what is no account's own the account is 0. */
type Cursor = readonly [accountKey: number, key: string | number];

const listAccounts = 'SELECT id, uid FROM account ORDER BY id';
const noAccount: AccountRow = { id: 0, uid: '' };

/** The records of a database over a connection, which is the source's own from then on. */
export function createTransferSource(client: Client): TransferSource {
  const session = new Session(client);
  const read = async <Found>(sql: string, values: readonly unknown[] = []): Promise<readonly Found[]> => {
    try {
      return await session.rows(statement<Found>(sql), values);
    } catch (error) {
      throw asUnavailable(error);
    }
  };
  const accountsOf = ({ isOfAccount }: TransferSelect) =>
    isOfAccount ? read<AccountRow>(listAccounts) : Promise.resolve([noAccount]);

  async function* pages<Kind extends TransferKind>(kind: Kind, after?: string): AsyncIterable<TransferPage<Kind>> {
    const select = transferSelects[kind];
    const sql = sqlOf(select);
    const [lastAccount, lastKey]: Cursor = after === undefined ? [0, select.start] : JSON.parse(after);
    let page: { records: TransferRecords[Kind][]; cursor: string } = { records: [], cursor: '' };
    for (const account of await accountsOf(select)) {
      if (account.id < lastAccount) continue;
      let key = account.id === lastAccount ? lastKey : select.start;
      for (let room = 0, found = 0; found === room; ) {
        room = pageSize - page.records.length;
        const rows = await read<Row>(sql, [...(select.isOfAccount ? [account.id] : []), key, room]);
        found = rows.length;
        key = rows.at(-1)?.place ?? key;
        page.records.push(...rows.map((row) => toRecord<Kind>(row, account, select)));
        page.cursor = JSON.stringify([account.id, key] satisfies Cursor);
        if (page.records.length < pageSize) continue;
        yield page;
        page = { records: [], cursor: '' };
      }
    }
    if (page.records.length > 0) yield page;
  }

  return {
    store: 'postgres',
    keepsSequences: true,
    isUnfinishedCopy: () => hasUnfinishedCopy(session),
    count: async (kind) => {
      const select = transferSelects[kind];
      let total = 0;
      for (const { id } of await accountsOf(select)) {
        const [row] = await read<{ readonly count: number }>(countOf(select), select.isOfAccount ? [id] : []);
        total += row?.count ?? 0;
      }
      return total;
    },
    pages,
    close: () => client.end(),
  };
}

function sqlOf({ table, isOfAccount, key, columns, from }: TransferSelect): string {
  const [account, parameter] = isOfAccount ? [`${table}.account_id = $1 AND`, 2] : ['', 1];
  return `SELECT ${key} AS place, ${columns} FROM ${from}
    WHERE ${account} ${key} > $${parameter} ORDER BY ${key} LIMIT $${parameter + 1}`;
}

function countOf({ table, isOfAccount }: TransferSelect): string {
  return `SELECT count(*) AS count FROM ${table} ${isOfAccount ? `WHERE ${table}.account_id = $1` : ''}`;
}

function toRecord<Kind extends TransferKind>(
  { place: _place, ...fields }: Row,
  { uid }: AccountRow,
  { isOfAccount }: TransferSelect,
): TransferRecords[Kind] {
  const record = isOfAccount ? { accountId: uid, ...fields } : fields;
  return record as unknown as TransferRecords[Kind]; // the columns are the fields of the kind
}
