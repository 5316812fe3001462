import { query, router } from '../trpc.ts';

export const changeRouter = router({ list: query('change.list') });
