import { type TransferKind, type TransferSource, type TransferTarget, transferKinds } from '../index.ts';

/** Copies all records from one database to another. */
export async function transferAll(source: TransferSource, target: TransferTarget): Promise<void> {
  await target.begin('source');
  for (const kind of transferKinds) await transferKind(source, target, kind);
  await target.settle();
  await target.finish();
  await target.close();
}

async function transferKind<Kind extends TransferKind>(source: TransferSource, target: TransferTarget, kind: Kind) {
  for await (const page of source.pages(kind)) await target.write(kind, page);
}
