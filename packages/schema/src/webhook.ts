import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { atMost, filledText, text, uuid } from './text.ts';

const url = z
  .string()
  .refine(...atMost(limits.webhookUrlLength))
  .overwrite((value) => value.trim())
  .refine(isWebAddress, { error: 'must be an address that begins with http:// or https://, without user and password' })
  .meta({ maxLength: limits.webhookUrlLength, format: 'uri' });

export const webhookListInput = z.strictObject({});

export const webhookCreateInput = z.strictObject({ name: filledText(limits.textLength), url });

export const webhookUpdateInput = z.strictObject({
  id: uuid,
  name: filledText(limits.textLength).optional(),
  url: url.optional(),
  /** What is written meanwhile is sent when it goes on. */
  isPaused: z.boolean().optional(),
});

export const webhookRetryInput = z.strictObject({ id: uuid });

export const webhookDeleteInput = z.strictObject({ id: uuid });

/** A process that sends, by a name of its own. */
const sender = { holder: text(limits.textLength) };

export const sendingDueInput = z.strictObject(sender);

export const sendingHoldInput = z.strictObject(sender);

export const sendingEndInput = z.strictObject(sender);

export const messageNextInput = z.strictObject({ id: uuid });

const message = { ...sender, id: uuid, after: z.int(), through: z.int() };

export const messageBeginInput = z.strictObject(message);

export const messageSettleInput = z.strictObject({
  ...message,
  outcome: z.enum(['taken', 'failed', 'gone']),
  /** What it failed with. */
  failure: text(limits.textLength).nullable(),
});

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}
