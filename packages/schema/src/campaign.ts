import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { pageInput } from './page.ts';
import { filledText, uuid } from './text.ts';

export const campaignListInput = z.strictObject(pageInput);

export const campaignCreateInput = z.strictObject({
  name: filledText(limits.textLength),
  status: filledText(limits.textLength).default('active'),
  /** The id that the campaign has elsewhere and keeps here. */
  id: uuid.optional(),
});
