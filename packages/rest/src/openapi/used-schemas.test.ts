import { expect, test } from 'vitest';
import { withUsedSchemas } from './used-schemas.ts';

const refersTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test('keeps what is referred to, directly or through another', () => {
  const document = {
    info: {},
    paths: { '/leads': { schema: refersTo('Lead') } },
    components: { schemas: { Lead: refersTo('Tag'), Tag: {}, LeadInput: refersTo('TagInput'), TagInput: {} } },
  };
  expect(withUsedSchemas(document)).toEqual({
    ...document,
    components: { schemas: { Lead: refersTo('Tag'), Tag: {} } },
  });
});
