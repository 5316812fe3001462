import { DomainError, type InputIssue } from './domain-error.ts';

/** The error for input that breaks its schema: every issue at once, the first ones in the message. */
export function invalidInput(issues: readonly InputIssue[]): DomainError {
  const shown = issues.slice(0, 3).map(describe).join('; ');
  const more = issues.length > 3 ? `; and ${issues.length - 3} more` : '';
  return new DomainError('invalid', 'input_invalid', `${shown}${more}`, {
    issues: issues.map(({ path, message }) => ({ path: [...path], message })),
  });
}

function describe({ path, message }: InputIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
