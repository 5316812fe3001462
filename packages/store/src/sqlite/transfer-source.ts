import type { Database } from 'better-sqlite3';
import type { TransferKind, TransferPage, TransferRecords, TransferSource } from '../port/transfer.ts';
import { prepare } from './prepare.ts';
import { sqlOf, type TransferSelect, transferSelects } from './transfer-selects.ts';
import { hasUnfinishedCopy } from './unfinished-copy.ts';

/** Records of a page. */
const pageSize = 1_000;

type Key = readonly (string | number)[];
type Row = { readonly [field: string]: unknown; readonly place: string };

/** The records of a database over a connection that only reads, which is the source's own from then on. */
export function createTransferSource(reader: Database): TransferSource {
  return {
    store: 'sqlite',
    keepsSequences: false,
    isUnfinishedCopy: async () => hasUnfinishedCopy(reader),
    count: async (kind) => {
      const count = reader.prepare<[], number>(`SELECT count(*) FROM ${transferSelects[kind].table}`).pluck().get();
      return count ?? 0;
    },
    pages: (kind, after) => pagesOf(reader, kind, after),
    close: async () => {
      reader.close();
    },
  };
}

async function* pagesOf<Kind extends TransferKind>(
  reader: Database,
  kind: Kind,
  after: string | undefined,
): AsyncIterable<TransferPage<Kind>> {
  const select = transferSelects[kind];
  const page = prepare<unknown[], Row>(reader, sqlOf(select));
  let cursor = after ?? JSON.stringify(select.start);
  for (;;) {
    const key: Key = JSON.parse(cursor);
    const rows = page.all(...key, pageSize);
    const last = rows.at(-1);
    if (last === undefined) return;
    cursor = last.place;
    // The columns are the fields of the kind.
    const records = rows.map((row) => toRecord(row, select)) as unknown as readonly TransferRecords[Kind][];
    yield { records, cursor };
  }
}

function toRecord({ place: _place, ...row }: Row, { json }: TransferSelect) {
  const record: Record<string, unknown> = row;
  for (const field of json) {
    const text = record[field];
    record[field] = typeof text === 'string' ? JSON.parse(text) : null;
  }
  return record;
}
