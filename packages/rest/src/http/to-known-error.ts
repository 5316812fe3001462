import { DomainError, type InputIssue, invalidInput, limits } from '@tagsmith/core';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { RequestFault } from './request-fault.ts';

/** What Fastify itself refuses, by its error code. */
export const faultsOfFastify = {
  FST_ERR_CTP_BODY_TOO_LARGE: new RequestFault(
    'too_large',
    `The body is larger than ${limits.bodyBytes} bytes (1 MiB)`,
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new RequestFault('media_type', 'The body must be sent as application/json'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new RequestFault('malformed', 'The body is not as long as Content-Length says'),
  FST_ERR_BAD_URL: new RequestFault('no_route', 'The path is not a valid URL path'),
  FST_ERR_MAX_PARAM_LENGTH: new RequestFault('no_route', 'The path has a part that is too long'),
} as const;

/** The error as one that a dialect has words for; undefined for a fault of ours. */
export function toKnownError(error: unknown): DomainError | RequestFault | undefined {
  if (error instanceof DomainError || error instanceof RequestFault) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error.validation.map(toInputIssue));
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && isOfFastify(code) ? faultsOfFastify[code] : undefined;
}

function isOfFastify(code: string): code is keyof typeof faultsOfFastify {
  return Object.hasOwn(faultsOfFastify, code);
}

function toInputIssue({
  instancePath,
  message = 'is not valid',
}: {
  instancePath: string;
  message?: string;
}): InputIssue {
  return { path: instancePath.split('/').filter((part) => part !== ''), message };
}
