import type { JsonArray, JsonObject, JsonValue } from './json.ts';

/** `Array.isArray` that the compiler can follow both ways: its own narrowing does not know readonly arrays. */
export function isJsonArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** Whether a value is an object in JSON's sense: neither null nor an array. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
