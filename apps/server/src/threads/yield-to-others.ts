import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';

const leastPriority = 19;

/**
 * Gives the other threads of the process some three times the processor's time of this one, where both want it. Only Linux
 * has priorities of threads: a thread has an id like a process. Elsewhere, and where it is not allowed, all stay equal.
 */
export function yieldToOthers(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, Math.min(getPriority(thread) + 5, leastPriority));
  } catch {
    // It runs as before.
  }
}
