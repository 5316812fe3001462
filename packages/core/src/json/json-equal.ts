import type { JsonValue } from './json.ts';
import { isJsonArray, isJsonObject } from './json-kind.ts';

/**
 * Whether two JSON values have the same content: the order of an object's keys does not matter, that of an array does.
 * Does not recurse.
 */
export function jsonEqual(left: JsonValue, right: JsonValue): boolean {
  const pairs: [JsonValue | undefined, JsonValue | undefined][] = [[left, right]];
  // The list grows while it is walked.
  for (const [a, b] of pairs) {
    if (a === b) continue;
    if (isJsonArray(a) && isJsonArray(b)) {
      if (a.length !== b.length) return false;
      for (const [index, item] of a.entries()) pairs.push([item, b[index]]);
    } else if (isJsonObject(a) && isJsonObject(b)) {
      const keys = Object.keys(a);
      if (keys.length !== Object.keys(b).length) return false;
      for (const key of keys) pairs.push([a[key], Object.hasOwn(b, key) ? b[key] : undefined]);
    } else {
      return false;
    }
  }
  return true;
}
