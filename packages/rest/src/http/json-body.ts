import { isUtf8 } from 'node:buffer';
import { inspectJson, type JsonValue, limits } from '@tagsmith/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import secureJson from 'secure-json-parse';
import { RequestFault } from './request-fault.ts';

/** Makes JSON the only body that the routes of `app` take, and takes nothing that would be stored otherwise than sent. */
export function takeOnlySoundJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limits.bodyBytes },
    async (request: FastifyRequest, body: Buffer) => {
      // Clients that send the same headers with every call announce JSON for a deletion too, and send none.
      if (body.length === 0 && request.method === 'DELETE') return undefined;
      request.rawBody = body;
      return parseSoundJson(body);
    },
  );
}

/** @throws RequestFault `malformed`, saying what is wrong and where */
export function parseSoundJson(body: Buffer): JsonValue {
  if (body.length === 0) throw new RequestFault('malformed', 'The body is empty');
  if (!isUtf8(body)) throw new RequestFault('malformed', 'The body is not valid UTF-8');
  const value = parse(body.toString('utf8'));
  const issue = inspectJson(value);
  if (issue !== undefined) throw new RequestFault('malformed', describe(issue.path, issue.message));
  return value;
}

function parse(text: string): JsonValue {
  try {
    return secureJson.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new RequestFault('malformed', `The body is not valid JSON: ${why}`);
  }
}

function describe(path: readonly (string | number)[], message: string): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
