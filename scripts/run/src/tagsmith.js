// JavaScript, as what it imports first, so that a start loads no compiler of TypeScript.
import '@tagsmith/server/compile-cache';

const { serverModule } = await import('@tagsmith/server/build-when-stale');
const server = await serverModule();
if (process.argv[2] === 'serve') {
  const { buildWebWhenStale } = await import('@tagsmith/web/build-when-stale');
  await buildWebWhenStale();
}
await import(server);
