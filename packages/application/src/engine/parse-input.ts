import { type InputIssue, inspectJson, invalidInput } from '@tagsmith/core';
import type { z } from 'zod';

/**
 * Checks an input against its schema.
 * @throws DomainError `invalid`, `input_invalid`, with every issue
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const unsound = inspectJson(input);
  if (unsound !== undefined) throw invalidInput([unsound]);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues.map(toInputIssue));
}

function toInputIssue({ path, message }: z.core.$ZodIssue): InputIssue {
  return { path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)), message };
}
