import { collapseSpace } from '../text/collapse-space.ts';

/** The two parts that a lead's name is stored in. */
export interface NameParts {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/**
 * The first word of a name, and the rest. `Ada King Lovelace` → `Ada`, `King Lovelace`; parts that are absent are null.
 */
export function splitName(name: string): NameParts {
  const whole = collapseSpace(name);
  const blank = whole.indexOf(' ');
  if (blank === -1) return { firstName: whole === '' ? null : whole, lastName: null };
  return { firstName: whole.slice(0, blank), lastName: whole.slice(blank + 1) };
}

/** The whole name of a lead in one line; `''` where it has none. */
export function joinName({ firstName, lastName }: NameParts): string {
  return collapseSpace(`${firstName ?? ''} ${lastName ?? ''}`);
}
