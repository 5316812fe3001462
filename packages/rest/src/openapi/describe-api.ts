import { limits } from '@tagsmith/core';
import type { DialectDocument } from './dialect-document.ts';

/** The introduction of a document, in Markdown: what holds for every call. */
export function describeApi({ description, unsupported }: DialectDocument): string {
  return [description, ...sections, ...refused(unsupported)].join('\n\n');
}

const sections = [
  '## Writes',
  `Every write takes three things beside its own input. \`Idempotency-Key\`, of at most ${limits.idempotencyKeyLength} characters: a \
repeat within ${limits.idempotencyHours} hours gets the first answer, with \`Idempotency-Replayed: true\`; another request under the \
same key is refused. \`If-Match\`, with the \`ETag\` of a lead: the write of one lead is refused when the lead moved on. \
\`?dry_run=true\`: the same answer, with \`dry_run: true\` in it, and no trace of it.`,
  'A request that is refused changes nothing.',
  '## Limits',
  [
    `- A body: JSON in UTF-8, ${number(limits.bodyBytes)} bytes, ${limits.jsonDepth} levels; no \`__proto__\`, no NUL, no half of a surrogate pair`,
    `- A lead: ${limits.tagsPerLead} tags; metadata of ${number(limits.metadataBytes)} bytes as JSON, ${limits.metadataKeys} keys and ${limits.metadataDepth} levels`,
    `- Texts of a lead: ${limits.textLength} characters; emails ${limits.emailLength}, phones ${limits.phoneLength}`,
    `- A tag: a name of ${limits.tagNameLength} characters, a description of ${number(limits.descriptionLength)}`,
    `- Failed authentications: ${limits.failedAuthentications} a minute for each address, then 429`,
    '- Requests of a key: as many as the server was started with (`RATE_LIMIT`), then 429 with `Retry-After`; none unless set',
  ].join('\n'),
  'Limits of single calls are in their schemas. An error that comes from a limit names it and the figure.',
];

function refused(calls: readonly string[]): readonly string[] {
  if (calls.length === 0) return [];
  return ['## Not served', `These calls of the vendor answer 501: ${calls.map((call) => `\`${call}\``).join(', ')}.`];
}

function number(value: number): string {
  return value.toLocaleString('en').replaceAll(',', ' ');
}
