import type { Lead } from '@tagsmith/core';
import { stringify } from 'csv-stringify/sync';
import type { ExportSource } from './export-source.ts';
import type { Exported } from './exported.ts';
import { guardCell } from './guard-cell.ts';

type Cell = (lead: Lead) => string | null;

const columns: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  company: ({ company }) => company,
  title: ({ title }) => title,
  source: ({ source }) => source,
  campaign: ({ campaign }) => campaign?.name ?? null,
  tags: ({ tags }) => tags.map(({ name }) => name).join(', '),
  created: ({ createdAt }) => createdAt,
  updated: ({ updatedAt }) => updatedAt,
  metadata: ({ metadata }) => (Object.keys(metadata).length === 0 ? null : JSON.stringify(metadata)),
};
const names = Object.keys(columns);
const cells = Object.values(columns);

/** Excel takes a file for one of the system's old encodings unless it begins with this. */
const byteOrderMark = '\uFEFF';

/** The leads for a spreadsheet, one a row, by RFC 4180. */
export async function* csv(source: ExportSource): AsyncGenerator<Exported> {
  yield { kind: 'leads', count: 0, text: byteOrderMark + toText([names]) };
  for await (const leads of source.leads()) {
    yield { kind: 'leads', count: leads.length, text: toText(leads.map(rowOf)) };
  }
}

function rowOf(lead: Lead): readonly string[] {
  return cells.map((cell) => guardCell(cell(lead) ?? ''));
}

function toText(rows: readonly (readonly string[])[]): string {
  // The library's types want a list that may be changed.
  return stringify([...rows], { record_delimiter: 'windows' });
}
