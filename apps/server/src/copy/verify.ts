import { type TransferSource, transferKinds } from '@tagsmith/store';
import { CopyError } from './copy-error.ts';
import type { CopyWatcher } from './copy-watcher.ts';
import { type Digest, type Digests, digestsOf } from './digests.ts';
import { kindNames } from './kind-names.ts';

/** Differences that are named, at most. */
const mostNamed = 5;

/**
 * Reads both databases and compares what they hold, by account and kind; resolves to what that is.
 * @throws CopyError that says where they differ
 */
export async function verify(source: TransferSource, copy: TransferSource, watcher: CopyWatcher): Promise<Digests> {
  const request = { ...watcher, withSequences: copy.keepsSequences };
  const [expected, found] = await Promise.all([digestsOf(source, request), digestsOf(copy, request)]);
  const differences = findDifferences(expected, found);
  if (differences.length > 0) throw new CopyError(sentenceOf(differences));
  return expected;
}

function findDifferences(expected: Digests, found: Digests): readonly string[] {
  const none: Digest = { count: 0, hash: '' };
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((accountId) => {
    const [there, here] = [expected.get(accountId), found.get(accountId)];
    const whose = accountId === '' ? '' : ` of "${there?.name ?? here?.name}"`;
    return transferKinds.flatMap((kind) => {
      const [was, is] = [there?.kinds.get(kind) ?? none, here?.kinds.get(kind) ?? none];
      if (was.hash === is.hash) return [];
      const how = was.count === is.count ? 'not the same' : `${was.count} in the source, ${is.count} in the target`;
      return [`${kindNames[kind].words}${whose} (${how})`];
    });
  });
}

function sentenceOf(differences: readonly string[]): string {
  const named = differences.slice(0, mostNamed).join(', ');
  const rest = differences.length > mostNamed ? `, and ${differences.length - mostNamed} more` : '';
  return `The two databases differ: ${named}${rest}. If something wrote to one of them meanwhile, copy again into an empty database while nothing writes.`;
}
