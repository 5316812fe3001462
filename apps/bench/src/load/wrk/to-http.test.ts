import { expect, test } from 'vitest';
import { toHttp } from './to-http.ts';

test('requests are written as they are sent, the length of a body in bytes', () => {
  const headers = { 'x-api-key': 'key' };
  expect(
    toHttp(
      [
        { method: 'GET', path: '/leads/1', headers },
        { method: 'PUT', path: '/leads/tags', headers, body: '{"tags":["é"]}' },
      ],
      'localhost:3000',
    ),
  ).toBe(
    'GET /leads/1 HTTP/1.1\r\nhost: localhost:3000\r\nx-api-key: key\r\n\r\n\0' +
      'PUT /leads/tags HTTP/1.1\r\nhost: localhost:3000\r\nx-api-key: key\r\ncontent-length: 15\r\n\r\n{"tags":["é"]}\0',
  );
});
