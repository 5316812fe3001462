import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OpenApi } from './document.ts';

/** What of a value breaks the schema that stands at a place in the document; empty where it fits. */
export type Violations = (place: readonly (string | number)[], value: unknown) => readonly string[];

/** Checks values against the schemas of a document. */
export function validatorOf(document: OpenApi): Violations {
  // Not strict: a document has keywords beside schemas. What our formats mean, patterns beside them say.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document, 'document');
  return (place, value) => {
    const validate = ajv.getSchema(`document#/${place.map(toPointerPart).join('/')}`);
    if (validate === undefined) throw new Error(`There is no schema at ${place.join(' ')}`);
    validate(value);
    return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
  };
}

function toPointerPart(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
}
