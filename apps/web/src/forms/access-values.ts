import type { Dictionary } from '../i18n/en.ts';

export interface AccessValues {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export type AccessErrors = Partial<Record<keyof AccessValues, string>>;

/** An error of one field, if there is one. */
export function present(field: keyof AccessValues, error: string | undefined): AccessErrors {
  return error === undefined ? {} : { [field]: error };
}

const passwordLength = { min: 10, max: 200 };

/** Before anything is sent: the server checks the same. */
export function checkEmail(email: string, text: Dictionary): string | undefined {
  if (email.trim() === '') return text.access.emailMissing;
  return /^\S+@\S+$/.test(email.trim()) ? undefined : text.access.emailWrong;
}

export function checkNewPassword(password: string, text: Dictionary): string | undefined {
  const length = [...password].length;
  if (length < passwordLength.min) return text.access.passwordTooShort(length);
  return length > passwordLength.max ? text.access.passwordTooLong(length) : undefined;
}
