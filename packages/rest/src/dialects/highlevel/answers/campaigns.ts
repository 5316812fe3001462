import { z } from 'zod';
import { examples } from '../examples.ts';
import { schemas } from './schemas.ts';

const campaign = z
  .object({ id: z.guid(), name: z.string(), status: z.string(), locationId: z.string() })
  .register(schemas, { id: 'Campaign' });

export const campaignList = z
  .object({ campaigns: z.array(campaign) })
  .meta({ description: 'Every campaign of that status.', examples: [{ campaigns: [examples.campaign] }] });
