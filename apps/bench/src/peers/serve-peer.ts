import type { FastifyInstance } from 'fastify';

/** Serves on a free port, says where in one line of JSON, and ends with the process. */
export async function servePeer(app: FastifyInstance): Promise<void> {
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}
