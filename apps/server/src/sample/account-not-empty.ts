import type { EngineContext } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';

export function accountNotEmpty({ account }: Pick<EngineContext, 'account'>): DomainError {
  const message = `"${account.name}" has leads already; sample leads are made only where there are none.`;
  return new DomainError('conflict', 'account_not_empty', message);
}
