import type { VerbResult } from '@tagsmith/application';
import type { Account } from '@tagsmith/core';
import { z } from 'zod';
import { isStandardField } from './standard-fields.ts';

/** Tagsmith has contacts only, so that of another model there are no fields. */
export const customFieldsQuery = z.strictObject({
  model: z.enum(['contact', 'opportunity', 'all']).default('contact'),
});
type Model = z.output<typeof customFieldsQuery>['model'];

type Keys = VerbResult<'lead.metadataKeys'>['keys'];

/** A key of metadata is a field's id and, behind the name of the model, its `fieldKey`; writes take both. */
export function fromMetadataKeys(keys: Keys, model: Model, { locationId }: Pick<Account, 'locationId'>) {
  const custom = model === 'opportunity' ? [] : keys.filter(({ key }) => !isStandardField(key));
  return custom.map(({ key, isNumber }) => ({
    id: key,
    name: key,
    fieldKey: `contact.${key}`,
    dataType: isNumber ? ('NUMERICAL' as const) : ('TEXT' as const),
    model: 'contact' as const,
    locationId,
  }));
}
