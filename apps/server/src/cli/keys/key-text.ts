import type { Account, Scope } from '@tagsmith/core';

/** A new key as it is shown to people, once. */
export function keyText(key: string, { name }: Pick<Account, 'name'>, scope: Scope = 'write'): string {
  return `${key}\n\nA key of "${name}" (${scope}), shown this once. Keep it safe.`;
}
