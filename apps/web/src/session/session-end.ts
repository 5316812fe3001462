let listener: (() => void) | undefined;

/** Where one goes when the server says, at whatever call, that the session is over. */
export function onSessionEnd(leave: () => void): void {
  listener = leave;
}

export function reportSessionEnd(): void {
  listener?.();
}
