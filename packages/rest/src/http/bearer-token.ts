/** The token of an `Authorization: Bearer …` header; the scheme in any case. Undefined when there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}
