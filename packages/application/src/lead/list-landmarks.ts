import { limits } from '@tagsmith/core';
import { leadLandmarksInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';
import { resolveFilter } from './resolve-filter.ts';

/**
 * Where to go on in a list, one cursor every `limits.landmarkStride` leads: for who jumps far down without reading what lies
 * between. Fewer than `limits.landmarks` are the last ones.
 */
export const listLandmarks = readVerb({
  input: leadLandmarksInput,
  run: async (
    tx,
    _context,
    { cursor, sort, direction, ...input },
  ): Promise<{ readonly cursors: readonly string[] }> => {
    const filter = await resolveFilter(tx, input);
    if (filter === undefined) return { cursors: [] };
    const [stride, limit] = [limits.landmarkStride, limits.landmarks];
    return { cursors: await tx.leads.listLandmarks({ ...filter, cursor, sort, direction, stride, limit }) };
  },
});
