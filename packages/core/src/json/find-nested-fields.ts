import { invalidInput } from '../errors/invalid-input.ts';
import { limits } from '../limits.ts';
import type { JsonArray, JsonObject, JsonValue } from './json.ts';
import { isJsonArray, isJsonObject } from './json-kind.ts';

/**
 * The values of the named fields wherever they stand in a body: each name on its own, breadth first through objects and
 * arrays in document order, own keys only, so the shallowest wins. A name that is nowhere is not in the result. The
 * search ends once every name is found; if it comes to more than `limits.jsonDepth` levels or `limits.jsonNodes` values
 * before, it throws a DomainError `input_invalid`. Does not recurse.
 */
export function findNestedFields(body: JsonValue, names: readonly string[]): Map<string, JsonValue> {
  const missing = new Set(names);
  const found = new Map<string, JsonValue>();
  let nodes = 0;
  let deeper: (JsonArray | JsonObject)[] = [];

  function look(value: JsonValue): void {
    if (++nodes > limits.jsonNodes) throw tooLarge(`has more than ${limits.jsonNodes} values`);
    if (isJsonArray(value) || isJsonObject(value)) deeper.push(value);
  }

  look(body);
  for (let depth = 1; deeper.length > 0 && missing.size > 0; depth++) {
    if (depth > limits.jsonDepth) throw tooLarge(`is nested deeper than ${limits.jsonDepth} levels`);
    const level = deeper;
    deeper = [];
    for (const container of level) {
      if (isJsonArray(container)) {
        container.forEach(look);
        continue;
      }
      for (const [key, value] of Object.entries(container)) {
        look(value);
        if (!missing.delete(key)) continue;
        found.set(key, value);
        if (missing.size === 0) return found;
      }
    }
  }
  return found;
}

function tooLarge(fault: string): Error {
  return invalidInput([{ path: [], message: `The body ${fault}, the limit of a search for nested fields` }]);
}
