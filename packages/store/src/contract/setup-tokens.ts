import { randomBytes } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';

export function setupTokensContract(test: ContractTest): void {
  describe('setup tokens', () => {
    test('each is kept until it is forgotten', async ({ open }) => {
      const store = await open();
      const hashes = [randomBytes(32), randomBytes(32)];
      const kept = () => Promise.all([...hashes, randomBytes(32)].map((hash) => store.setupTokens.isKept(hash)));
      expect(await kept()).toEqual([false, false, false]);
      for (const hash of hashes) await store.setupTokens.keep(hash, nextMoment());
      expect(await kept()).toEqual([true, true, false]);
      await store.setupTokens.forget(hashes[0] ?? new Uint8Array());
      expect(await kept()).toEqual([false, true, false]);
      await store.close();
    });

    test('the newest sixteen stay', async ({ open }) => {
      const store = await open();
      const hashes = Array.from({ length: 18 }, () => randomBytes(32));
      for (const hash of hashes) await store.setupTokens.keep(hash, nextMoment());
      const kept = await Promise.all(hashes.map((hash) => store.setupTokens.isKept(hash)));
      expect(kept).toEqual(hashes.map((_, index) => index > 1));
      await store.close();
    });
  });
}
