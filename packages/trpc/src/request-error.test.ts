import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { toRequestError } from './request-error.ts';

const withStatus = (statusCode: unknown) => Object.assign(new Error('Fastify says so'), { statusCode });

const cases: readonly (readonly [name: string, error: unknown, code: TRPCError['code'], message: string])[] = [
  ["tRPC's own", new TRPCError({ code: 'BAD_REQUEST', message: 'Invalid URL' }), 'BAD_REQUEST', 'Invalid URL'],
  ['too large', withStatus(413), 'PAYLOAD_TOO_LARGE', 'Fastify says so'],
  ['another type', withStatus(415), 'UNSUPPORTED_MEDIA_TYPE', 'The body must be sent as application/json'],
  ['any other 4xx', withStatus(400), 'BAD_REQUEST', 'Fastify says so'],
  ['a 5xx', withStatus(500), 'INTERNAL_SERVER_ERROR', 'Fastify says so'],
  ['no status', new Error('Broken'), 'INTERNAL_SERVER_ERROR', 'Broken'],
  ['a status that is no number', withStatus('413'), 'INTERNAL_SERVER_ERROR', 'Fastify says so'],
  ['no error at all', 'Broken', 'INTERNAL_SERVER_ERROR', 'Broken'],
];

test.each(cases)('%s', (_name, error, code, message) => {
  expect(toRequestError(error)).toMatchObject({ code, message });
});
