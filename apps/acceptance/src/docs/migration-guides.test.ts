import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newTestFolder } from '../process/for-one-test.ts';
import { printedStart } from '../process/printed-start.ts';
import { openShell } from './guide-shell.ts';
import { stepsOf } from './guide-steps.ts';
import { installPackage } from './install-package.ts';
import { printedValues } from './printed-values.ts';
import { easysocialData, highLevelData, nexorData } from './vendor-data.ts';
import { standInFor } from './vendor-stand-in.ts';

const docs = join(import.meta.dirname, '../../../../docs');
const start = 'npx --yes pnpm@12.21.0 start\n';

/** Each guide, what its vendor has, and the address and the key of the vendor as the page prints them. */
const guides = [
  ['migrate-from-easysocial.md', easysocialData, 'https://your-easysocial-host', 'your-easysocial-token'],
  ['migrate-from-highlevel.md', highLevelData, 'https://services.leadconnectorhq.com', 'pit-your-token'],
  ['migrate-from-nexor.md', nexorData, 'https://api.getnexor.ai', 'nxr_live_your_nexor_key'],
] as const;

test('every guide is tried', async () => {
  const pages = (await readdir(docs)).filter((name) => name.startsWith('migrate-from-'));
  expect(guides.map(([page]) => page)).toEqual(pages.sort());
});

describe.each(guides)('%s', (page, data, printedHost, printedKey) => {
  test('every command prints what the page says', { timeout: 120_000 }, async () => {
    const vendor = await standInFor(data);
    const values = printedValues(
      { [printedHost]: vendor.url, [printedKey]: vendor.key },
      JSON.stringify(data).match(/[\w.:-]+/g) ?? [],
    );
    const folder = await newTestFolder();
    await installPackage(folder, '@gohighlevel/api-client', 'ghl-sdk-3');
    // A clone has it from its first command on: the database is in there.
    await mkdir(join(folder, 'data'));
    const shell = openShell(folder);

    for (const step of stepsOf(await readFile(join(docs, page), 'utf8'))) {
      if (step.kind === 'file') {
        await writeFile(join(folder, step.name), values.fill(step.text));
        continue;
      }
      const output = step.text === start ? await printedStart(folder) : await shell.run(values.fill(step.text));
      const { printed, actual } = values.compare(step.answer ?? { isJson: false, text: '' }, output);
      expect(actual, `${page}, line ${step.line}`).toBe(printed);
    }
  });
});
