import type { Engine } from '@tagsmith/application';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

/** Puts the routes of one noun onto a dialect's app. Bodies, queries and paths are checked by zod schemas. */
export type Routes = (app: Parameters<FastifyPluginAsyncZod>[0], engine: Engine) => void;
