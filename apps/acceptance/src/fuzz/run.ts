import fc from 'fast-check';
import { type Answer, call } from '../harness/call.ts';
import { fetchDocument, type OpenApi, operationsOf } from '../openapi/document.ts';
import { type Violations, validatorOf } from '../openapi/validator.ts';
import { type FuzzRequest, type Knowledge, requestsFor } from './requests.ts';

/** How many requests are on their way at once. */
const lanes = 12;

export interface FuzzResult {
  readonly requests: number;
  /** How many requests came to a 2xx, for each operation. */
  readonly successes: Readonly<Record<string, number>>;
  /** What went wrong: the request as it can be sent again, the answer, and why it is none. */
  readonly failures: readonly string[];
}

/** `FUZZ_SEED` repeats a run, as far as the ids that the server makes allow; `FUZZ_REQUESTS` makes it longer. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
const least = Number(process.env.FUZZ_REQUESTS ?? 4_000);

/** Says what else is wrong with an answer; empty where nothing is. */
export type Judge = (request: FuzzRequest, answer: Answer) => readonly string[];

/** Sends requests for every operation of a document, and holds each answer to what the document says of it. */
export async function fuzz(
  url: string,
  dialect: string,
  knowledge: Knowledge,
  judgeToo: Judge = () => [],
): Promise<FuzzResult> {
  const document = await fetchDocument(url, dialect);
  const base = `${url}${document.servers[0]?.url.replace(/\/$/, '') ?? ''}`;
  const requests = generate(document, knowledge);
  const run = {
    base,
    violations: validatorOf(document),
    waiting: requests.values(),
    statuses: new Map<string, number>(),
    judgeToo,
  };
  const failures = (await Promise.all(Array.from({ length: lanes }, () => sendAll(run)))).flat();
  const counts = Object.fromEntries([...run.statuses].filter(([name]) => / 2\d\d$/.test(name)));
  process.stdout.write(`${dialect}: FUZZ_SEED=${seed}, ${requests.length} requests, ${tally(run.statuses)}\n`);
  const successes = Object.fromEntries(
    operationsOf(document).map(({ method, path }) => [`${method} ${path}`, sum(counts, `${method} ${path} `)]),
  );
  return { requests: requests.length, successes, failures };
}

/** As many for each operation, shuffled, so that reads, writes and deletions meet. */
function generate(document: OpenApi, knowledge: Knowledge): readonly FuzzRequest[] {
  const operations = operationsOf(document);
  const numRuns = Math.ceil(least / operations.length);
  const each = operations.flatMap((operation, index) =>
    // A seed of its own for each, or all of them would come by the same idempotency keys.
    fc.sample(requestsFor(operation, document, knowledge), { seed: seed + index, numRuns }),
  );
  return fc.sample(fc.shuffledSubarray(each, { minLength: each.length }), { seed, numRuns: 1 }).flat();
}

interface Run {
  readonly base: string;
  readonly violations: Violations;
  readonly waiting: Iterator<FuzzRequest> & Iterable<FuzzRequest>;
  readonly statuses: Map<string, number>;
  readonly judgeToo: Judge;
}

async function sendAll({ base, violations, waiting, statuses, judgeToo }: Run): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const request of waiting) {
    const { operation, headers, body } = request;
    const { method, path } = operation;
    const answer = await call(base + request.url, { method, headers, body });
    const name = `${method} ${path} ${answer.status}`;
    statuses.set(name, (statuses.get(name) ?? 0) + 1);
    const wrong = [...judge(request, answer, violations), ...judgeToo(request, answer)];
    if (wrong.length > 0) failures.push(report(base, request, `${answer.status} ${answer.text}`, wrong));
  }
  return failures;
}

function judge(
  { operation }: FuzzRequest,
  { status, headers, body }: Answer,
  violations: Violations,
): readonly string[] {
  if (status >= 500) return ['No request may come to this'];
  const response = operation.responses[status];
  if (response === undefined) return [`${status} is not documented`];
  if (headers.has('etag') && response.headers?.ETag === undefined) return [`The ETag of ${status} is not documented`];
  const { content } = response;
  const type = headers.get('content-type') ?? '';
  const media = Object.keys(content).find((known) => type.startsWith(known));
  if (media === undefined) return [`"${type}" is not documented`];
  const { method, path } = operation;
  return violations(['paths', path, method.toLowerCase(), 'responses', status, 'content', media, 'schema'], body);
}

function report(
  base: string,
  { operation, url, headers, body }: FuzzRequest,
  answer: string,
  wrong: readonly string[],
) {
  const sent = JSON.stringify({ method: operation.method, url: base + url, headers, body: body?.slice(0, 3_000) });
  return `${wrong.join('; ')}\n  sent ${sent}\n  got ${answer.slice(0, 1_000)}`;
}

function sum(counts: Readonly<Record<string, number>>, prefix: string): number {
  return Object.entries(counts).reduce((total, [name, count]) => (name.startsWith(prefix) ? total + count : total), 0);
}

function tally(statuses: ReadonlyMap<string, number>): string {
  const total = new Map<string, number>();
  for (const [name, count] of statuses) {
    const status = name.slice(-3);
    total.set(status, (total.get(status) ?? 0) + count);
  }
  return [...total]
    .sort()
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
}
