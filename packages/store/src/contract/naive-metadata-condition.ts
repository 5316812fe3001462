import { decimalOf, foldText, type JsonObject, type JsonValue, momentOf } from '@tagsmith/core';
import type { MetadataCondition, NumberRange } from '../index.ts';

/** What a condition on metadata means, said as simply as can be. */
export function passesMetadata(metadata: JsonObject, condition: MetadataCondition): boolean {
  const value = new Map(Object.entries(metadata)).get(condition.key) ?? null;
  return (Array.isArray(value) ? value : [value]).some((entry) => passes(entry, condition));
}

function passes(entry: JsonValue, condition: MetadataCondition): boolean {
  const isText = typeof entry === 'string';
  switch (condition.kind) {
    case 'metadataTextIs':
      return isText && foldText(entry) === foldText(condition.text);
    case 'metadataTextContains':
      return isText && foldText(entry).includes(foldText(condition.text));
    case 'metadataNumberIn':
      return isWithin(isText ? decimalOf(entry) : entry, condition.range);
    case 'metadataMomentIn':
      return isWithin(isText ? momentOf(entry) : undefined, condition.range);
    case 'metadataFlagIs':
      return entry === condition.flag;
    case 'hasMetadata':
      return entry !== null && !Array.isArray(entry) && !(isText && foldText(entry) === '');
  }
}

function isWithin(value: JsonValue | undefined, { gt, gte, lt, lte }: NumberRange): boolean {
  if (typeof value !== 'number') return false;
  return (
    (gt === undefined || value > gt) &&
    (gte === undefined || value >= gte) &&
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte)
  );
}
