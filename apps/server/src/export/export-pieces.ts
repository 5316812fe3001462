import type { Engine, EngineContext } from '@tagsmith/application';
import type { LeadFilterInput } from '@tagsmith/schema';
import { csv } from './csv.ts';
import { exportSource } from './export-source.ts';
import type { Exported, ExportFormat } from './exported.ts';
import { ndjson } from './ndjson.ts';

const writers = { ndjson, csv } as const satisfies Record<ExportFormat, unknown>;

export interface ExportRequest {
  readonly format: ExportFormat;
  /** Which leads; all of them without it. */
  readonly filter?: LeadFilterInput | undefined;
}

/**
 * What is in an account, piece by piece; a piece is read when the one before was taken.
 * @throws DomainError for a filter that is refused, before there is any piece
 */
export async function exportPieces(
  engine: Engine,
  context: EngineContext,
  { format, filter }: ExportRequest,
): Promise<AsyncGenerator<Exported>> {
  await engine.run('lead.list', context, { ...filter, limit: 1 });
  return writers[format](exportSource(engine, context, filter));
}
