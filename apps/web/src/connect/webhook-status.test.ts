import { expect, test } from 'vitest';
import { attemptAt, webhookStatus } from './webhook-status.ts';

test.each([
  ['active', null, 0],
  ['failing', null, 1],
  ['pausedByHand', 'asked', 0],
  ['pausedByHand', 'asked', 3],
  ['pausedFailing', 'failing', 80],
  ['pausedGone', 'gone', 1],
] as const)('%s: paused because %s, %i failures', (status, pauseReason, failures) => {
  expect(webhookStatus({ pauseReason, failures })).toBe(status);
});

test.each([
  ['due', '2026-03-01T09:00:00.000Z'],
  ['due', '2026-03-01T12:00:00.000Z'],
  ['soon', '2026-03-01T12:00:59.999Z'],
  ['later', '2026-03-01T12:01:00.000Z'],
])('%s at noon: an attempt at %s', (kind, nextAttemptAt) => {
  expect(attemptAt(nextAttemptAt, Date.parse('2026-03-01T12:00:00.000Z'))).toBe(kind);
});
