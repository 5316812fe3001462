import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Of a body that was refused as too large, so much is still taken, and for so long: bytes and milliseconds. */
const patience = { bytes: 16 * 1_048_576, time: 5_000 };

/**
 * Answers 413 only when the body has come in. The connection is closed behind that answer, and a client that was still
 * writing would find it broken and never read which limit it was. Beyond some patience it is closed all the same.
 */
export function takeRefusedBody(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (reply.statusCode === 413 && !request.raw.complete) drain(request.raw).then(() => done());
    else done();
  });
}

async function drain(request: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience.time);
  let taken = 0;
  request.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > patience.bytes) resolve();
  });
  request.once('end', resolve).once('close', resolve).resume();
  await promise;
  clearTimeout(timer);
}
