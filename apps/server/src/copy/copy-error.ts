/** Says why a copy is none. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
}
