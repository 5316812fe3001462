import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { type ServerProcess, startServer } from '../harness/server-process.ts';
import { examplesOf, fetchDocument, type OpenApi, operationsOf } from './document.ts';
import { validatorOf } from './validator.ts';

const coverage = readFileSync(new URL('../../../../docs/coverage.md', import.meta.url), 'utf8');
const dialects = [
  ['nexor', 'Nexor'],
  ['highlevel', 'HighLevel'],
  ['easysocial', 'EasySocial'],
] as const;

let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = await newFolder();
  server = await startServer(folder);
});
afterAll(async () => {
  await server.stop();
  await removeFolder(folder);
});

/** `GET /leads/{id}` and so on, as the page of coverage lists what is served. */
function servedCalls(vendor: string): readonly string[] {
  const section = coverage.split('\n## ').find((text) => text.startsWith(vendor)) ?? '';
  return [...section.matchAll(/^\| `(\w+ \S+)` \| (?:yes|in part)/gm)].map(([, name = '']) => withoutNames(name));
}

/** What a parameter is called is each side's own affair. */
function withoutNames(name: string): string {
  return name.replace(/\{[^}]+\}/g, '{}').replace(/(.)\/$/, '$1');
}

describe.each(dialects)('/openapi/%s.json', (dialect, vendor) => {
  let document: OpenApi;
  beforeAll(async () => {
    document = await fetchDocument(server.url, dialect);
  });

  test('is JSON, and OpenAPI 3.1', async () => {
    const { headers } = await call(`${server.url}/openapi/${dialect}.json`);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(document.openapi).toBe('3.1.0');
    expect(await new Validator().validate(structuredClone({ ...document }))).toEqual({ valid: true });
  });

  test('has exactly the calls that docs/coverage.md calls served', () => {
    const documented = operationsOf(document).map(({ method, path }) => withoutNames(`${method} ${path}`));
    expect(documented.sort()).toEqual([...servedCalls(vendor)].sort());
  });

  test('names the limits that hold for every call', () => {
    for (const figure of ['255 characters', '1 048 576 bytes', '64 levels', '250 tags', '20 a minute', '429']) {
      expect(document.info.description).toContain(figure);
    }
  });
});

describe.each(['nexor', 'highlevel', 'easysocial'])('every call in /openapi/%s.json', (dialect) => {
  let document: OpenApi;
  beforeAll(async () => {
    document = await fetchDocument(server.url, dialect);
  });

  test('has a summary, a tag, and the errors of its kind', () => {
    for (const { method, path, summary, tags, responses, parameters = [] } of operationsOf(document)) {
      const name = `${method} ${path}`;
      const isWrite = parameters.some((parameter) => parameter.name === 'Idempotency-Key');
      // To a key that only reads, HighLevel answers 401.
      const ofWrites = dialect === 'highlevel' ? ['409', '422'] : ['403', '409', '422'];
      const statuses = ['401', '429', '503', ...(isWrite ? ofWrites : [])];
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-Z].*[^.]$/)]);
      expect([name, tags]).toEqual([name, [expect.any(String)]]);
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(statuses)]);
      expect([name, Object.keys(responses).some((status) => /^2\d\d$/.test(status))]).toEqual([name, true]);
    }
  });

  test('has examples of its body and its answers, and all of them fit their schemas', () => {
    const violations = validatorOf(document);
    for (const { method, path, requestBody, responses, parameters = [] } of operationsOf(document)) {
      const place = ['paths', path, method.toLowerCase()];
      const bodies = Object.entries(requestBody?.content ?? {}).map(
        ([type, media]) => [[...place, 'requestBody', 'content', type, 'schema'], media] as const,
      );
      const answers = Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content).map(
          ([type, media]) => [[...place, 'responses', status, 'content', type, 'schema'], media] as const,
        ),
      );
      for (const [at, media] of [...bodies, ...answers]) {
        expect([at, examplesOf(media).length]).not.toEqual([at, 0]);
        for (const example of examplesOf(media)) expect([at, violations(at, example)]).toEqual([at, []]);
      }
      for (const [index, parameter] of parameters.entries()) {
        const at = [...place, 'parameters', index, 'schema'];
        for (const example of examplesOf(parameter)) expect([at, violations(at, example)]).toEqual([at, []]);
      }
    }
  });
});
