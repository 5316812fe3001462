import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { VerbInput } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { type ImportRecord, parseLine } from './parse-line.ts';

/** What is written at once: one tag, one campaign, or leads with the line of each. */
export type Batch =
  | { readonly line: number; readonly record: Exclude<ImportRecord, { readonly lead: unknown }> }
  | { readonly lines: readonly number[]; readonly leads: readonly VerbInput<'lead.create'>[] };

/**
 * Reads the records of a file from line `from` on, in its order; blank lines are passed over. Before it throws, it yields
 * all that stands before the line at fault.
 * @throws ImportError for a line that is no record
 */
export async function* readBatches(
  file: string,
  { from, onRead }: { readonly from: number; onRead(bytes: number): void },
): AsyncGenerator<Batch> {
  let line = 0;
  let lines: number[] = [];
  let leads: VerbInput<'lead.create'>[] = [];
  let leadBytes = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      const bytes = Buffer.byteLength(text) + 1;
      onRead(bytes);
      if (line < from || text.trim() === '') continue;
      const record = parseLine(text, line);
      const isLead = 'lead' in record;
      // Enough leads to make a commit's cost small, few enough that a server's writes get their turn.
      const isFull = leads.length === limits.leadsPerCommit || leadBytes + bytes > limits.importBytesPerCommit;
      if (leads.length > 0 && (isFull || !isLead)) {
        yield { lines, leads };
        [lines, leads, leadBytes] = [[], [], 0];
      }
      if (isLead) {
        lines.push(line);
        leads.push(record.lead);
        leadBytes += bytes;
      } else yield { line, record };
    }
  } catch (error) {
    if (leads.length > 0) yield { lines, leads };
    throw error;
  }
  if (leads.length > 0) yield { lines, leads };
}
