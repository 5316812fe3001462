import type { Coverage, CoveredCall } from './coverage.ts';

/** The page for people: a table for each vendor. */
export function coveragePage(coverages: readonly Coverage[]): string {
  return [
    '# Coverage',
    `Which calls of the three APIs Tagsmith serves. This page is made from the \`coverage.ts\` of each dialect, and a test
holds those to the routes that are registered and to the tests that they name.`,
    ...coverages.map(section),
  ].join('\n\n');
}

function section({ vendor, mount, calls }: Coverage): string {
  const rows = calls.map((call) => `| \`${call.call}\` | ${statusOf(call)} | ${proofOf(call)} |`);
  return [
    `## ${vendor}`,
    `Mounted at \`${mount}\`.`,
    ['| call | served | proved by |', '|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function statusOf(call: CoveredCall): string {
  if (call.status === 'partial') return `in part: ${call.missing}`;
  return call.status === 'supported' ? 'yes' : 'no, 501';
}

function proofOf(call: CoveredCall): string {
  return call.status === 'not_supported' ? '' : `\`${call.test}\``;
}
