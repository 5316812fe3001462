import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderError as renderEasySocialError } from './dialects/easysocial/errors.ts';
import { renderError as renderHighLevelError } from './dialects/highlevel/errors.ts';
import { renderError as renderNexorError } from './dialects/nexor/errors.ts';

const renderers = [
  [/^\/api\/public\//, renderNexorError],
  [/^\/(contacts|locations|campaigns)\//, renderHighLevelError],
  [/^\/(api\/v1|api\/engage\/v1|engage\/v1)\//, renderEasySocialError],
] as const;

/**
 * Answers a path that Fastify can't even read (`%zz`, a part that is too long) in the words of the dialect it aims at;
 * to be given to Fastify as `frameworkErrors`.
 */
export function renderUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const renderer = renderers.find(([prefix]) => prefix.test(request.url))?.[1];
  reply.header('x-request-id', request.id);
  if (renderer === undefined) reply.code(404).send({ error: 'Not found' });
  else renderer(error, request, reply);
}
