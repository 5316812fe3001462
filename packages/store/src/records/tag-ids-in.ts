import type { JsonObject, JsonValue } from '@tagsmith/core';

/** The ids of the tags that one side of a lead's change names. */
export function tagIdsIn({ tags }: JsonObject): readonly string[] {
  return Array.isArray(tags) ? tags.flatMap(idOf) : [];
}

function idOf(tag: JsonValue): readonly string[] {
  const id = isObject(tag) ? tag.id : undefined;
  return typeof id === 'string' ? [id] : [];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
