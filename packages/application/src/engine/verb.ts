import type { Scope } from '@tagsmith/core';
import type { LeadRef } from '@tagsmith/schema';
import type { ReadTx, WriteTx } from '@tagsmith/store';
import type { z } from 'zod';
import type { EngineContext, WriteContext } from './context.ts';

/** Something that reads, on one snapshot. */
export interface ReadVerb<Input extends z.ZodType, Result> {
  readonly mode: 'read';
  /** What the caller's key must allow. */
  readonly scope: Scope;
  readonly input: Input;
  /** It finds few things by their keys: it takes less than to ask another thread for it. */
  readonly isLookup?: boolean;
  run(tx: ReadTx, context: EngineContext, input: z.output<Input>): Promise<Result>;
}

/** Something that writes, in one transaction. */
export interface WriteVerb<Input extends z.ZodType, Result> {
  readonly mode: 'write';
  /** What the caller's key must allow. */
  readonly scope: Scope;
  readonly input: Input;
  /** The leads that it locks first, and names of tags that it looks up: said ahead, so that a store can read them together. */
  readonly leads?: (input: z.output<Input>) => readonly LeadRef[];
  readonly tagNames?: (input: z.output<Input>) => readonly string[];
  /** The result holds a secret, so it is never kept: an idempotency key does not make such a write one. */
  readonly resultIsSecret?: boolean;
  run(tx: WriteTx, context: WriteContext, input: z.output<Input>): Promise<Result>;
}

export function readVerb<Input extends z.ZodType, Result>(
  verb: Omit<ReadVerb<Input, Result>, 'mode' | 'scope'> & { readonly scope?: Scope },
): ReadVerb<Input, Result> {
  return { scope: 'read', ...verb, mode: 'read' };
}

export function writeVerb<Input extends z.ZodType, Result>(
  verb: Omit<WriteVerb<Input, Result>, 'mode' | 'scope'> & { readonly scope?: Scope },
): WriteVerb<Input, Result> {
  return { scope: 'write', ...verb, mode: 'write' };
}
