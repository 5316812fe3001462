import { describe, expect } from 'vitest';
import type { StoredTag, TagFields } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';
import type { Tenant } from './tenant.ts';

export function tagRenamingContract(test: ContractTest): void {
  describe('changing a tag', () => {
    test('writes its fields and the time, and keeps its ids', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP', { description: 'old' });
      const fields = {
        name: 'Key account',
        slug: 'key-account',
        description: null,
        protected: true,
        color: 'sky',
      } as const;
      const at = nextMoment();
      const updated = await tenant.write((tx) => tx.tags.update(tag, fields, at));
      expect(plain(updated)).toEqual({ ...plain(tag), ...fields, updatedAt: new Date(at).toISOString() });
      expect(plain(await tenant.read((tx) => tx.tags.find({ id: tag.id })))).toEqual(plain(updated));
    });

    test('shows on the leads that carry it', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      const lead = await tenant.addLead({ tags: [tag] });
      await rename(tenant, tag, 'Key account');
      expect((await tenant.getLead({ id: lead.id })).tags).toMatchObject([{ id: tag.id, name: 'Key account' }]);
    });

    test('is found in the list by its new name and not by its old one', async ({ tenant }) => {
      await rename(tenant, await tenant.addTag('Prospect'), 'Key account');
      const search = async (text: string) =>
        (await tenant.read((tx) => tx.tags.list({ limit: 10, search: text }))).items.length;
      expect([await search('account'), await search('prospect')]).toEqual([1, 0]);
    });

    test('a slug that another tag has is refused', async ({ tenant }) => {
      await tenant.addTag('Hot');
      const tag = await tenant.addTag('VIP');
      await expect(rename(tenant, tag, 'Hot')).rejects.toMatchObject({ kind: 'unique', constraint: 'tag_slug' });
      expect(await slugsOf(tenant, ['hot', 'vip'])).toEqual({ hot: 'Hot', vip: 'VIP' });
    });
  });

  describe('tag aliases', () => {
    test('every slug that a tag had goes on finding it', async ({ tenant }) => {
      const tag = await tenant.addTag('One');
      await rename(tenant, await rename(tenant, tag, 'Two'), 'Three');
      expect(await slugsOf(tenant, ['one', 'two', 'three'])).toEqual({ one: 'Three', two: 'Three', three: 'Three' });
    });

    test('a new name with the same slug leaves no alias', async ({ tenant }) => {
      const tag = await tenant.addTag('vip');
      await rename(tenant, tag, 'VIP');
      expect(await slugsOf(tenant, ['vip'])).toEqual({ vip: 'VIP' });
    });

    test('a tag takes an old slug of its own back', async ({ tenant }) => {
      const tag = await tenant.addTag('One');
      await rename(tenant, await rename(tenant, tag, 'Two'), 'One');
      expect(await slugsOf(tenant, ['one', 'two'])).toEqual({ one: 'One', two: 'One' });
    });

    test('a new tag wins the slug that was an alias, for good', async ({ tenant }) => {
      const renamed = await rename(tenant, await tenant.addTag('One'), 'Two');
      const winner = await tenant.addTag('One');
      expect(await slugsOf(tenant, ['one', 'two'])).toEqual({ one: 'One', two: 'Two' });
      await rename(tenant, winner, 'Three');
      expect(await slugsOf(tenant, ['one', 'two', 'three'])).toEqual({ one: 'Three', two: 'Two', three: 'Three' });
      await rename(tenant, renamed, 'One');
      expect(await slugsOf(tenant, ['one', 'two', 'three'])).toEqual({ one: 'One', two: 'One', three: 'Three' });
    });

    test("a tag that is renamed wins the slug that was another's alias", async ({ tenant }) => {
      await rename(tenant, await tenant.addTag('One'), 'Two');
      await rename(tenant, await tenant.addTag('Three'), 'One');
      expect(await slugsOf(tenant, ['one', 'two', 'three'])).toEqual({ one: 'One', two: 'Two', three: 'One' });
    });

    test('two slugs of one tag find it both at once', async ({ tenant }) => {
      const tag = await rename(tenant, await tenant.addTag('One'), 'Two');
      const found = await tenant.read((tx) => tx.tags.findBySlugs(['one', 'two']));
      expect([...found].map(([slug, { id }]) => [slug, id])).toEqual([
        ['one', tag.id],
        ['two', tag.id],
      ]);
    });

    test("an alias is its account's own", async ({ tenant, neighbour }) => {
      await rename(tenant, await tenant.addTag('One'), 'Two');
      await rename(neighbour, await neighbour.addTag('One'), 'Three');
      expect(await slugsOf(tenant, ['one'])).toEqual({ one: 'Two' });
      expect(await slugsOf(neighbour, ['one'])).toEqual({ one: 'Three' });
      await neighbour.addTag('Two');
      expect(await slugsOf(tenant, ['two'])).toEqual({ two: 'Two' });
    });
  });
}

async function rename(tenant: Tenant, tag: StoredTag, name: string): Promise<StoredTag> {
  const fields: TagFields = { ...tag, name, slug: name.toLowerCase().replace(' ', '-') };
  return tenant.write((tx) => tx.tags.update(tag, fields, nextMoment()));
}

/** The names of the tags that these slugs find. */
async function slugsOf(tenant: Tenant, slugs: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = await tenant.read((tx) => tx.tags.findBySlugs(slugs));
  return Object.fromEntries([...found].map(([slug, { name }]) => [slug, name]));
}
