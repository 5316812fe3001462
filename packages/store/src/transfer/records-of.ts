import { type TransferKind, type TransferSource, transferKinds } from '../index.ts';

/** All records that a source gives, each as JSON: by kind, and by account in their order. */
export async function recordsOf(source: TransferSource) {
  const found: Record<string, Record<string, readonly string[]>> = {};
  for (const kind of transferKinds) found[kind] = await recordsOfKind(source, kind);
  return found;
}

async function recordsOfKind(source: TransferSource, kind: TransferKind) {
  const byAccount: Record<string, string[]> = {};
  for await (const { records } of source.pages(kind)) {
    for (const record of records) {
      const accountId = 'accountId' in record ? record.accountId : 'none';
      // In one order of the fields, and as text: objects would be alike whatever the order of their keys.
      const fields = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
      byAccount[accountId] = [...(byAccount[accountId] ?? []), JSON.stringify(Object.fromEntries(fields))];
    }
  }
  return byAccount;
}
