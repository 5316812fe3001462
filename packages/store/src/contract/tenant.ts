import type { Account, Member } from '@tagsmith/core';
import type {
  LeadSelector,
  LeadWrite,
  NewLead,
  NewTag,
  NewUser,
  ReadTx,
  Store,
  StoredLead,
  StoredTag,
  WriteTx,
} from '../index.ts';
import { newAccount, newLead, newTag, newUser, nextMoment } from './new-records.ts';

/** An account of the store, and short ways to do in it what a test does most. */
export interface Tenant {
  readonly account: Account;
  read<Result>(fn: (tx: ReadTx) => Promise<Result>): Promise<Result>;
  write<Result>(fn: (tx: WriteTx) => Promise<Result>): Promise<Result>;
  addTag(name: string, values?: Partial<NewTag>): Promise<StoredTag>;
  addLead(values?: Partial<NewLead>): Promise<StoredLead>;
  /** A user of its own, who is a member; an owner unless another role is asked for. */
  addMember(values?: Partial<NewUser>, role?: Member['role']): Promise<Member>;
  /** Locks the lead and saves it. */
  saveLead(id: string, write: Partial<LeadWrite>): Promise<StoredLead>;
  /** @throws when there is none */
  getLead(selector: LeadSelector): Promise<StoredLead>;
}

export async function newTenant(store: Store): Promise<Tenant> {
  const account = await store.accounts.create(newAccount());
  const tenant: Tenant = {
    account,
    read: (fn) => store.read(account.id, fn),
    write: (fn) => store.write(account.id, fn),
    addTag: (name, values) => tenant.write((tx) => tx.tags.insert(newTag(name, values))),
    addLead: (values) => tenant.write((tx) => tx.leads.insert(newLead(values))),
    addMember: (values, role = 'owner') =>
      tenant.write((tx) => tx.members.insertUser(newUser(values), { role, since: nextMoment() })),
    saveLead: (id, write) =>
      tenant.write(async (tx) => {
        const lead = found(await tx.leads.lock({ id }));
        return tx.leads.save(lead, { at: nextMoment(), ...write });
      }),
    getLead: async (selector) => found(await tenant.read((tx) => tx.leads.find(selector))),
  };
  return tenant;
}

/** What was looked for. @throws when it is not there */
export function found<Record>(record: Record | undefined): Record {
  if (record === undefined) throw new Error('The record is not there');
  return record;
}
