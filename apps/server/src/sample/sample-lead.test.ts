import { describe, expect, test } from 'vitest';
import { endOfSeries, sampleContact } from './sample-contact.ts';
import { createSampleLeads } from './sample-lead.ts';
import { tagNames } from './tag-names.ts';

const options = { seed: 1, tags: tagNames(40), campaignIds: ['spring', 'autumn'] } as const;
const serials = Array.from({ length: 3_000 }, (_, serial) => serial);

describe('a sample lead', () => {
  test('is said by its seed and serial number alone', () => {
    const forwards = serials.map(createSampleLeads(options));
    const backwards = serials.toReversed().map(createSampleLeads(options));
    expect(JSON.stringify(backwards.toReversed())).toBe(JSON.stringify(forwards));
  });

  test('of another seed is another one with the same phone', () => {
    const [one, other] = [createSampleLeads(options), createSampleLeads({ ...options, seed: 2 })];
    const differing = serials.filter((serial) => one(serial).firstName !== other(serial).firstName);
    expect(differing.length).toBeGreaterThan(2_000);
    expect(serials.map((serial) => other(serial).phone)).toEqual(serials.map((serial) => one(serial).phone));
  });

  test('has a name that stands in its email', () => {
    const leads = serials.map(createSampleLeads(options));
    expect(leads.find(({ email }) => !/^[a-z]+\.[a-z]+\d+@\S+\.example$/.test(`${email}`))).toBeUndefined();
  });

  test('has no tag twice, and no more than there are', () => {
    const few = serials.map(createSampleLeads({ ...options, tags: ['A', 'B', 'C'] }));
    for (const { tags = [] } of few) expect(new Set(tags).size).toBe(tags.length);
    expect(serials.map(createSampleLeads({ ...options, tags: [] })).flatMap(({ tags }) => tags)).toEqual([]);
  });
});

test('no two serial numbers have one phone, at the end of the series as at the start', () => {
  const all = [...serials, ...serials.map((serial) => endOfSeries - 1 - serial)];
  const phones = all.map((serial) => sampleContact(serial).phone);
  expect(new Set(phones).size).toBe(phones.length);
  expect(phones.find((phone) => !/^\+\d{10,13}$/.test(phone))).toBeUndefined();
});
