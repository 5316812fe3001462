import { writeEverything } from '../contract/account-content.ts';
import {
  newApiKey,
  newCampaign,
  newInvitation,
  newLead,
  newOperation,
  newSession,
  newTag,
  newUser,
  newWebhook,
  nextMoment,
  tagged,
} from '../contract/new-records.ts';
import { newTenant, type Tenant } from '../contract/tenant.ts';
import type { NewApiKey, NewSession, Store } from '../index.ts';

/** What can be found only by who knows it. */
export interface Secrets {
  readonly apiKeys: readonly NewApiKey[];
  readonly sessions: readonly NewSession[];
}

/** Fills a database with records of each kind, in each state that they can be in, in two accounts that take turns. */
export async function fillDatabase(store: Store): Promise<Secrets> {
  const tenants = [await newTenant(store), await newTenant(store)];
  const secrets: Secrets[] = [];
  for (const tenant of tenants) await tenant.write(writeEverything);
  for (const tenant of tenants) secrets.push(await addPeople(store, tenant));
  for (const tenant of tenants) await addHistory(tenant);
  for (const tenant of tenants) await addWebhooks(tenant);
  for (const tenant of tenants) await addOddities(tenant);
  // A person of both accounts.
  const [member] = (await tenants[0]?.read((tx) => tx.members.list())) ?? [];
  if (member !== undefined) {
    await tenants[1]?.write((tx) => tx.members.join(member.user.id, { role: 'viewer', since: nextMoment() }));
  }
  return { apiKeys: secrets.flatMap(({ apiKeys }) => apiKeys), sessions: secrets.flatMap(({ sessions }) => sessions) };
}

/** Keys, sessions and invitations that are open, used and over. */
async function addPeople(store: Store, tenant: Tenant): Promise<Secrets> {
  const { id: accountId } = tenant.account;
  const { user } = await tenant.addMember({ name: 'Ada', passwordHash: 'scrypt$of$Ada' }, 'viewer');
  const apiKeys = [newApiKey({ scope: 'admin' }), newApiKey({ expiresAt: nextMoment() }), newApiKey({ scope: 'read' })];
  for (const apiKey of apiKeys) await tenant.write((tx) => tx.apiKeys.insert(apiKey));
  await store.accounts.touchKey(accountId, apiKeys[0]?.id ?? '', nextMoment());
  await tenant.write((tx) => tx.apiKeys.revoke(apiKeys[2]?.id ?? '', nextMoment()));

  const sessions = [
    newSession({ accountId, userId: user.id, address: '::1', userAgent: 'Browser' }),
    newSession({ accountId, userId: user.id }),
  ];
  for (const session of sessions) await store.sessions.create(session);
  await store.sessions.touch(sessions[0]?.id ?? '', { lastUsedAt: nextMoment(), expiresAt: nextMoment() + 100_000 });
  await store.sessions.end(user.id, sessions[1]?.id ?? '', nextMoment());

  const invitations = [newInvitation({ invitedBy: user.id }), newInvitation({ role: 'owner' }), newInvitation()];
  for (const invitation of invitations) await tenant.write((tx) => tx.invitations.insert(invitation));
  await tenant.write((tx) => tx.invitations.accept(invitations[1]?.id ?? '', nextMoment()));
  await tenant.write((tx) => tx.invitations.revoke(invitations[2]?.id ?? '', nextMoment()));
  return { apiKeys, sessions };
}

/** Tags that were put on, taken off, renamed and deleted, and leads that were changed, deleted and brought back. */
async function addHistory(tenant: Tenant): Promise<void> {
  const vip = await tenant.addTag('VIP', { number: 7, color: 'rose', description: 'Söhne & Töchter' });
  const [hot, cold] = [await tenant.addTag('Hot', { protected: true }), await tenant.addTag('Cold')];
  const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign({ name: 'Summer' })));
  const lead = await tenant.addLead({ firstName: 'Zoë', email: 'Zoe@Example.com', campaign, tags: [hot, vip] });
  await tenant.saveLead(lead.id, { removeTags: [hot], addTags: [cold] });
  await tenant.saveLead(lead.id, { addTags: [hot] });
  await tenant.write((tx) =>
    tx.changes.append(newOperation({ source: 'nexor', actor: { kind: 'system', id: null, name: 'Tagsmith' } }), [
      { subject: 'lead', record: lead, action: 'updated', before: tagged(hot), after: tagged(cold) },
      { subject: 'tag', record: vip, action: 'created', before: {}, after: { name: 'VIP' } },
      { subject: 'campaign', record: campaign, action: 'created', before: {}, after: { name: 'Summer', 10: 1, 9: 2 } },
    ]),
  );
  const gone = await tenant.addLead({ ...contact, tags: [vip, cold] });
  await tenant.saveLead(gone.id, { deletedAt: nextMoment() });
  await tenant.addLead(contact);
  const back = await tenant.addLead({ externalId: 'crm-1', tags: [cold] });
  await tenant.saveLead(back.id, { deletedAt: nextMoment() });
  await tenant.saveLead(back.id, { deletedAt: null });
  await tenant.write((tx) => tx.tags.update(vip, { ...vip, name: 'Gold', slug: 'gold' }, nextMoment()));
  await tenant.write((tx) => tx.tags.update(vip, { ...vip, name: 'Platinum', slug: 'platinum' }, nextMoment()));
  const spent = await tenant.addTag('Spent');
  await tenant.addLead({ tags: [spent] });
  await tenant.write((tx) => tx.tags.delete(spent, newOperation()));
  await tenant.addTag('Spent');
  // Taken off, but used once.
  const once = await tenant.addTag('Once');
  const user = await tenant.addLead({ tags: [once] });
  await tenant.saveLead(user.id, { removeTags: [once] });
}

/** One that is behind, one that is paused and one that has taken all there is; what comes later waits for each. */
async function addWebhooks(tenant: Tenant): Promise<void> {
  await tenant.write(async (tx) => {
    const { items } = await tx.changes.follow({ after: 0, limit: 3 });
    const behind = await tx.webhooks.insert(newWebhook({ delivered: items.at(-1)?.sequence ?? 0 }));
    const failed = {
      failures: 2,
      failingSince: nextMoment(),
      lastFailure: 'answered 500',
      nextAttemptAt: nextMoment(),
    };
    await tx.webhooks.saveDelivery(behind.id, { ...behind, ...failed, lastDeliveredAt: nextMoment() });
    const paused = await tx.webhooks.insert(newWebhook({ name: 'Paused' }));
    await tx.webhooks.saveSettings(paused.id, { ...paused, pausedAt: nextMoment(), pauseReason: 'failing' });
    await tx.webhooks.insert(newWebhook({ delivered: await tx.changes.lastSequence() }));
  });
}

const contact = {
  email: 'taken@example.com',
  phone: '(415) 555-2671',
  phoneE164: '+14155552671',
  phoneNational: '4155552671',
};

/** Texts and JSON that a careless copy would change. */
async function addOddities(tenant: Tenant): Promise<void> {
  const metadata = JSON.parse(
    '{"10":"ten","2":"two","zeta":1e21,"alpha":-0.1,"__proto__":{"a":[[],{}]},"text":"\\u2028\\\\ \\"quoted\\" 💥","empty":null}',
  );
  await tenant.addLead({ firstName: 'İstanbul', lastName: 'ß ﬁ', phone: 'call me', source: '', metadata });
  await tenant.addLead({ company: "O'Reilly; DROP TABLE lead", title: 'tab\tline\nend', source: 'Web', createdAt: 0 });
  await tenant.write((tx) => tx.tags.insert(newTag('客户')));
  for (const key of ['order-7 ✓', '💥', 'Z', 'a', '\uffee']) {
    const record = {
      key,
      fingerprint: 'f'.repeat(64),
      requestId: key,
      outcome: '{"b":1,"a":[1.0]}',
      createdAt: nextMoment(),
    };
    await tenant.write((tx) => tx.idempotency.put(record, 0));
  }
  await tenant.write((tx) => tx.leads.insertMany(Array.from({ length: 5 }, () => newLead())));
  await tenant.addMember(newUser({ name: '名' }), 'member');
}
