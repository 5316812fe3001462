import { DomainError, invalidInput } from '@tagsmith/core';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';
import { Refusal } from './refusal.ts';

const issues = [
  { path: ['tags', 2], message: 'must be a text' },
  { path: [], message: 'property x should not exist' },
];

test.each<[Error, number, string | readonly string[], string | undefined]>([
  [new DomainError('unauthenticated', 'key_missing', 'x'), 401, 'Invalid JWT', 'Unauthorized'],
  [
    new DomainError('unauthenticated', 'key_invalid', 'x'),
    401,
    'Invalid token: access token is invalid',
    'Unauthorized',
  ],
  [new Refusal('version_missing'), 401, 'version header was not found.', undefined],
  [new Refusal('version_unknown'), 401, 'version header is invalid', undefined],
  [
    new DomainError('forbidden', 'scope_missing', 'x'),
    401,
    'The token is not authorized for this scope.',
    'Unauthorized',
  ],
  [new Refusal('location_foreign'), 403, 'The token does not have access to this location.', 'Forbidden'],
  [new DomainError('not_found', 'lead_not_found', 'x'), 400, 'Contact not found', 'Bad Request'],
  [new DomainError('not_found', 'tag_not_found', 'x'), 400, 'Tag not found', 'Bad Request'],
  [new DomainError('not_found', 'campaign_not_found', 'x'), 400, 'Campaign not found', 'Bad Request'],
  [new DomainError('not_found', 'key_not_found', 'No key.'), 404, 'No key.', 'Not Found'],
  [
    new DomainError('conflict', 'email_taken', 'x'),
    400,
    'This location does not allow duplicated contacts.',
    'Bad Request',
  ],
  [new DomainError('conflict', 'tag_protected', 'Kept.'), 400, 'Kept.', 'Bad Request'],
  [new Refusal('unsupported', 'notes'), 501, 'Not supported by Tagsmith: notes', 'Not Implemented'],
  [new DomainError('precondition_failed', 'revision_moved', 'Moved.'), 412, 'Moved.', 'Precondition Failed'],
  [new DomainError('limit_exceeded', 'metadata_limit', 'Too big.'), 422, ['Too big.'], 'Unprocessable Entity'],
  [invalidInput(issues), 422, ['tags.2 must be a text', 'property x should not exist'], 'Unprocessable Entity'],
  [new RequestFault('malformed', 'No JSON'), 400, 'No JSON', 'Bad Request'],
  [new RequestFault('no_route', 'Cannot GET /'), 404, 'Cannot GET /', 'Not Found'],
  [new RequestFault('method', 'Takes GET', ['GET']), 405, 'Takes GET', 'Method Not Allowed'],
  [new RequestFault('too_large', 'Large'), 413, 'Large', 'Payload Too Large'],
  [new RequestFault('media_type', 'Send JSON'), 415, 'Send JSON', 'Unsupported Media Type'],
  [new DomainError('unavailable', 'store_unavailable', 'Later.'), 503, 'Later.', 'Service Unavailable'],
  [new Error('secret cause'), 500, 'Internal server error', 'Internal Server Error'],
])('%s', async (error, statusCode, message, name) => {
  const response = await answerTo(error);
  expect(response.statusCode).toBe(statusCode);
  expect(response.json()).toEqual({ statusCode, message, ...(name && { error: name }), traceId: 'request-1' });
});

test.each([
  ['allow', new RequestFault('method', 'x', ['GET', 'HEAD']), 'GET, HEAD'],
  ['retry-after', new DomainError('unavailable', 'store_unavailable', 'x'), '1'],
])('sets %s', async (header, error, value) => {
  expect((await answerTo(error)).headers[header]).toBe(value);
});

async function answerTo(error: Error) {
  const app = Fastify({ genReqId: () => 'request-1' });
  app.setErrorHandler(renderError);
  app.get('/', async () => {
    throw error;
  });
  return app.inject('/');
}
