import { type Answer, at, call, textAt } from '../harness/call.ts';
import type { Tenant } from '../harness/site.ts';

/** One entry of a bulk answer. */
interface BulkEntry {
  readonly contactId: string;
  readonly message: string;
  readonly type: string;
  readonly oldTags?: readonly string[];
  readonly tagsAdded?: readonly string[];
  readonly tagsRemoved?: readonly string[];
}

/** Calls of HighLevel's API with one key, and of the typed API for what HighLevel has no call for yet. */
export function highLevelApi(url: string, { key, locationId }: Tenant) {
  const authorization = `Bearer ${key}`;
  const send = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    call(url + path, { method, headers: { authorization, version: '2021-07-28', ...headers }, body });

  const trpc = async (procedure: string, input: unknown): Promise<Answer> => {
    const answer = await call(`${url}/trpc/${procedure}`, { method: 'POST', headers: { authorization }, body: input });
    if (answer.status !== 200) throw new Error(`${procedure} answered ${answer.status}: ${answer.text}`);
    return answer;
  };

  return {
    send,
    /** The bulk call for the key's own location. */
    bulk: (type: string, body: object, headers?: Readonly<Record<string, string>>) =>
      send('POST', `/contacts/bulk/tags/update/${type}`, { locationId, ...body }, headers),
    /** A campaign made through the typed API; resolves to its id. */
    newCampaign: async (fields: object) =>
      textAt((await trpc('campaign.create', fields)).body, 'result.data.campaign.id'),
    /** The lead behind a contact, as the typed API shows it. */
    leadOf: async (contactId: string) => at((await trpc('lead.get', { lead: { contactId } })).body, 'result.data.lead'),
    /** Makes a contact through the typed API and resolves to its id. */
    newContact: async (fields: object = {}) =>
      textAt((await trpc('lead.create', fields)).body, 'result.data.lead.contactId'),
    deleteContact: (contactId: string) => trpc('lead.delete', { lead: { contactId } }),
    newTag: (fields: object) => trpc('tag.create', fields),
    tagsOf: async (contactId: string) => at((await send('GET', `/contacts/${contactId}`)).body, 'contact.tags'),
    /** Names in the tag dictionary, as they are stored. */
    tagNames: async (search: string) => {
      const { body } = await trpc('tag.list', { search });
      return (at(body, 'result.data.items') as { name: string }[]).map(({ name }) => name);
    },
    /** Contacts that carry a tag, counted on one snapshot. */
    countTagged: async (tag: string) => {
      const { body } = await trpc('lead.list', { tags: { all: [tag] }, limit: 500 });
      return (at(body, 'result.data.items') as unknown[]).length;
    },
    /** The history, newest first. */
    changes: async (filter: object = {}) => {
      const { body } = await trpc('change.list', { limit: 500, ...filter });
      return at(body, 'result.data.items') as { operationId: string; source: string; subject: string }[];
    },
  };
}

export type HighLevelApi = ReturnType<typeof highLevelApi>;

/** The entries of a bulk answer. */
export function entriesOf(answer: Answer): readonly BulkEntry[] {
  return at(answer.body, 'responses') as readonly BulkEntry[];
}
