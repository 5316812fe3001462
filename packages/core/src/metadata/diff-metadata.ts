import type { JsonObject, JsonValue } from '../json/json.ts';
import { jsonEqual } from '../json/json-equal.ts';

/** What differs between two metadata objects, by top-level key. Itself plain JSON. */
export type MetadataDiff = {
  /** Keys that only the later object has, with their values. */
  readonly added: JsonObject;
  /** Keys whose value differs. */
  readonly updated: { readonly [key: string]: { readonly before: JsonValue; readonly after: JsonValue } };
  /** Keys that only the earlier object has, with their values. */
  readonly removed: JsonObject;
};

/**
 * Compares two metadata objects key by key, values by content ({@link jsonEqual}): the order of nested keys is no
 * change.
 */
export function diffMetadata(before: JsonObject, after: JsonObject): MetadataDiff {
  const added: [string, JsonValue][] = [];
  const updated: [string, { before: JsonValue; after: JsonValue }][] = [];
  for (const [key, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    if (old === undefined) added.push([key, value]);
    else if (!jsonEqual(old, value)) updated.push([key, { before: old, after: value }]);
  }
  const removed = Object.entries(before).filter(([key]) => !Object.hasOwn(after, key));
  // fromEntries defines own properties, so that a key `__proto__` is data here too.
  return {
    added: Object.fromEntries(added),
    updated: Object.fromEntries(updated),
    removed: Object.fromEntries(removed),
  };
}
