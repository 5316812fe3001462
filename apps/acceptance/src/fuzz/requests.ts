import fc, { type Arbitrary } from 'fast-check';
import type { OpenApi, Operation, Parameter } from '../openapi/document.ts';
import { brokenBody } from './broken.ts';
import { type Source, valueFor } from './values.ts';

/** What a dialect's test knows beside the document. */
export interface Knowledge {
  /** The headers that authenticate; the first are used mostly. */
  readonly credentials: readonly Readonly<Record<string, string>>[];
  /** Real values for a parameter or a property of this name, in calls of this path. */
  known(name: string, path: string): readonly unknown[];
}

export interface FuzzRequest {
  readonly operation: Operation;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Requests for one operation: most of them as the document wants them, the others broken in one place. */
export function requestsFor(
  operation: Operation,
  document: OpenApi,
  { credentials, known }: Knowledge,
): Arbitrary<FuzzRequest> {
  const source: Source = { components: document.components.schemas, known: (name) => known(name, operation.path) };
  const [usual, ...others] = credentials.map((headers) => fc.constant(headers));
  if (usual === undefined) throw new Error('There are no credentials');
  return fc
    .record({
      credentials: fc.oneof({ arbitrary: usual, weight: 60 }, ...others.map((arbitrary) => ({ arbitrary, weight: 1 }))),
      path: parametersIn(operation, 'path', source),
      query: parametersIn(operation, 'query', source),
      header: parametersIn(operation, 'header', source),
      type: mostly(fc.constant('application/json'), fc.constantFrom('text/plain', 'application/xml', 'nonsense')),
      body: bodiesOf(operation, source),
    })
    .map(({ credentials: own, path, query, header, type, body }) => ({
      operation,
      url: `${fillIn(operation.path, path)}${toQuery(query)}`,
      headers: { ...toHeaders(header), ...own, ...(body === undefined ? {} : { 'content-type': type }) },
      body,
    }));
}

type Values = Readonly<Record<string, unknown>>;

function parametersIn({ parameters = [] }: Operation, where: Parameter['in'], source: Source): Arbitrary<Values> {
  const own = parameters.filter((parameter) => parameter.in === where && parameter.schema.not === undefined);
  const odd = where === 'path' ? oddParts : oddTexts;
  const values = own.map(({ name, schema }) => {
    const fitting = writeOptions[name] ?? valueFor(schema, source, name);
    const usual = where === 'path' ? fitting.filter((value) => !otherPath.test(String(value))) : fitting;
    return [name, mostly(usual, fc.constantFrom(...odd))];
  });
  const requiredKeys = own.flatMap(({ name, required }) => (required === true ? [name] : []));
  return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true });
}

/** Headers that let a write through, mostly. */
const writeOptions: Readonly<Record<string, Arbitrary<unknown>>> = {
  'Idempotency-Key': fc.oneof(
    { arbitrary: fc.uuid(), weight: 9 },
    { arbitrary: fc.constantFrom('again', 'once more'), weight: 1 },
  ),
  'If-Match': fc.constantFrom('*', '*', '"1"', '"2"'),
};

/** Nothing, one dot and two make another path. */
const otherPath = /^\.{0,2}$/;
const oddParts = ['7', 'x'.repeat(299), 'x'.repeat(301), '🔥', "' OR 1=1", '\0', 'a/b', '%', '__proto__'];
const oddTexts = ['', '-1', 'x', '1e9', '99999999999999999999', 'x'.repeat(501), 'true ', '"', '*', '"0"', '"1"'];

function bodiesOf({ requestBody }: Operation, source: Source): Arbitrary<string | undefined> {
  const schema = requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.constant(undefined);
  const sound = valueFor(schema, source);
  return fc.oneof(
    { arbitrary: sound.map((body) => JSON.stringify(body)), weight: 3 },
    { arbitrary: brokenBody(sound), weight: 2 },
  );
}

function mostly<Value>(usual: Arbitrary<Value>, odd: Arbitrary<Value>): Arbitrary<Value> {
  return fc.oneof({ arbitrary: usual, weight: 15 }, { arbitrary: odd, weight: 1 });
}

function fillIn(path: string, values: Values): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function toQuery(values: Values): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** What of a generated text can travel in a header. */
function toHeaders(values: Values): Readonly<Record<string, string>> {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value).replace(/[^\x21-\x7e]/g, '')]);
  return Object.fromEntries(texts);
}
