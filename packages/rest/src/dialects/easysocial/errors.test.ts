import { DomainError, type ErrorKind, type ErrorReason, invalidInput } from '@tagsmith/core';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { RequestFault } from '../../http/request-fault.ts';
import { renderError } from './errors.ts';

async function answerTo(error: unknown) {
  const app = Fastify();
  app.setErrorHandler(renderError);
  app.get('/', async () => {
    throw error;
  });
  const { statusCode, headers, body } = await app.inject('/');
  return { status: statusCode, headers, body: JSON.parse(body) };
}

test.each<readonly [ErrorKind, ErrorReason, number, string]>([
  ['unauthenticated', 'key_missing', 401, 'UnAuthorized Access-Token!'],
  ['unauthenticated', 'key_invalid', 401, 'UnAuthorized Access-Token!'],
  ['forbidden', 'scope_missing', 403, 'Said by the engine.'],
  ['not_found', 'lead_not_found', 404, 'Invalid contact number!'],
  ['conflict', 'phone_taken', 409, 'Another lead already has this contact number.'],
  ['conflict', 'email_taken', 409, 'Said by the engine.'],
  ['precondition_failed', 'revision_moved', 412, 'Said by the engine.'],
  ['unavailable', 'store_unavailable', 503, 'Said by the engine.'],
])('%s, %s', async (kind, reason, status, message) => {
  const answer = await answerTo(new DomainError(kind, reason, 'Said by the engine.'));
  expect(answer).toMatchObject({ status, headers: status === 503 ? { 'retry-after': '1' } : {} });
  expect(answer.body).toEqual({ status, message, success: false });
});

test('what is wrong with one of many leads says with which', async () => {
  const taken = await answerTo(new DomainError('conflict', 'email_taken', 'Too bad.', { index: 3 }));
  expect(taken.body).toEqual({ status: 409, message: 'data.3: Too bad.', success: false });
  const { body } = await answerTo(new DomainError('invalid', 'phone_invalid', 'Too bad.', { index: 3 }));
  const errors = [{ path: 'data.3.contact_number', message: 'Too bad' }];
  expect(body).toEqual({ status: 400, message: 'data.3.contact_number: Too bad', success: false, errors });
});

test.each<readonly [ErrorKind, ErrorReason, string]>([
  ['invalid', 'tag_unknown', 'add_tags'],
  ['invalid', 'phone_invalid', 'new_contact_number'],
  ['limit_exceeded', 'tags_per_lead_limit', 'add_tags'],
  ['limit_exceeded', 'metadata_limit', 'lead_data'],
])('%s, %s is about %s', async (kind, reason, path) => {
  const { body } = await answerTo(new DomainError(kind, reason, 'Too bad.'));
  const errors = [{ path, message: 'Too bad' }];
  expect(body).toEqual({ status: 400, message: `${path}: Too bad`, success: false, errors });
});

test('names each bad field once, and lists everything', async () => {
  const { body } = await answerTo(
    invalidInput([
      { path: ['add_tags', 0], message: 'must be a number' },
      { path: ['add_tags', 7], message: 'must be more than 0' },
      { path: ['lead_data', 'name'], message: 'must be a text' },
      { path: ['lead_data', 'email'], message: 'must be an email address' },
      { path: [], message: 'unknown field "x"' },
    ]),
  );
  expect(body).toEqual({
    status: 400,
    message:
      'add_tags.0: must be a number; lead_data.name: must be a text; lead_data.email: must be an email address; unknown field "x"',
    success: false,
    errors: [
      { path: 'add_tags.0', message: 'must be a number' },
      { path: 'add_tags.7', message: 'must be more than 0' },
      { path: 'lead_data.name', message: 'must be a text' },
      { path: 'lead_data.email', message: 'must be an email address' },
      { path: '', message: 'unknown field "x"' },
    ],
  });
});

test.each([
  [new RequestFault('too_large', 'Too large'), 413],
  [new RequestFault('media_type', 'Not JSON'), 415],
  [new RequestFault('no_route', 'Not found'), 404],
])('%s', async (fault, status) => {
  expect(await answerTo(fault)).toMatchObject({ status, body: { status, message: fault.message, success: false } });
});

test('a method that a path does not take comes with those that it takes', async () => {
  const answer = await answerTo(new RequestFault('method', 'This path takes PUT', ['PUT']));
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'PUT' } });
});

test('a fault of ours says nothing of its cause', async () => {
  const { body } = await answerTo(new Error('secret of ours'));
  expect(body).toEqual({ status: 500, message: 'Internal server error', success: false });
});
