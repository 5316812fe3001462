import { findMetadataIssue, type JsonObject, limits } from '@tagsmith/core';
import { z } from 'zod';

/** A lead's metadata, or a patch of it: a JSON object within the limits. */
export const metadata = z
  // The engine has walked the whole input (`inspectJson`): what is an object here holds JSON and nothing else.
  .custom<JsonObject>(isObject, { error: 'must be an object' })
  .superRefine((value, context) => {
    const issue = findMetadataIssue(value);
    if (issue !== undefined) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  })
  .meta({
    type: 'object',
    additionalProperties: true,
    maxProperties: limits.metadataKeys,
    description: `Any JSON object of at most ${limits.metadataBytes} bytes, ${limits.metadataKeys} keys and ${limits.metadataDepth} levels.`,
  });

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
