import { query, router } from '../trpc.ts';

export const accountRouter = router({ current: query('account.current') });
