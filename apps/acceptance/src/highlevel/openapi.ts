import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

interface ObjectSchema {
  additionalProperties?: boolean;
  readonly properties: Record<string, { items?: object }>;
}

interface Document {
  readonly components: { readonly schemas: Record<string, ObjectSchema> };
  readonly 'x-v3-differences': { readonly schemas: Record<string, ObjectSchema> };
}

const file = new URL('../../fixtures/highlevel-openapi.json', import.meta.url);
// The file is the vendor's own.
const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
const [current, v3] = [document.components.schemas, document['x-v3-differences'].schemas];

// The spec types the entries of the bulk answer as texts; its every example shows the objects that this key describes.
for (const schemas of [current, v3]) {
  const responses = schemas.UpdateTagsResponseDTO?.properties.responses;
  if (responses === undefined) throw new Error('The bulk answer is not in the OpenAPI file');
  responses.items = { $ref: '#/x-bulk-tags-response-item' };
}
// A successful answer holds nothing that the vendor does not document.
const closed = [
  'UpdateTagsResponseDTO',
  'ContactsByIdSuccessfulResponseDto',
  'GetContectByIdSchema',
  'CreateContactsSuccessfulResponseDto',
  'UpdateContactsSuccessfulResponseDto',
  'UpsertContactsSuccessfulResponseDto',
  'DeleteContactsSuccessfulResponseDto',
  'LocationTagsSchema',
  'LocationTagSuccessfulResponseDto',
  'campaignsSchema',
];
for (const name of closed) {
  const schema = current[name];
  if (schema === undefined) throw new Error(`There is no ${name} in the OpenAPI file`);
  schema.additionalProperties = false;
}

// Not strict: OpenAPI has keywords of its own, such as `example`. Ajv knows `nullable`.
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(document, 'highlevel');

const pointers = {
  bulk: '/components/schemas/UpdateTagsResponseDTO',
  bulkV3: '/x-v3-differences/schemas/UpdateTagsResponseDTO',
  contact: '/components/schemas/ContactsByIdSuccessfulResponseDto',
  contactV3: '/x-v3-differences/schemas/GetContactByIdSchemaV3',
  created: '/components/schemas/CreateContactsSuccessfulResponseDto',
  updated: '/components/schemas/UpdateContactsSuccessfulResponseDto',
  updatedV3: '/x-v3-differences/schemas/UpdateContactsSuccessfulResponseDtoV3',
  upserted: '/components/schemas/UpsertContactsSuccessfulResponseDto',
  upsertedV3: '/x-v3-differences/schemas/UpsertContactsSuccessfulResponseDtoV3',
  deleted: '/components/schemas/DeleteContactsSuccessfulResponseDto',
  deletedV3: '/x-v3-differences/schemas/DeleteContactsSuccessfulResponseDto',
  tagsAdded: '/components/schemas/CreateAddTagSuccessfulResponseDto',
  tagsRemoved: '/components/schemas/CreateDeleteTagSuccessfulResponseDto',
  contacts: '/components/schemas/ContactsSearchSuccessfulResponseDto',
  locationTags: '/components/schemas/LocationTagsSuccessfulResponseDto',
  locationTag: '/components/schemas/LocationTagSuccessfulResponseDto',
  locationTagDeleted: '/components/schemas/LocationTagDeleteSuccessfulResponseDto',
  customFields: '/components/schemas/CustomFieldsListSuccessfulResponseDto',
  campaigns: '/components/schemas/CampaignsSuccessfulResponseDto',
  contactCampaign: '/components/schemas/CreateDeleteCantactsCampaignsSuccessfulResponseDto',
  contactCampaignV3: '/x-v3-differences/schemas/CreateDeleteCantactsCampaignsSuccessfulResponseDto',
  badRequest: '/components/schemas/BadRequestDTO',
  unauthorized: '/components/schemas/UnauthorizedDTO',
  unprocessable: '/components/schemas/UnprocessableDTO',
} as const;

/** What of a body breaks the vendor's schema; empty where it fits. */
export function violationsOf(schema: keyof typeof pointers, body: unknown): readonly string[] {
  const validate = ajv.getSchema(`highlevel#${pointers[schema]}`);
  if (validate === undefined) throw new Error(`There is no ${schema} in the OpenAPI file`);
  validate(body);
  return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
}
