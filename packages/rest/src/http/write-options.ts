import { createHash } from 'node:crypto';
import type { EngineContext, Principal } from '@tagsmith/application';
import { type InputIssue, invalidInput } from '@tagsmith/core';
import { idempotencyKey } from '@tagsmith/schema';
import type { FastifyRequest } from 'fastify';

type WriteOptions = Pick<EngineContext, 'idempotency' | 'ifRevision' | 'dryRun'>;

/**
 * What every write of every dialect takes beside its own input: the headers `Idempotency-Key` and `If-Match`, and
 * `?dry_run=true`. Reads have none of it.
 * @throws DomainError `input_invalid`
 */
export function readWriteOptions(request: FastifyRequest, { actor }: Principal): WriteOptions {
  if (isRead(request)) return {};
  return {
    idempotency: readIdempotency(request, actor.id ?? ''),
    ifRevision: readRevision(request.headers['if-match']),
    dryRun: isDryRun(request),
  };
}

/** Whether a request only asks what it would do; reads never do anything. @throws DomainError `input_invalid` */
export function isDryRun(request: FastifyRequest): boolean {
  if (isRead(request)) return false;
  const { query } = request;
  const value = typeof query === 'object' && query !== null ? Reflect.get(query, 'dry_run') : undefined;
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw refusal({ path: ['dry_run'], message: 'must be true or false' });
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function readIdempotency(request: FastifyRequest, owner: string): EngineContext['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  const parsed = idempotencyKey.safeParse(key);
  if (!parsed.success) throw refusal({ path: ['Idempotency-Key'], message: parsed.error.issues[0]?.message ?? '' });
  const hash = createHash('sha256').update(`${request.method}\n${request.url}\n${owner}\n`);
  return { key: parsed.data, fingerprint: hash.update(request.rawBody ?? '').digest('hex'), requestId: request.id };
}

/** The revision in an ETag of ours. Any other ETag is of no revision, so that it never matches; `*` matches any. */
function readRevision(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const revision = /^\s*"(\d{1,15})"\s*$/.exec(header)?.[1];
  return revision === undefined ? 0 : Number(revision);
}

function refusal(issue: InputIssue): Error {
  return invalidInput([issue]);
}
