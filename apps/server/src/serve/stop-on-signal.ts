import type { RunningServer } from './start-server.ts';

/** A stop that takes longer is cut short, so that the process is gone within 10 seconds. */
const patience = 9_000;

/** SIGTERM and SIGINT stop the server in order; the process exits with 0. */
export function stopOnSignal(server: RunningServer): void {
  const stop = async () => {
    const impatient = setTimeout(() => process.exit(0), patience);
    await server.stop();
    clearTimeout(impatient);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
