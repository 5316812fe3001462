import { z } from 'zod';
import { examples } from '../examples.ts';
import { schemas } from './schemas.ts';

const customField = z
  .object({
    id: z.string().meta({ description: 'The key of the metadata.' }),
    name: z.string(),
    fieldKey: z.string(),
    dataType: z.enum(['TEXT', 'NUMERICAL']),
    model: z.literal('contact'),
    locationId: z.string(),
  })
  .register(schemas, { id: 'CustomField' });

export const customFieldList = z
  .object({ customFields: z.array(customField) })
  .meta({ description: 'The keys that metadata has.', examples: [{ customFields: [examples.customField] }] });
