import { decimalOf, foldText, type JsonObject, type JsonValue, momentOf } from '@tagsmith/core';

/**
 * What conditions may ask of one value of metadata: `t` the folded text, `n` the number that it is or spells, `m` the
 * moment that it names in milliseconds since the epoch, `b` the flag. An object means nothing but that it is there.
 */
export interface MetadataTerm {
  readonly t?: string;
  readonly n?: number;
  readonly m?: number;
  readonly b?: boolean;
}

/** For each key what its value means, or each entry of it where that is a list; null and lists in lists mean nothing. */
export function metadataTermsOf(metadata: JsonObject): Readonly<Record<string, readonly MetadataTerm[]>> {
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => [key, (Array.isArray(value) ? value : [value]).flatMap(termsOf)]),
  );
}

function termsOf(value: JsonValue): readonly MetadataTerm[] {
  if (value === null || Array.isArray(value)) return [];
  switch (typeof value) {
    case 'string':
      return [{ t: foldText(value), n: decimalOf(value), m: momentOf(value) } as MetadataTerm];
    case 'number':
      return [{ n: value }];
    case 'boolean':
      return [{ b: value }];
    default:
      return [{}];
  }
}
