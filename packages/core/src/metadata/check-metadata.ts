import type { InputIssue } from '../errors/domain-error.ts';
import type { JsonObject } from '../json/json.ts';
import { jsonDepth } from '../json/json-depth.ts';
import { limits } from '../limits.ts';
import { utf8Length } from '../text/utf8-length.ts';

/**
 * An issue of metadata as a whole, with the figures that an error's details carry. `path` is relative to the metadata.
 */
export interface MetadataIssue extends InputIssue {
  readonly limit: number;
  readonly actual: number;
}

/**
 * The first limit that metadata breaks: top-level keys, levels (the object itself is level 1), bytes of its JSON as
 * UTF-8. The message names limit and figure. Undefined where all is well.
 */
export function findMetadataIssue(metadata: JsonObject): MetadataIssue | undefined {
  return (
    issueOver(limits.metadataKeys, Object.keys(metadata).length, 'keys') ??
    // Before the bytes, because JSON.stringify recurses and overflows the stack on some thousand levels.
    issueOver(limits.metadataDepth, jsonDepth(metadata), 'levels') ??
    issueOver(limits.metadataBytes, utf8Length(JSON.stringify(metadata)), 'bytes')
  );
}

function issueOver(limit: number, actual: number, unit: string): MetadataIssue | undefined {
  if (actual <= limit) return undefined;
  return { path: [], message: `Metadata has ${actual} ${unit}; the limit is ${limit}`, limit, actual };
}
