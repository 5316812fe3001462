import type { JsonValue } from './json.ts';

/** Levels of arrays and objects: 0 for a scalar, 1 for `{}` and `[1, 2]`, 2 for `{a: []}`. Does not recurse. */
export function jsonDepth(value: JsonValue): number {
  let depth = 0;
  let level = [value].filter(isContainer);
  while (level.length > 0) {
    depth++;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return depth;
}

function isContainer(value: JsonValue): value is Extract<JsonValue, object> {
  return typeof value === 'object' && value !== null;
}
