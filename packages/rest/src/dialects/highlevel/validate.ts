import { invalidInput } from '@tagsmith/core';
import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { issuesOf } from './wire.ts';

/** Checks bodies, queries and paths by their schemas, and lists what is wrong in the vendor's words. */
export const validate: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? { value: parsed.data } : { error: invalidInput(issuesOf(parsed)) };
  };
};
