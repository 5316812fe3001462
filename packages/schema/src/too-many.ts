/** What to say of a list that is too long. */
export function tooMany(what: string, max: number) {
  return ({ input }: { readonly input: unknown }) =>
    `must have at most ${max} ${what} and this has ${Array.isArray(input) ? input.length : 'another type'}`;
}
