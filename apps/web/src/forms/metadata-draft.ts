import { isJsonObject, type JsonObject, type JsonValue, jsonEqual } from '@tagsmith/core';

export const valueTypes = ['string', 'number', 'boolean', 'null', 'json'] as const;
export type ValueType = (typeof valueTypes)[number];

/** One key as it is being edited. */
export interface MetadataRow {
  readonly id: string;
  readonly key: string;
  readonly type: ValueType;
  /** The value as written in its control. */
  readonly text: string;
  /** Not stored yet, so that its key may change. */
  readonly isNew: boolean;
}

export type RowFault = 'key_missing' | 'key_twice' | 'no_number' | 'no_json';

export function rowsOf(metadata: JsonObject, stored: JsonObject): readonly MetadataRow[] {
  return Object.entries(metadata).map(([key, value]) => {
    const type = typeOf(value);
    const text = type === 'string' ? String(value) : JSON.stringify(value);
    return { id: `key ${key}`, key, type, text, isNew: !Object.hasOwn(stored, key) };
  });
}

/** The metadata that rows say, and what is wrong with which row, by its id. */
export function readRows(rows: readonly MetadataRow[]): {
  readonly metadata: JsonObject;
  readonly faults: ReadonlyMap<string, RowFault>;
} {
  const faults = new Map<string, RowFault>();
  const entries: [string, JsonValue][] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const value = readValue(row);
    if (row.key === '') faults.set(row.id, 'key_missing');
    else if (seen.has(row.key)) faults.set(row.id, 'key_twice');
    else if (value === undefined) faults.set(row.id, row.type === 'number' ? 'no_number' : 'no_json');
    else entries.push([row.key, value]);
    seen.add(row.key);
  }
  // fromEntries defines own properties: a key `__proto__` is data.
  return { metadata: Object.fromEntries(entries), faults };
}

/** The metadata that a text says, or why it says none. */
export function readJson(text: string): { readonly metadata: JsonObject } | { readonly why: string | undefined } {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? { metadata: value } : { why: undefined };
  } catch (error) {
    return { why: error instanceof Error ? error.message : undefined };
  }
}

/** What has to be sent so that `stored` says what `wanted` says. */
export function patchOf(stored: JsonObject, wanted: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => {
      const old = Object.hasOwn(stored, key) ? stored[key] : undefined;
      return old === undefined || !jsonEqual(old, value);
    }),
  );
}

function typeOf(value: JsonValue): ValueType {
  if (value === null) return 'null';
  if (typeof value === 'object') return 'json';
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

/** Undefined when the text is none of the type. */
function readValue({ type, text }: MetadataRow): JsonValue | undefined {
  if (type === 'string') return text;
  if (type === 'null') return null;
  if (type === 'boolean') return text === 'true';
  if (type === 'number') {
    const value = Number(text);
    return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
