import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { pageInput } from './page.ts';
import { filledText, time, uuid } from './text.ts';

export const campaignListInput = z.strictObject(pageInput);

export const campaignCreateInput = z.strictObject({
  name: filledText(limits.textLength),
  status: filledText(limits.textLength).default('active'),
  /** Id and time that the campaign has elsewhere and keeps here. */
  id: uuid.optional(),
  createdAt: time.optional(),
});
