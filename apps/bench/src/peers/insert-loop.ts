/** The statements of an import in a bare loop, from rows in memory to a closed database: what SQLite alone allows. */
import { bindRawInsert, insertInto, readCommits } from './raw-insert.ts';
import { openRaw } from './raw-sync.ts';

const [source = '', target = ''] = process.argv.slice(2);
const { campaigns, tags, commits } = readCommits(source);
const start = performance.now();
// As large a log as the commands have.
const db = openRaw(target, 50_000);
db.pragma('wal_autocheckpoint = 50000');
const [insertCampaign, insertTag] = [insertInto(db, 'campaign'), insertInto(db, 'tag')];
const insertLeads = bindRawInsert(db);
db.exec('BEGIN IMMEDIATE');
for (const campaign of campaigns) insertCampaign.run(campaign);
for (const tag of tags) insertTag.run(tag);
db.exec('COMMIT');
for (const leads of commits) {
  db.exec('BEGIN IMMEDIATE');
  insertLeads(leads);
  db.exec('COMMIT');
}
db.close();
process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() - start })}\n`);
