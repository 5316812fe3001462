import { Readable } from 'node:stream';
import type { Engine } from '@tagsmith/application';
import type { FastifyInstance } from 'fastify';
import { exportPieces } from '../../export/export-pieces.ts';
import type { ExportFormat } from '../../export/exported.ts';
import { requireSession } from '../auth/require-session.ts';
import { dispositionOf } from './disposition.ts';
import { readExportQuery } from './export-query.ts';

const types = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const satisfies Record<ExportFormat, string>;

/** `GET /data/export`: the leads of the account that the person is signed in to, or those that a filter lets through. */
export function exportRoute(app: FastifyInstance, engine: Engine): void {
  // HEAD would read everything for nothing.
  app.get('/export', { exposeHeadRoute: false }, async (request, reply) => {
    const principal = await requireSession(engine.people, request, reply);
    const { format, filter } = readExportQuery(request.query);
    const pieces = await exportPieces(engine, { ...principal, source: 'ui', now: Date.now() }, { format, filter });
    const texts = async function* () {
      for await (const { text } of pieces) yield text;
    };
    // What fails from here on breaks the connection: a short file never looks like a whole one.
    return reply
      .header('content-disposition', dispositionOf('tagsmith', format))
      .type(types[format])
      .send(Readable.from(texts()));
  });
}
