import { join } from 'node:path';
import { storeContract } from '../contract/index.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let opened = 0;

storeContract('sqlite', () => {
  opened += 1;
  return openSqliteStore(join(folder, `${opened}.db`));
});
