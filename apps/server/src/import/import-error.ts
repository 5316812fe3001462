/** Says at which line an import stopped, and why: everything before that line is in. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(line: number, why: string) {
    const sentence = why.endsWith('.') ? why : `${why}.`;
    super(`Line ${line}: ${sentence} The lines before it are in; mend it and go on with --from ${line}.`);
  }
}
