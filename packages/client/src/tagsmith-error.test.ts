import type { KeyRouter } from '@tagsmith/trpc';
import { TRPCClientError } from '@trpc/client';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { TagsmithError } from './tagsmith-error.ts';

const answered = TRPCClientError.from<KeyRouter>({
  error: {
    code: -32_009,
    message: 'Another lead already has this email.',
    data: {
      kind: 'conflict',
      reason: 'email_taken',
      details: { leadId: 'a' },
      code: 'CONFLICT',
      httpStatus: 409,
      path: 'lead.create',
    },
  },
});
const failed = TRPCClientError.from<KeyRouter>(new TypeError('fetch failed'));

test.each([
  ['that the server answered', answered],
  ['of the way there', failed],
])('an error %s is a TagsmithError with its message and cause', (_name, cause) => {
  const error = new TagsmithError(cause);
  expect(error).toBeInstanceOf(TagsmithError);
  expect(error).toBeInstanceOf(TRPCClientError);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'TagsmithError', message: cause.message, cause });
});

test('says kind, reason and details, and keeps what tRPC says', () => {
  expect(new TagsmithError(answered)).toMatchObject({
    kind: 'conflict',
    reason: 'email_taken',
    details: { leadId: 'a' },
    data: { httpStatus: 409, path: 'lead.create' },
  });
});

test('is unreachable when there was no answer of the API', () => {
  expect(new TagsmithError(failed)).toMatchObject({ kind: 'unreachable', reason: 'unreachable', details: {} });
});

describe('to the compiler', () => {
  const error = new TagsmithError(answered);

  test('a kind narrows to itself', () => {
    if (error.kind === 'conflict') expectTypeOf(error.kind).toEqualTypeOf<'conflict'>();
    else expectTypeOf(error.kind).not.toEqualTypeOf<'conflict'>();
  });

  test('a reason narrows to itself', () => {
    if (error.reason !== 'email_taken') return;
    expectTypeOf(error.reason).toEqualTypeOf<'email_taken'>();
    // @ts-expect-error it can be no other any more
    expect(error.reason === 'phone_taken').toBe(false);
  });
});
