import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runJson } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';

export interface VendorData {
  /** Made up unless it matters. */
  readonly locationId?: string;
  /** Lines of `tagsmith import`. */
  readonly records: readonly object[];
}

/**
 * A server with an account of its own that stands for the vendor's: it answers the vendor's calls in the vendor's
 * words. Its limit is so low that whoever reads everything must wait when told to. It ends with the test.
 */
export async function standInFor({ locationId, records }: VendorData): Promise<{
  readonly url: string;
  readonly key: string;
}> {
  const folder = await newTestFolder();
  const { url } = await serveForTest(folder, { RATE_LIMIT: '4/1s' });
  await runJson(folder, ['account', 'create', 'Vendor', ...(locationId ? ['--location-id', locationId] : [])]);
  const file = join(folder, 'records.ndjson');
  await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await runJson(folder, ['import', file, '--account', 'Vendor']);
  const { key } = await runJson<{ key: string }>(folder, ['keys', 'create', '--account', 'Vendor', '--name', 'Caller']);
  return { url, key };
}
