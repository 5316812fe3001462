import type { JsonObject } from '../json/json.ts';

/**
 * A new object with the keys of both; where both have a key, the patch's value replaces the current one whole
 * (shallow). `null` is a value and deletes nothing. `__proto__`, `constructor` and the like are data as any other key:
 * spread defines own properties, which `Object.assign` or `target[key] = value` would not do.
 */
export function mergeMetadata(current: JsonObject, patch: JsonObject): JsonObject {
  return { ...current, ...patch };
}
