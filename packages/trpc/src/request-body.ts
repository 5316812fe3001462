import { isUtf8 } from 'node:buffer';
import { limits } from '@tagsmith/core';
import { TRPCError } from '@trpc/server';
import type { FastifyInstance } from 'fastify';

/** Makes JSON the only body that the routes of `app` take. It stays text: tRPC parses it, the engine checks it. */
export function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.bodyBytes },
    async (_request: unknown, body: Buffer) => toText(body),
  );
}

/** What is no UTF-8 would be stored otherwise than sent. */
function toText(body: Buffer): string {
  if (isUtf8(body)) return body.toString('utf8');
  throw new TRPCError({ code: 'BAD_REQUEST', message: 'The body is not valid UTF-8' });
}
