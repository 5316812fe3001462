import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** Answers for paths that belong to no API of ours, in words that help whoever tried. */
export function refuseUnknown(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({
    error: 'Not found',
    message: 'The APIs are at /api/public (Nexor), /contacts (HighLevel), /api/v1 (EasySocial) and /trpc; see /docs.',
  });
}

/** Renders what fails outside of the APIs. */
export function answerOutsideDialects(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const { statusCode = 500, message } = error;
    if (statusCode < 500) return reply.code(statusCode).send({ error: message });
    request.log.error(error);
    return reply.code(500).send({ error: 'Internal server error' });
  });
}
