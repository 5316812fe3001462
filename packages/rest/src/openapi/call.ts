import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import { type Fault, type FaultName, faults } from './faults.ts';

/** What a call does; the engine takes `If-Match` only where one lead is written. */
type Call = 'read' | 'read of a lead' | 'write' | 'write of a lead';

declare module 'fastify' {
  interface FastifySchema {
    /** `read` unless said. */
    readonly call?: Call;
    /** The call names no lead, and yet its answer is one, with its `ETag`. */
    readonly answersLead?: true;
    /** How the call can fail beside what every call of its kind can. */
    readonly faults?: readonly (FaultName | Fault)[];
  }
}

/** What a route must say to be documented; beside it the schemas of `params`, `querystring` and `body`. */
export interface Operation extends FastifySchema {
  readonly summary: string;
  readonly tags: readonly string[];
  /**
   * The answers of a call that did what it was asked, described by `.meta()`; those to failures come from `faults` and the
   * kind of call. Only parts of an answer can have a name in `components`: a dry run adds to the answer itself.
   */
  readonly response: Readonly<Record<number, z.ZodType>>;
}

const ofEvery: readonly FaultName[] = [
  'key_missing',
  'key_invalid',
  'rate_limited',
  'server_busy',
  'store_unavailable',
  'internal',
];
const ofBody: readonly FaultName[] = ['malformed', 'too_large', 'media_type'];
const ofPath: readonly FaultName[] = ['path_too_long'];
const ofLead: readonly FaultName[] = ['lead_not_found'];
const ofWrite: readonly FaultName[] = [
  'scope_missing',
  'dry_run_invalid',
  'idempotency_key_running',
  'idempotency_key_reused',
];
const ofLeadWrite: readonly FaultName[] = ['revision_moved'];

export function isWrite({ call = 'read' }: FastifySchema): boolean {
  return call.startsWith('write');
}

export function isOfLead({ call = 'read' }: FastifySchema): boolean {
  return call.endsWith('of a lead');
}

/** Every way in which a call can fail: its own first, then those of its kind. */
export function faultsOf(schema: FastifySchema, method: string): readonly Fault[] {
  const all = [
    ...(schema.faults ?? []),
    ...(isOfLead(schema) ? ofLead : []),
    ...(isOfLead(schema) && isWrite(schema) ? ofLeadWrite : []),
    ...(isWrite(schema) ? ofWrite : []),
    ...(schema.params === undefined ? [] : ofPath),
    // A deletion takes no body, but one that comes with it is read.
    ...(method === 'GET' ? [] : ofBody),
    ...ofEvery,
  ];
  return all.map((fault) => (typeof fault === 'string' ? { name: fault, ...faults[fault] } : fault));
}
