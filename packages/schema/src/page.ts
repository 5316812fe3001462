import { limits } from '@tagsmith/core';
import { z } from 'zod';

/** The part that every list's input has. */
export const pageInput = {
  cursor: z.string().optional(),
  limit: z.int().min(1).max(limits.pageSize).default(50),
};
