import type { VerbInput } from '@tagsmith/application';
import { ImportError } from './import-error.ts';

/** One record of an import file, as the verb takes it that makes it. */
export type ImportRecord =
  | { readonly lead: VerbInput<'lead.create'> }
  | { readonly tag: VerbInput<'tag.create'> }
  | { readonly campaign: VerbInput<'campaign.create'> };

const kinds = ['lead', 'tag', 'campaign'];

/** @throws ImportError unless the line is an object with exactly one of `lead`, `tag`, `campaign` */
export function parseLine(text: string, line: number): ImportRecord {
  const record = parse(text, line);
  const keys = typeof record === 'object' && record !== null ? Object.keys(record) : [];
  if (keys.length !== 1 || !kinds.includes(keys[0] ?? '')) {
    throw new ImportError(line, 'it must be an object with one key: "lead", "tag" or "campaign".');
  }
  // What stands under the key the engine checks.
  return record as ImportRecord;
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(line, `it is no JSON (${error instanceof Error ? error.message : 'unknown'}).`);
  }
}
