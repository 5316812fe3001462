import { readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * How many commits are in the write-ahead log of a database: each ends in a frame that says how large the database is
 * then (https://www.sqlite.org/walformat.html). Frames of an earlier round, with another salt, don't count.
 */
export function countWalCommits(databaseFile: string): number {
  const wal = readFileSync(`${databaseFile}-wal`);
  const pageBytes = wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let commits = 0;
  for (let at = headerBytes; at < wal.length; at += frameHeaderBytes + pageBytes) {
    const isOfThisRound = wal.subarray(at + 8, at + 16).equals(salt);
    if (isOfThisRound && wal.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
