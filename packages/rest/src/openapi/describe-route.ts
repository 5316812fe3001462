import type { SwaggerTransform } from '@fastify/swagger';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { faultsOf, isOfLead, isWrite } from './call.ts';
import type { DialectDocument } from './dialect-document.ts';
import { jsonSchemaConfig } from './json-schema.ts';
import { refusals, successes } from './responses.ts';
import { leadWriteHeaders, writeHeaders, writeQuery } from './write-options.ts';

/** Makes an operation of a route: what its schema says, and what every call of its kind has in common. */
export function describeRoute(document: DialectDocument): SwaggerTransform {
  const toJsonSchema = createJsonSchemaTransform({
    schemaRegistry: document.schemas,
    zodToJsonConfig: jsonSchemaConfig,
  });
  return (described) => {
    const { route, url, schema = {} } = described;
    const querystring = isWrite(schema) ? writeQuery : schema.querystring;
    const headers = headersOf(document, isWrite(schema), isOfLead(schema));
    const written = toJsonSchema({ ...described, schema: { ...schema, querystring, headers } });
    // What the transform wrote from our zod schemas is JSON Schema; Fastify types both as unknown.
    const answers = written.schema.response as Readonly<Record<string, z.core.JSONSchema.BaseSchema>> | undefined;
    const faults = [...faultsOf(schema, [route.method].flat()[0] ?? 'GET'), ...(document.faults ?? [])];
    const response = { ...successes(answers, schema, document), ...refusals(faults, document) };
    return { url, schema: { ...written.schema, response } };
  };
}

function headersOf({ headers }: DialectDocument, isWrite: boolean, isOfLead: boolean): z.ZodObject | undefined {
  if (!isWrite) return headers;
  const ofWrite = isOfLead ? leadWriteHeaders : writeHeaders;
  return headers === undefined ? ofWrite : headers.extend(ofWrite.shape);
}
