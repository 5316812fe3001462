import swagger from '@fastify/swagger';
import Fastify, { type RouteOptions } from 'fastify';
import { createJsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import manifest from '../../package.json' with { type: 'json' };
import { describeApi } from './describe-api.ts';
import { describeRoute } from './describe-route.ts';
import type { DialectDocument } from './dialect-document.ts';
import { jsonSchemaConfig } from './json-schema.ts';
import { withUsedSchemas } from './used-schemas.ts';

/** Makes an OpenAPI document of a dialect's routes, from the schemas that validate. */
export async function writeDocument(routes: readonly RouteOptions[], document: DialectDocument): Promise<object> {
  const { title, mounts, tags, securitySchemes, schemas, errorSchema } = document;
  errorSchema.register(schemas, { id: 'Error' });
  // The plugin sees routes as they are registered; this app has them for it, and never listens.
  const app = Fastify({ exposeHeadRoutes: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title, version: manifest.version, description: describeApi(document) },
      servers: mounts.map((url) => ({ url })),
      tags: [...tags],
      components: { securitySchemes },
      security: Object.keys(securitySchemes).map((scheme) => ({ [scheme]: [] })),
    },
    // OpenAPI 3.1 has `const`.
    convertConstToEnum: false,
    transform: describeRoute(document),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry: schemas, zodToJsonConfig: jsonSchemaConfig }),
  });
  for (const { method, url, schema = {} } of routes.filter(isServed)) {
    app.route({ method, url, schema, handler: async () => undefined });
  }
  await app.ready();
  return withUsedSchemas(app.swagger({ yaml: false }));
}

function isServed({ method, config }: RouteOptions): boolean {
  return method !== 'HEAD' && config?.isServed !== false;
}
