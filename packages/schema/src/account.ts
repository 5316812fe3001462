import { limits, scopes } from '@tagsmith/core';
import { z } from 'zod';
import { filledText, time, uuid, vendorId } from './text.ts';

export const accountCurrentInput = z.strictObject({});

export const accountCreateInput = z.strictObject({
  name: filledText(limits.textLength),
  /** Made up unless given. */
  locationId: vendorId.optional(),
  defaultCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be a country as two capital letters, such as CL' })
    .nullable()
    .default(null),
});

export const apiKeyCreateInput = z.strictObject({
  name: filledText(limits.textLength),
  scope: z.enum(scopes).default('write'),
  expiresAt: time.nullable().default(null),
});

export const apiKeyListInput = z.strictObject({});

export const apiKeyRevokeInput = z.strictObject({ id: uuid });
