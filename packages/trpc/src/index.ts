export type { AppRouter } from './app-router.ts';
export type { ErrorData } from './format-error.ts';
export { registerTrpc } from './register-trpc.ts';
