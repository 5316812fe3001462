import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { VerbInput } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { type ImportRecord, parseLine } from './parse-line.ts';

/** Leads that share a commit: enough to make its cost small, few enough that a server's writes get their turn. */
const batchSize = limits.leadsPerCommit;

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
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      onRead(Buffer.byteLength(text) + 1);
      if (line < from || text.trim() === '') continue;
      const record = parseLine(text, line);
      const isLead = 'lead' in record;
      if (isLead) {
        lines.push(line);
        leads.push(record.lead);
      }
      if (leads.length === batchSize || (!isLead && leads.length > 0)) {
        yield { lines, leads };
        [lines, leads] = [[], []];
      }
      if (!isLead) yield { line, record };
    }
  } catch (error) {
    if (leads.length > 0) yield { lines, leads };
    throw error;
  }
  if (leads.length > 0) yield { lines, leads };
}
