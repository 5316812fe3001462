import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, Scope } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from './context.ts';
import { createPerformer } from './create-performer.ts';
import { createEngine, type Engine } from './engine.ts';
import { verbs } from './verbs.ts';
import { type View, wholeView } from './view.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
let store: Store;
let engine: Engine;
let account: Account;

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  engine = createEngine(store);
  account = await createAccount(store, { name: 'Acme' });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function context(more: Partial<EngineContext> = {}): EngineContext {
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  return { account, actor, scope: 'admin', source: 'cli', now: Date.now(), ...more };
}

describe('scopes', () => {
  const held: readonly Scope[] = ['read', 'write', 'admin'];
  const rows = Object.entries(verbs).flatMap(([name, verb]) => held.map((scope) => [name, scope, verb] as const));
  test.each(rows)('%s with %s', async (name, scope, verb) => {
    const asked = engine.run(name as keyof typeof verbs, context({ scope }), { nothing: true } as never);
    const mayTry = held.indexOf(scope) >= held.indexOf(verb.scope);
    await expect(asked).rejects.toMatchObject(
      mayTry ? { kind: 'invalid', reason: 'input_invalid' } : { kind: 'forbidden', reason: 'scope_missing' },
    );
  });

  test('every verb that writes needs more than read', () => {
    const writes = Object.values(verbs).filter(({ mode }) => mode === 'write');
    expect(writes.filter(({ scope }) => scope === 'read')).toEqual([]);
  });
});

describe('a dry run', () => {
  test('answers as the write would and leaves no trace', async () => {
    const { lead } = await engine.run('lead.create', context(), { firstName: 'Dry' });
    const before = await engine.run('change.list', context(), {});
    const input = { lead: { id: lead.id }, tags: ['Never seen'] };
    const dry = await engine.run('lead.syncTags', context({ dryRun: true }), input);
    expect(dry).toMatchObject({ added: [{ slug: 'never-seen' }], lead: { revision: 2 } });
    expect(await engine.run('change.list', context(), {})).toEqual(before);
    expect(await engine.run('tag.list', context(), { search: 'never' })).toMatchObject({ items: [] });
    expect(await engine.run('lead.get', context(), { lead: { id: lead.id } })).toMatchObject({
      lead: { revision: 1, tags: [] },
    });
  });

  test('a refusal of a dry run is the refusal of the write', async () => {
    const asked = engine.run('lead.delete', context({ dryRun: true }), { lead: { email: 'nobody@example.com' } });
    await expect(asked).rejects.toMatchObject({ reason: 'lead_not_found' });
  });
});

test('a write under another revision is refused and changes nothing', async () => {
  const { lead } = await engine.run('lead.create', context(), { firstName: 'Rev' });
  const ref = { id: lead.id };
  await engine.run('lead.update', context({ ifRevision: 1 }), { lead: ref, set: { lastName: 'One' } });
  const late = engine.run('lead.update', context({ ifRevision: 1 }), { lead: ref, set: { lastName: 'Two' } });
  await expect(late).rejects.toMatchObject({ kind: 'precondition_failed', details: { expected: 1, actual: 2 } });
  expect(await engine.run('lead.get', context(), { lead: ref })).toMatchObject({
    lead: { lastName: 'One', revision: 2 },
  });
});

describe('what is prepared', () => {
  test('is checked at once, and done when it is called for', async () => {
    const input = { externalId: 'prepared', firstName: 'Now' };
    const create = engine.prepare('lead.create', context(), input);
    input.firstName = 'Later';
    expect(await engine.run('lead.list', context(), { text: 'Now' })).toMatchObject({ items: [] });
    expect(await create()).toMatchObject({ result: { lead: { externalId: 'prepared', firstName: 'Now' } } });
  });

  test.each([
    ['an input that is wrong', { firstName: 7 }, 'admin', { reason: 'input_invalid' }],
    ['a scope that does not allow it', {}, 'read', { reason: 'scope_missing' }],
  ] as const)('%s is refused when it is called for', async (_, input, scope, refusal) => {
    const create = engine.prepare('lead.create', context({ scope }), input as never);
    await expect(create()).rejects.toMatchObject(refusal);
  });
});

describe('a view', () => {
  const named: View<'lead.create', { readonly greeting: string }, { readonly revision: number }, object> = {
    name: 'named',
    verb: 'lead.create',
    show: ({ lead }, { greeting }) => ({
      head: { revision: lead.revision },
      body: { text: `${greeting}\n${lead.firstName}` },
    }),
  };
  const showing = () => {
    const perform = createPerformer(store, [named]);
    return createEngine(store, { performers: { read: perform, write: perform } });
  };

  test('is what the result is shown in, a replayed one too', async () => {
    const once = context({ idempotency: { key: 'shown', fingerprint: 'same', requestId: 'first' } });
    const ask = () => showing().show(named, once, { firstName: 'Zoë' }, { greeting: 'Hello' });
    const result = { head: { revision: 1 }, text: '{"text":"Hello\\nZoë"}' };
    expect(await ask()).toEqual({ result, replayOf: undefined });
    expect(await ask()).toEqual({ result, replayOf: 'first' });
  });

  test('of the whole is the result as it is', async () => {
    const { lead } = await engine.run('lead.create', context(), { firstName: 'Whole' });
    const input = { lead: { id: lead.id } };
    const { result } = await engine.show(wholeView('lead.get'), context(), input, undefined);
    expect(result).toEqual({ head: null, text: JSON.stringify(await engine.run('lead.get', context(), input)) });
  });

  test('shows no refusal, which is refused as ever', async () => {
    const ask = (scope: Scope) =>
      showing().show(named, context({ scope }), { email: 'no address' }, { greeting: 'Hello' });
    await expect(ask('read')).rejects.toMatchObject({ reason: 'scope_missing' });
    await expect(ask('write')).rejects.toMatchObject({ reason: 'input_invalid' });
  });

  test('that nobody has is a fault, before anything is written', async () => {
    const before = await engine.run('lead.count', context(), {});
    const asked = engine.show(named, context(), { firstName: 'Nobody' }, { greeting: 'Hello' });
    await expect(asked).rejects.toThrow('There is no view named');
    expect(await engine.run('lead.count', context(), {})).toEqual(before);
  });
});

test('every issue of an input is listed', async () => {
  const asked = engine.run('lead.create', context(), { firstName: 7, email: 'x', bogus: 1 } as never);
  await expect(asked).rejects.toMatchObject({
    details: {
      issues: [
        { path: ['firstName'], message: 'must be a text' },
        { path: ['email'], message: 'must be an email address' },
        { path: [], message: 'unknown field "bogus"' },
      ],
    },
  });
});

test('a key is known by its secret alone, until it is revoked', async () => {
  const { secret, apiKey } = await engine.run('apiKey.create', context(), { name: 'Key', scope: 'read' });
  expect(secret).toMatch(/^nxr_live_[A-Za-z0-9]{32}$/);
  expect(await engine.authenticate(secret)).toMatchObject({ account, scope: 'read', actor: { id: apiKey.id } });
  await engine.run('apiKey.revoke', context(), { id: apiKey.id });
  for (const key of [secret, `${secret}x`, 'nxr_live_', '']) {
    await expect(engine.authenticate(key)).rejects.toMatchObject({ kind: 'unauthenticated' });
  }
});

test('a closed store is unavailable, not a fault', async () => {
  const other = openSqliteStore(join(folder, 'other.db'));
  const theirs = await createAccount(other, { name: 'Other' });
  await other.close();
  const asked = createEngine(other).run('lead.create', { ...context(), account: theirs }, { firstName: 'Late' });
  await expect(asked).rejects.toMatchObject({ kind: 'unavailable', reason: 'store_unavailable' });
});
