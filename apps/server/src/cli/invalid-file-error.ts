/** Says why a file can't be written where it was asked for. */
export class InvalidFileError extends Error {
  override readonly name = 'InvalidFileError';
}
