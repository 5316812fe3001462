import { STATUS_CODES } from 'node:http';
import { DomainError } from '@tagsmith/core';
import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import { isOfLead, isWrite } from './call.ts';
import type { DialectDocument } from './dialect-document.ts';
import type { Fault } from './faults.ts';
import { answerHeaders, dryRunMark } from './write-options.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Responses = Readonly<Record<string, object>>;

const json = 'application/json';
const { 'X-Request-Id': requestId, ETag: etag, 'Idempotency-Replayed': replayed, 'Retry-After': retry } = answerHeaders;

/** The answers of a call that did what it was asked, by status. */
export function successes(
  answers: Readonly<Record<string, JsonSchema>> | undefined,
  call: FastifySchema,
  { answerHeaders: ofDialect }: DialectDocument,
): Responses {
  // For a route that does not say yet what it answers.
  if (answers === undefined) return { '2XX': { description: 'Done', content: { [json]: { schema: {} } } } };
  const headers = {
    'X-Request-Id': requestId,
    ...ofDialect,
    ...(isOfLead(call) || call.answersLead ? { ETag: etag } : {}),
    ...(isWrite(call) ? { 'Idempotency-Replayed': replayed } : {}),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([status, { examples, description, ...schema }]) => [
      status,
      {
        description: description ?? STATUS_CODES[status],
        headers,
        content: { [json]: { schema: isWrite(call) ? withDryRun(schema) : schema, ...asMediaExamples(examples) } },
      },
    ]),
  );
}

/** The answers to what goes wrong, by status, each with an example for every reason. */
export function refusals(faults: readonly Fault[], { answerTo, answerHeaders: ofDialect }: DialectDocument): Responses {
  const byStatus = Map.groupBy(faults, ({ error }) => answerTo(error).status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map(({ when }) => when).join('; '),
        headers: {
          'X-Request-Id': requestId,
          ...ofDialect,
          ...(group.some(asksToWait) ? { 'Retry-After': retry } : {}),
        },
        content: {
          [json]: {
            schema: { $ref: '#/components/schemas/Error' },
            examples: Object.fromEntries(
              group.map(({ name, when, error }) => [name, { summary: when, value: answerTo(error).body }]),
            ),
          },
        },
      },
    ]),
  );
}

function asksToWait({ error }: Fault): boolean {
  return error instanceof DomainError && (error.kind === 'unavailable' || error.reason === 'rate_limited');
}

function withDryRun(schema: JsonSchema): JsonSchema {
  if (schema.anyOf !== undefined) return { ...schema, anyOf: schema.anyOf.map(withDryRun) };
  return { ...schema, properties: { ...schema.properties, dry_run: dryRunMark } };
}

function asMediaExamples(examples: unknown): { readonly examples?: object } {
  if (!Array.isArray(examples)) return {};
  return { examples: Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }])) };
}
