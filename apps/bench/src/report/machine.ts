import { arch, cpus, platform, release, totalmem } from 'node:os';
import Sqlite from 'better-sqlite3';
import fastify from 'fastify';

/** What the figures were measured on. */
export function describeMachine(): Readonly<Record<string, string>> {
  const processors = cpus();
  const db = new Sqlite(':memory:');
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
  db.close();
  return {
    Processor: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${platform()} ${release()} ${arch()}`,
    'Node.js': process.versions.node,
    SQLite: `${sqlite}, WAL, synchronous FULL`,
    Fastify: fastify().version,
  };
}
