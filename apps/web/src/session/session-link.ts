import type { AppRouter } from '@tagsmith/trpc';
import type { TRPCLink } from '@trpc/client';
import { tap } from '@trpc/server/observable';
import { isSessionOver } from '../server-errors.ts';
import { reportSessionEnd } from './session-end.ts';

/** Hears of every answer which says that the session is over, whoever asked. */
export const sessionLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next(op).pipe(
      tap({
        error: (error) => {
          if (isSessionOver(error)) reportSessionEnd();
        },
      }),
    );
