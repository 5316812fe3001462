import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Exported } from './exported.ts';

/** How many records of which kind an export has. */
export type ExportCounts = Readonly<Record<Exported['kind'], number>>;

/** Writes an export to its end, no faster than it is taken. @throws what the signal was aborted with */
export async function writeExport(
  pieces: AsyncIterable<Exported>,
  to: Writable,
  { signal, onLeads }: { readonly signal: AbortSignal; onLeads(count: number): void },
): Promise<ExportCounts> {
  const counts = { campaigns: 0, tags: 0, leads: 0 };
  const texts = async function* () {
    for await (const { kind, count, text } of pieces) {
      signal.throwIfAborted();
      counts[kind] += count;
      if (kind === 'leads') onLeads(count);
      yield text;
    }
  };
  await pipeline(Readable.from(texts()), to);
  return counts;
}
