export type { AppRouter, KeyRouter } from './app-router.ts';
export { assertSameSite } from './browser/assert-same-site.ts';
export { clearSessionCookie, sessionTokenOf, setSessionCookie } from './browser/session-cookie.ts';
export type { ErrorData } from './format-error.ts';
export { registerTrpc } from './register-trpc.ts';
