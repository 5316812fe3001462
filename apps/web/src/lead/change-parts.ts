import { type Change, isJsonObject, type JsonObject, type JsonValue } from '@tagsmith/core';

/** A tag as history holds it. */
export interface HistoryTag {
  readonly name: string;
  readonly slug: string;
}

/** What changed of one field or one key of the metadata; undefined where there was no such key. */
export interface ChangedValue {
  readonly key: string;
  readonly isData: boolean;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** The tags of one side of a change. */
export function tagsOf(side: JsonObject): readonly HistoryTag[] {
  const tags = Array.isArray(side.tags) ? side.tags : [];
  return tags.map((tag) => ({ name: String(objectOf(tag).name), slug: String(objectOf(tag).slug) }));
}

/** Fields, then keys of the metadata. A field without a value is null. */
export function valuesOf({ before, after }: Change): readonly ChangedValue[] {
  const fields = keysOf(before, after).filter((key) => key !== 'tags' && key !== 'metadata');
  const [oldData, newData] = [objectOf(before.metadata), objectOf(after.metadata)];
  return [
    ...fields.map((key) => ({ key, isData: false, before: before[key] ?? null, after: after[key] ?? null })),
    ...keysOf(oldData, newData).map((key) => ({ key, isData: true, before: oldData[key], after: newData[key] })),
  ];
}

/** Nothing but tags went on or off. */
export function isOnlyTags({ before, after }: Change): boolean {
  const keys = keysOf(before, after);
  return keys.length > 0 && keys.every((key) => key === 'tags');
}

function keysOf(before: JsonObject, after: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
