import {
  type TransferKind,
  type TransferPlace,
  type TransferSource,
  type TransferTarget,
  transferKinds,
} from '@tagsmith/store';
import { readAhead } from '../read-ahead.ts';
import { CopyError } from './copy-error.ts';
import type { CopyWatcher } from './copy-watcher.ts';
import { kindNames } from './kind-names.ts';

interface CopyRequest extends CopyWatcher {
  readonly source: TransferSource;
  readonly target: TransferTarget;
  /** Where an earlier copy ended. */
  readonly place: TransferPlace | undefined;
}

/** Copies all records behind a place, page by page, each of which is kept as soon as it is written. */
export async function copyRecords({ place, ...request }: CopyRequest): Promise<void> {
  const first = place === undefined ? 0 : transferKinds.indexOf(place.kind);
  for (const kind of transferKinds.slice(first)) {
    try {
      await copyKind(request, kind, kind === place?.kind ? place.cursor : undefined);
    } catch (error) {
      throw inWordsFor(kind, error);
    }
  }
}

async function copyKind<Kind extends TransferKind>(
  { source, target, onRecords, signal }: Omit<CopyRequest, 'place'>,
  kind: Kind,
  after: string | undefined,
): Promise<void> {
  for await (const page of readAhead(source.pages(kind, after))) {
    signal.throwIfAborted();
    await target.write(kind, page);
    onRecords(page.records.length);
  }
}

/** What a driver says, of a full disk for example, is about the databases, and no fault of ours. */
function inWordsFor(kind: TransferKind, error: unknown): unknown {
  const isOfDriver = error instanceof Error && 'code' in error;
  if (!isOfDriver) return error;
  return new CopyError(`The ${kindNames[kind].words} can't be copied: ${error.message}.`, { cause: error });
}
