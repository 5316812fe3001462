import { setTimeout } from 'node:timers/promises';
import { openWriter } from '../connection.ts';

/**
 * Another process that writes: renames every lead's company, says "locked", and commits after so many milliseconds,
 * or, when none are given, as soon as its input ends.
 */
const [file = '', milliseconds] = process.argv.slice(2);

const db = openWriter(file);
db.exec("BEGIN IMMEDIATE; UPDATE lead SET company = 'from the other process'");
process.stdout.write('locked\n');
if (milliseconds === undefined) for await (const _ of process.stdin);
else await setTimeout(Number(milliseconds));
db.exec('COMMIT');
db.close();
