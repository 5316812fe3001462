import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { NewTag } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newOperation, newTag, newVendorId } from './new-records.ts';
import { allPages } from './pages.ts';
import { plain } from './plain-record.ts';
import type { Tenant } from './tenant.ts';

export function tagsContract(test: ContractTest): void {
  describe('tags', () => {
    test('a tag is found by each of its ids as it was inserted', async ({ tenant }) => {
      const values = newTag('Hot Lead', { number: 7, description: 'Calls back', protected: true, color: 'teal' });
      const inserted = await tenant.write((tx) => tx.tags.insert(values));
      const createdAt = new Date(values.createdAt).toISOString();
      expect(plain(inserted)).toEqual({ ...values, createdAt, updatedAt: createdAt });
      const { id, number, locationTagId, slug } = inserted;
      const finds = await tenant.read(async (tx) => [
        await tx.tags.find({ id }),
        await tx.tags.find({ number }),
        await tx.tags.find({ locationTagId }),
        (await tx.tags.findBySlugs([slug])).get(slug),
      ]);
      for (const tag of finds) expect(plain(tag)).toEqual(plain(inserted));
    });

    test('a tag that brings the time of its last change keeps it', async ({ tenant }) => {
      const values = newTag('Old');
      const updatedAt = values.createdAt + 86_400_000;
      const { id } = await tenant.write((tx) => tx.tags.insert({ ...values, updatedAt }));
      const times = {
        createdAt: new Date(values.createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
      };
      expect(await tenant.read((tx) => tx.tags.find({ id }))).toMatchObject(times);
    });

    test('what is no tag is not found', async ({ tenant }) => {
      await tenant.addTag('VIP');
      await tenant.read(async (tx) => {
        expect(await tx.tags.find({ id: randomUUID() })).toBeUndefined();
        expect(await tx.tags.find({ number: 2 })).toBeUndefined();
        expect(await tx.tags.find({ locationTagId: newVendorId() })).toBeUndefined();
        expect(await tx.tags.findBySlugs(['vi', 'VIP', '', 'hot'])).toEqual(new Map());
        expect(await tx.tags.findBySlugs([])).toEqual(new Map());
      });
    });

    test('slugs that were found are in the map under themselves', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const found = await tenant.read((tx) => tx.tags.findBySlugs(['hot', 'none', 'vip', 'hot']));
      expect(new Map([...found].map(([slug, tag]) => [slug, tag.id]))).toEqual(
        new Map([
          ['hot', hot.id],
          ['vip', vip.id],
        ]),
      );
    });

    test('numbers count up from 1, and on from the highest that was given', async ({ tenant, neighbour }) => {
      await neighbour.addTag('theirs');
      const numbers = [];
      for (const [index, number] of [undefined, undefined, 40, undefined, 12, undefined].entries()) {
        numbers.push((await tenant.addTag(`tag ${index}`, { number })).number);
      }
      expect(numbers).toEqual([1, 2, 40, 41, 12, 42]);
    });

    test('tags that are inserted at once get a number each', async ({ tenant }) => {
      const tags = await Promise.all(Array.from({ length: 30 }, (_, index) => tenant.addTag(`tag ${index}`)));
      const numbers = tags.map(({ number }) => number).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    });

    test.for([
      ['tag_slug', 'slug'],
      ['tag_uid', 'id'],
      ['tag_number', 'number'],
      ['tag_location_tag_id', 'locationTagId'],
    ] as const satisfies readonly (readonly [string, keyof NewTag])[])(
      'unique: %s',
      async ([constraint, field], { tenant }) => {
        const taken = await tenant.addTag('taken');
        const values = { [field]: taken[field] };
        await expect(tenant.addTag('new', values)).rejects.toMatchObject({ kind: 'unique', constraint });
        expect((await tenant.read((tx) => tx.tags.list({ limit: 10 }))).items).toHaveLength(1);
      },
    );
  });

  describe('the list of tags', () => {
    test('is by slug in code-point order, in pages', async ({ tenant, neighbour }) => {
      await neighbour.addTag('b');
      // In UTF-16 order U+20BB7, a surrogate pair, would come before U+F9D0, and in a language's order é before f.
      const slugs = ['a', 'a-b', 'ab', 'f', '\u00e9', '\uf9d0', '\u{20bb7}'];
      for (const slug of slugs.toReversed()) await tenant.addTag(`Tag ${slug}`, { slug });
      for (const limit of [1, 3, 7, 8]) {
        const pages = await allPages((cursor) => tenant.read((tx) => tx.tags.list({ cursor, limit })));
        expect(pages.flat().map(({ slug }) => slug)).toEqual(slugs);
        expect(pages.length).toBe(Math.ceil(7 / limit));
      }
    });

    test('has what a tag has', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP', { description: 'Very important', protected: true, color: 'pink' });
      const { items } = await tenant.read((tx) => tx.tags.list({ limit: 10 }));
      expect(plain(items)).toEqual([plain(tag)]);
    });

    test('is not upset by what is inserted and deleted between its pages', async ({ tenant }) => {
      for (const name of ['b', 'd', 'f', 'h']) await tenant.addTag(name);
      const first = await tenant.read((tx) => tx.tags.list({ limit: 2 }));
      await tenant.addTag('a');
      await tenant.addTag('e');
      await deleteBySlug(tenant, 'd');
      await deleteBySlug(tenant, 'f');
      const cursor = first.nextCursor ?? undefined;
      const second = await tenant.read((tx) => tx.tags.list({ cursor, limit: 10 }));
      expect(first.items.map(({ slug }) => slug)).toEqual(['b', 'd']);
      expect(second).toMatchObject({ items: [{ slug: 'e' }, { slug: 'h' }], nextCursor: null });
    });

    const searches: readonly (readonly [name: string, search: string, names: readonly string[]])[] = [
      ['part of a name', 'ot le', ['Hot Lead']],
      ['the name in another case', 'HOT L', ['Hot Lead']],
      ['the name without its accents', 'nandu', ['Ñandú']],
      ['a name without accents, asked for with them', 'hót', ['Hot Lead']],
      ['part of a slug', 'c-plus', ['C++']],
      ['part of a description', 'birds', ['Ñandú']],
      ['one letter', 'Ú', ['100% sure', 'C++', 'Ñandú']],
      ['a percent sign as itself', '%', ['100% sure']],
      ['an underscore as itself', '_', ['snake_case']],
      ['a quote as itself', "'", ["O'Neill"]],
      ['nothing across name and slug', 'lead hot', []],
      ['nothing across slug and description', 'nandu big', []],
      ['an empty text is part of every tag', ' ', ['100% sure', 'C++', 'Hot Lead', 'Ñandú', "O'Neill", 'snake_case']],
    ];
    test('lists those with a colour of their own, when only they are wanted', async ({ tenant }) => {
      await tenant.addTag('Plain');
      for (const name of ['Red 1', 'Red 2', 'Red 3']) await tenant.addTag(name, { color: 'red' });
      const pages = await allPages((cursor) =>
        tenant.read((tx) => tx.tags.list({ cursor, limit: 2, colored: true, search: 'r' })),
      );
      expect(pages.map((page) => page.map(({ name }) => name))).toEqual([['Red 1', 'Red 2'], ['Red 3']]);
    });

    test.for(searches)('searches: %s', async ([, search, names], { tenant }) => {
      for (const name of ['Hot Lead', 'C++', '100% sure', 'snake_case', "O'Neill"]) await tenant.addTag(name);
      await tenant.addTag('Ñandú', { description: 'Big birds' });
      const pages = await allPages((cursor) => tenant.read((tx) => tx.tags.list({ cursor, limit: 2, search })));
      expect(pages.flat().map(({ name }) => name)).toEqual(names);
    });
  });
}

async function deleteBySlug(tenant: Tenant, slug: string): Promise<void> {
  await tenant.write(async (tx) => {
    const tag = (await tx.tags.findBySlugs([slug])).get(slug);
    if (tag !== undefined) await tx.tags.delete(tag, newOperation());
  });
}
