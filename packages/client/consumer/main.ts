import {
  type Change,
  createTagsmithClient,
  type JsonValue,
  type Lead,
  type Tag,
  type TagsmithClient,
  TagsmithError,
} from '@tagsmith/client';

// What a caller writes. It is compiled against the package as it is published, never run.

const client: TagsmithClient = createTagsmithClient({ url: 'http://127.0.0.1:3000', apiKey: 'nxr_live_' });

/** Where a value that is only there for its type goes. */
function take(..._values: readonly unknown[]): void {}

export async function goodUses(): Promise<void> {
  const { lead }: { lead: Lead } = await client.lead.get.query({ lead: { email: 'jane@example.com' } });
  const named: string | null = lead.firstName;
  const plan: JsonValue | undefined = lead.metadata.plan;
  const slugs: readonly string[] = lead.tags.map(({ slug }) => slug);

  const { added, removed, tags } = await client.lead.syncTags.mutate({
    lead: { phoneDigits: '56987654321' },
    tags: ['VIP', 'Hot Lead'],
    ifRevision: lead.revision,
    dryRun: true,
  });
  const numbers: readonly number[] = [...added, ...removed, ...tags].map(({ number }) => number);

  const page = await client.lead.list.query({ tags: { any: ['vip'] }, sort: 'name', direction: 'asc', limit: 100 });
  const next: string | null = page.nextCursor;
  const everything = await client.lead.list.query();
  const leads: readonly Lead[] = everything.items;

  const updated = await client.lead.update.mutate({
    lead: { id: lead.id },
    set: { company: null, title: 'CTO' },
    metadata: { score: 7, nested: { list: [1, 'two', null] } },
    addTags: ['VIP', { number: 3 }],
    removeTags: [{ locationTagId: 'aaaaaaaaaaaaaaaaaaaa' }],
  });
  const { diff } = await client.lead.patchMetadata.mutate({ lead: { id: lead.id }, patch: { score: null } });
  const before: JsonValue | undefined = diff.updated.score?.before;

  const { results } = await client.lead.bulkTags.mutate({ leads: [{ contactId: 'x' }], action: 'clear' });
  const outcomes = results.map((result) => (result.outcome === 'done' ? result.leadId : result.outcome));

  const { items } = await client.tag.list.query({ search: 'vip' });
  const dictionary: readonly Tag[] = items;
  const history: readonly Change[] = (await client.change.list.query({ order: 'oldest' })).items;
  const country: string | null = (await client.account.current.query()).account.defaultCountry;

  take(named, plan, slugs, numbers, next, leads, updated.lead.id, before, outcomes, dictionary, history, country);
}

export function whatToDo(error: unknown): string {
  if (!(error instanceof TagsmithError)) throw error;
  switch (error.kind) {
    case 'unreachable':
    case 'unavailable':
    case 'internal':
      return 'try again later';
    case 'invalid':
      return `mend the input: ${JSON.stringify(error.details.issues)}`;
    case 'unauthenticated':
    case 'forbidden':
      return 'use another key';
    case 'not_found':
      return error.reason === 'lead_not_found' ? 'make the lead' : error.reason;
    case 'conflict':
    case 'precondition_failed':
    case 'limit_exceeded':
      return error.message;
  }
}

export async function wrongUses(error: TagsmithError): Promise<void> {
  // @ts-expect-error an option is missing
  createTagsmithClient({ url: 'http://127.0.0.1:3000' });
  // @ts-expect-error there is no such noun
  await client.contact.get.query({ lead: { id: '' } });
  // @ts-expect-error there is no such verb
  await client.lead.find.query({ lead: { id: '' } });
  // @ts-expect-error a read is no mutation
  await client.lead.get.mutate({ lead: { id: '' } });
  // @ts-expect-error the input is missing
  await client.lead.get.query();
  // @ts-expect-error a lead is named by an object
  await client.lead.get.query({ lead: 'jane@example.com' });
  // @ts-expect-error tags are names
  await client.lead.syncTags.mutate({ lead: { id: '' }, tags: [7] });
  // @ts-expect-error a field that leads don't have
  await client.lead.create.mutate({ first_name: 'Jane' });
  // @ts-expect-error a revision is a number
  await client.lead.update.mutate({ lead: { id: '' }, ifRevision: '1' });
  // @ts-expect-error no such action
  await client.lead.bulkTags.mutate({ leads: [], action: 'toggle' });
  // @ts-expect-error no such order
  await client.lead.list.query({ sort: 'email' });
  // @ts-expect-error a property that leads don't have
  take((await client.lead.get.query({ lead: { id: '' } })).lead.first_name);
  // @ts-expect-error no such kind
  take(error.kind === 'teapot');
  // @ts-expect-error no such reason
  take(error.reason === 'lead_lost');
}
