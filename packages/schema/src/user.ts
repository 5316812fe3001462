import { limits, roles } from '@tagsmith/core';
import { z } from 'zod';
import { email, filledText, text, uuid } from './text.ts';

/** A password as somebody gave it; any script is welcome in it, and each character counts. */
const anyPassword = text(limits.passwordLength);

/** A password that somebody chooses. */
export const newPassword = anyPassword
  .refine(({ length }) => length >= limits.passwordMinimum, {
    error: ({ input }) =>
      `must have at least ${limits.passwordMinimum} characters and this has ${String(input ?? '').length}`,
  })
  .meta({ minLength: limits.passwordMinimum });

/** What opens a setup link or an invitation. */
const token = text(limits.textLength);

const personName = filledText(limits.textLength).nullable().default(null);

export const setUpInput = z.strictObject({ token, email, password: newPassword, name: personName });

/** What is no email is nobody's: that is the same refusal as for any other stranger. */
export const signInInput = z.strictObject({ email: text(limits.emailLength), password: anyPassword });

export const invitationPreviewInput = z.strictObject({ token });

export const acceptInvitationInput = z.strictObject({ token, password: newPassword, name: personName });

export const passwordChangeInput = z.strictObject({ current: anyPassword, next: newPassword });

export const passwordResetInput = z.strictObject({ email: text(limits.emailLength), password: newPassword });

export const sessionListInput = z.strictObject({});

export const sessionRevokeInput = z.strictObject({ id: uuid });

export const accountListInput = z.strictObject({});

export const accountSwitchInput = z.strictObject({ accountId: uuid });

const role = z.enum(roles);

export const memberListInput = z.strictObject({});

export const memberInviteInput = z.strictObject({ email, role });

export const invitationRevokeInput = z.strictObject({ id: uuid });

export const memberRoleInput = z.strictObject({ userId: uuid, role });

export const memberRemoveInput = z.strictObject({ userId: uuid });
