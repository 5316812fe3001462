import { types } from 'pg';

/** Whole numbers as numbers: none of ours is beyond 2^53. */
export const parsers = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
