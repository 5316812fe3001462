/** Is aborted by Ctrl+C, and the process then ends with what a shell expects of a command that was interrupted. */
export function interruptSignal(message?: string): AbortSignal {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    process.exitCode = 130;
    interrupt.abort(new InterruptedError(message));
  });
  return interrupt.signal;
}

/** Says what Ctrl+C left: by itself nothing. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor(message = 'Stopped; nothing was written.') {
    super(message);
  }
}
