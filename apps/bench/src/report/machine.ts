import { arch, cpus, platform, release, totalmem } from 'node:os';
import fastify from 'fastify';
import { wrkVersion } from '../load/wrk/wrk-version.ts';

/** What the figures were measured on, with the database that was used. */
export function describeMachine(database: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const processors = cpus();
  return {
    Processor: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${platform()} ${release()} ${arch()}`,
    'Node.js': process.versions.node,
    ...database,
    Fastify: fastify().version,
    Driver: wrkVersion === undefined ? 'autocannon' : `wrk ${wrkVersion}`,
  };
}
