import type { TransferSource } from '@tagsmith/store';
import type { DatabaseUrl } from '../parse-database-url.ts';
import { CopyError } from './copy-error.ts';
import { copyRecords } from './copy-records.ts';
import { countRecords } from './count-records.ts';
import type { Digests } from './digests.ts';
import { openSource, openTarget } from './open-database.ts';
import { sourceIdOf } from './source-id.ts';
import { verify } from './verify.ts';

interface Bar {
  advance(records: number): void;
  end(): void;
}

export interface CopyRequest {
  readonly from: DatabaseUrl;
  readonly to: DatabaseUrl;
  /** Shows how far one of the two parts is: of so many records. */
  startBar(part: 'Copying' | 'Verifying', records: number): Promise<Bar>;
  /** Ends the work, which then can go on where it was. */
  readonly signal: AbortSignal;
}

export interface Copied {
  /** Records that were copied now, and that an earlier copy had brought before. */
  readonly copied: number;
  readonly before: number;
  readonly seconds: number;
}

/**
 * Copies all of a database into another one, or what is left of that, and verifies that both then hold the same.
 * @throws StoreError when a database can't be read or taken; CopyError when the two differ in the end
 */
export async function copyDatabase(request: CopyRequest): Promise<Copied & { readonly digests: Digests }> {
  return closing(await openSource(request.from), async (source) => {
    if (await source.isUnfinishedCopy()) {
      throw new CopyError(`${request.from.name} is itself an unfinished copy; finish that first.`);
    }
    return closing(await openTarget(request.to), async (target) => {
      const place = await target.begin(await sourceIdOf(source));
      return closing(await openSource(request.to), async (copy) => {
        const start = performance.now();
        const before = await countRecords(copy);
        const bar = await request.startBar('Copying', await countRecords(source));
        bar.advance(before);
        let copied = 0;
        const onRecords = (count: number) => {
          copied += count;
          bar.advance(count);
        };
        await copyRecords({ source, target, place, onRecords, signal: request.signal }).finally(bar.end);
        await target.settle();
        const seconds = (performance.now() - start) / 1000;
        const digests = await verifyBoth(source, copy, request);
        await target.finish();
        return { copied, before, seconds, digests };
      });
    });
  });
}

/** Only compares two databases. @throws as `copyDatabase` does */
export async function verifyDatabase(request: CopyRequest): Promise<Digests> {
  return closing(await openSource(request.from), async (source) =>
    closing(await openSource(request.to), (copy) => verifyBoth(source, copy, request)),
  );
}

async function verifyBoth(source: TransferSource, copy: TransferSource, { startBar, signal }: CopyRequest) {
  const total = (await countRecords(source)) + (await countRecords(copy));
  const bar = await startBar('Verifying', total);
  return verify(source, copy, { onRecords: bar.advance, signal }).finally(bar.end);
}

async function closing<Database extends { close(): Promise<void> }, Result>(
  database: Database,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
