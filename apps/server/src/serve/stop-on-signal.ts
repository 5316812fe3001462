import type { RunningServer } from './start-server.ts';

/** SIGTERM and SIGINT stop the server in order; the process exits with 0. */
export function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = async () => {
    // A terminal's Ctrl+C reaches the process twice, once by way of the package manager that started it.
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}
