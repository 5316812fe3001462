import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { takeWritesTogether } from './take-writes-together.ts';

test('writes of one turn are all taken in before the first is worked on; reads are not held up', async () => {
  const app = Fastify();
  const steps: string[] = [];
  app.addHook('onRequest', async ({ method, url }) => {
    steps.push(`${method} ${url} taken`);
  });
  takeWritesTogether(app);
  const answer = async ({ method, url }: { readonly method: string; readonly url: string }) => {
    steps.push(`${method} ${url} worked on`);
    return 'done';
  };
  app.get('/:name', answer);
  app.put('/:name', answer);
  await app.ready();

  const ask = (method: 'GET' | 'PUT', url: string) => app.inject({ method, url });
  const answers = await Promise.all([ask('PUT', '/a'), ask('GET', '/b'), ask('PUT', '/c')]);
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(Array(3).fill([200, 'done']));
  expect(steps).toEqual([
    'PUT /a taken',
    'GET /b taken',
    'PUT /c taken',
    'GET /b worked on',
    'PUT /a worked on',
    'PUT /c worked on',
  ]);
  await app.close();
});
