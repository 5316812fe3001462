/** Makes a value a parameter of a statement, and says how its text names it. */
export type Bind = (value: unknown) => string;

/** The values of a statement whose text is put together. `$1` is the account. */
export interface BoundValues {
  readonly all: readonly unknown[];
  readonly bind: Bind;
}

export function boundValues(accountKey: number): BoundValues {
  const all: unknown[] = [accountKey];
  return { all, bind: (value) => `$${all.push(value)}` };
}
