import { query, router } from '../trpc.ts';
import { watchChanges } from '../watch-changes.ts';

export const changeRouter = router({ list: query('change.list'), watch: watchChanges });
