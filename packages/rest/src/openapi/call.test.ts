import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from './call.ts';
import { invalid } from './faults.ts';

const ofEvery = ['key_missing', 'key_invalid', 'rate_limited', 'server_busy', 'store_unavailable', 'internal'];
const ofBody = ['malformed', 'too_large', 'media_type'];
const ofWrite = ['scope_missing', 'dry_run_invalid', 'idempotency_key_running', 'idempotency_key_reused'];

test.each<readonly [call: Parameters<typeof faultsOf>[0], method: string, names: readonly string[]]>([
  [{}, 'GET', ofEvery],
  [{ call: 'read of a lead' }, 'GET', ['lead_not_found', ...ofEvery]],
  [{ params: z.object({ id: z.string() }) }, 'GET', ['path_too_long', ...ofEvery]],
  [{ call: 'read' }, 'POST', [...ofBody, ...ofEvery]],
  [{ call: 'write' }, 'DELETE', [...ofWrite, ...ofBody, ...ofEvery]],
  [{ call: 'write of a lead' }, 'PUT', ['lead_not_found', 'revision_moved', ...ofWrite, ...ofBody, ...ofEvery]],
  [{ faults: [invalid(['a', 0], 'is wrong'), 'email_taken'] }, 'GET', ['invalid_a.0', 'email_taken', ...ofEvery]],
])('%j by %s', (schema, method, names) => {
  expect(faultsOf(schema, method).map(({ name }) => name)).toEqual(names);
});
