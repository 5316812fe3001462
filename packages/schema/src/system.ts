import { z } from 'zod';

export const storeStatusInput = z.strictObject({});
