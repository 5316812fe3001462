import { join } from 'node:path';

/** Holds each build in a folder of its own. */
export const builds = join(import.meta.dirname, '../dist');
