import { createInterface } from 'node:readline';
import { newTenant } from '../../contract/tenant.ts';
import { openSqliteStore } from '../open-sqlite-store.ts';

/**
 * Another process with the same files: for each file that its input names it opens the store, writes leads into an
 * account of its own, closes the store and says "done".
 */
const leads = Array.from({ length: 20 });

process.stdout.write('ready\n');
for await (const file of createInterface({ input: process.stdin })) {
  const store = openSqliteStore(file);
  const tenant = await newTenant(store);
  await Promise.all(leads.map(() => tenant.addLead()));
  for (const _ of leads) await tenant.addLead();
  await store.close();
  process.stdout.write('done\n');
}
