import { buildServerWhenStale } from './build-when-stale.ts';

await buildServerWhenStale();
