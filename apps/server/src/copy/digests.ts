import { createHash, type Hash } from 'node:crypto';
import { type TransferKind, type TransferRecords, type TransferSource, transferKinds } from '@tagsmith/store';
import type { CopyWatcher } from './copy-watcher.ts';

/** What records of one kind come to. */
export interface Digest {
  readonly count: number;
  /** SHA-256 of the records in their order, in hexadecimal. */
  readonly hash: string;
}

/** What a database comes to: of each account, and under the id '' of the people, who belong to none. */
export type Digests = ReadonlyMap<string, AccountDigests>;

interface AccountDigests {
  readonly name: string;
  readonly kinds: ReadonlyMap<TransferKind, Digest>;
}

interface DigestRequest extends CopyWatcher {
  /** Whether the sequences of changes count, or no more than their order. */
  readonly withSequences: boolean;
}

type AnyRecord = TransferRecords[TransferKind];

/** Reads all that there is in a database. */
export async function digestsOf(source: TransferSource, request: DigestRequest): Promise<Digests> {
  const digests = new Map<string, { name: string; kinds: Map<TransferKind, Digest> }>([
    ['', { name: '', kinds: new Map() }],
  ]);
  for await (const { records } of source.pages('account')) {
    for (const { id, name } of records) digests.set(id, { name, kinds: new Map() });
  }
  for (const kind of transferKinds) {
    for (const [accountId, digest] of await digestsOfKind(source, kind, request)) {
      digests.get(accountId)?.kinds.set(kind, digest);
    }
  }
  return digests;
}

async function digestsOfKind(
  source: TransferSource,
  kind: TransferKind,
  { withSequences, onRecords, signal }: DigestRequest,
): Promise<ReadonlyMap<string, Digest>> {
  const found = new Map<string, { readonly hash: Hash; count: number }>();
  for await (const { records } of source.pages(kind)) {
    signal.throwIfAborted();
    const fields = fieldsOf(records[0], withSequences);
    for (const [accountId, own] of Map.groupBy<string, AnyRecord>(records, accountIdOf)) {
      const digest = found.get(accountId) ?? { hash: createHash('sha256'), count: 0 };
      digest.hash.update(own.map((record) => canonical(record, fields)).join(''));
      digest.count += own.length;
      found.set(accountId, digest);
    }
    onRecords(records.length);
  }
  return new Map([...found].map(([accountId, { hash, count }]) => [accountId, { count, hash: hash.digest('hex') }]));
}

/** All records of a kind have the same fields, in whatever order. */
function fieldsOf(record: AnyRecord | undefined, withSequences: boolean): readonly string[] {
  const fields = Object.keys(record ?? {}).sort();
  return withSequences ? fields : fields.filter((field) => field !== 'sequence');
}

function canonical(record: AnyRecord, fields: readonly string[]): string {
  const values = record as unknown as Readonly<Record<string, unknown>>; // a record is plain data
  return `${JSON.stringify(fields.map((field) => values[field]))}\n`;
}

function accountIdOf(record: AnyRecord): string {
  if ('accountId' in record) return record.accountId;
  return 'locationId' in record ? record.id : '';
}
