import { type InputIssue, invalidInput } from '@tagsmith/core';
import type { LeadFilterInput } from '@tagsmith/schema';
import { z } from 'zod';
import { exportFormats } from '../../export/exported.ts';

/** Slugs with commas between, as the address of the list of leads has them. */
const slugs = z
  .string()
  .transform((text) => text.split(',').filter((slug) => slug !== ''))
  .optional();

/** What the address of the list says, and the format. */
const exportQuery = z.strictObject({
  format: z.enum(exportFormats, { error: `must be ${exportFormats.join(' or ')}` }).default('ndjson'),
  q: z.string().optional(),
  all: slugs,
  any: slugs,
  none: slugs,
  /** The id of a campaign, or `none`. */
  campaign: z.string().optional(),
});

/** The engine checks the filter. @throws DomainError `invalid` */
export function readExportQuery(query: unknown): {
  readonly format: (typeof exportFormats)[number];
  readonly filter: LeadFilterInput;
} {
  const parsed = exportQuery.safeParse(query);
  if (!parsed.success) throw invalidInput(parsed.error.issues.map(toIssue));
  const { format, q, campaign, ...tags } = parsed.data;
  return {
    format,
    filter: {
      ...(q !== undefined && { text: q }),
      ...(campaign !== undefined && { campaignId: campaign === 'none' ? null : campaign }),
      tags,
    },
  };
}

function toIssue({ path, message }: z.core.$ZodIssue): InputIssue {
  return { path: path.map(String), message };
}
