import { locationId } from '../database/build-database.ts';
import {
  contactId,
  email,
  leadId,
  phone,
  pickTag,
  tagCount,
  tagName,
  tagNumber,
  tagsPerLead,
} from '../database/lead.ts';
import { swapTag } from './swap-tag.ts';

export interface LoadRequest {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface RequestSource {
  readonly leads: number;
  readonly key: string;
  readonly random: () => number;
  /** Places all over the list of all leads. */
  readonly cursors: readonly string[];
}

type MakeRequest = (source: RequestSource) => LoadRequest;

const pick = (random: () => number, below: number): number => Math.floor(random() * below);

/** Five tags: some that many leads have, some that few have. */
function pickTags({ random }: RequestSource): readonly number[] {
  const tags = new Set<number>();
  while (tags.size < tagsPerLead) tags.add(pickTag(random));
  return [...tags];
}

const nexor = (key: string) => ({ 'x-api-key': key, 'content-type': 'application/json' });
const bearer = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });

const syncNexor: MakeRequest = ({ leads, key, random }) => {
  const lead = pick(random, leads);
  const body = JSON.stringify({ email: email(lead), tags: swapTag(lead, random) });
  return { method: 'PUT', path: '/api/public/leads/tags', headers: nexor(key), body };
};

const getLead: MakeRequest = ({ leads, key, random }) => ({
  method: 'GET',
  path: `/api/public/leads/${leadId(pick(random, leads))}`,
  headers: { 'x-api-key': key },
});

export const query = (procedure: string, input: object, key: string): LoadRequest => ({
  method: 'GET',
  path: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  headers: { authorization: `Bearer ${key}` },
});

const listByTags =
  (mode: 'all' | 'any' | 'none'): MakeRequest =>
  (source) => {
    const tags = pickTags(source)
      .slice(0, 3)
      .map((tag) => `segment-${tag}`);
    return query('lead.list', { tags: { [mode]: tags }, limit: 50 }, source.key);
  };

/** Every kind of request that a benchmark sends, by its scenario. */
export const requestsOf = {
  'nexor-sync': syncNexor,
  'nexor-patch': ({ leads, key, random }) => ({
    method: 'PATCH',
    path: `/api/public/leads/${leadId(pick(random, leads))}`,
    headers: nexor(key),
    body: JSON.stringify({ metadata: { score: pick(random, 1_000), stage: `Stage ${pick(random, 9)}` } }),
  }),
  'highlevel-bulk': (source) => ({
    method: 'POST',
    path: `/contacts/bulk/tags/update/${source.random() < 0.5 ? 'add' : 'remove'}`,
    headers: { ...bearer(source.key), version: '2021-07-28' },
    body: JSON.stringify({
      contacts: Array.from({ length: 500 }, () => contactId(pick(source.random, source.leads))),
      tags: pickTags(source).map(tagName),
      locationId,
    }),
  }),
  'easysocial-update': ({ leads, key, random }) => {
    const tag = tagNumber(pick(random, tagCount));
    return {
      method: 'PUT',
      path: `/api/v1/leads/${phone(pick(random, leads)).slice(1)}/update`,
      headers: bearer(key),
      body: JSON.stringify(random() < 0.5 ? { add_tags: [tag] } : { remove_tags: [tag] }),
    };
  },
  'trpc-sync': ({ leads, key, random }) => {
    const lead = pick(random, leads);
    const body = JSON.stringify({ lead: { email: email(lead) }, tags: swapTag(lead, random) });
    return { method: 'POST', path: '/trpc/lead.syncTags', headers: bearer(key), body };
  },
  'lead-get': getLead,
  list: ({ key }) => query('lead.list', { limit: 50 }, key),
  'list-deep': ({ cursors, key, random }) =>
    query('lead.list', { cursor: cursors[pick(random, cursors.length)], limit: 50 }, key),
  'list-all-tags': listByTags('all'),
  'list-any-tag': listByTags('any'),
  'list-no-tag': listByTags('none'),
  'text-search': ({ leads, key, random }) => query('lead.list', { text: `ead.${pick(random, leads)}`, limit: 50 }, key),
  count: (source) => query('lead.count', { tags: { all: [`segment-${pick(source.random, tagCount)}`] } }, source.key),
  mixed: (source) => (source.random() < 0.9 ? getLead(source) : syncNexor(source)),
} as const satisfies Record<string, MakeRequest>;

export type ScenarioName = keyof typeof requestsOf;
