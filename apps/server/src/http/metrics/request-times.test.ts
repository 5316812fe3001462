import { expect, test } from 'vitest';
import { RequestTimes } from './request-times.ts';

const get = { method: 'GET', route: '/leads/:id', status: 200 } as const;

test('requests are counted by method, route and class of status, in each bucket that they are not too long for', () => {
  const times = new RequestTimes();
  for (const seconds of [0.0005, 0.001, 0.002, 0.5, 60]) times.note({ ...get, seconds });
  times.note({ method: 'GET', route: undefined, status: 404, seconds: 0.001 });
  const lines = times.toText().split('\n');
  const labels = 'method="GET",route="/leads/:id",status="2xx"';
  const name = 'tagsmith_http_request_duration_seconds';
  expect(lines.filter((line) => line.includes('/leads/:id'))).toEqual([
    `${name}_bucket{le="0.001",${labels}} 2`,
    `${name}_bucket{le="0.005",${labels}} 3`,
    `${name}_bucket{le="0.025",${labels}} 3`,
    `${name}_bucket{le="0.1",${labels}} 3`,
    `${name}_bucket{le="0.5",${labels}} 4`,
    `${name}_bucket{le="2.5",${labels}} 4`,
    `${name}_bucket{le="+Inf",${labels}} 5`,
    `${name}_sum{${labels}} 60.5035`,
    `${name}_count{${labels}} 5`,
  ]);
  expect(lines).toContain(`${name}_count{method="GET",route="none",status="4xx"} 1`);
});

test('what Prometheus would misread in a pattern is escaped', () => {
  const times = new RequestTimes();
  times.note({ ...get, route: String.raw`/:id(^\d+"$)`, seconds: 1 });
  expect(times.toText()).toContain(String.raw`route="/:id(^\\d+\"$)"`);
});

test('before the first request there is nothing but what it is', () => {
  expect(new RequestTimes().toText()).toMatch(/^# HELP .+\n# TYPE \S+ histogram\n$/);
});
